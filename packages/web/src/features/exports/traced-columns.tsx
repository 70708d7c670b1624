import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import type { ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'

type Traced = Schema['TracedFiles']['files'][number]

/** Whose file it is, which one, and what speaks for that. */
export function useTracedColumns(): readonly ListColumn<Traced>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'who',
      title: t('trace.who'),
      card: 'head',
      render: ({ byName, account }) => (
        <>
          {byName} <Typography.Text type="secondary">{account}</Typography.Text>
        </>
      ),
    },
    {
      key: 'certain',
      title: t('trace.verdict'),
      card: 'head',
      render: ({ certain }) => (
        <Tag color={certain ? 'error' : 'gold'}>{t(certain ? 'trace.sure' : 'trace.maybe')}</Tag>
      ),
    },
    {
      key: 'what',
      title: t('trace.what'),
      render: ({ export: id, madeAt, rows, purpose }) => (
        <>
          {t('trace.made', { at: dateTime(madeAt) })}
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            {t(`exports.purposes.${purpose}`)}, {t('exports.cases', { count: rows })}
          </Typography.Text>
          <Typography.Text code style={{ overflowWrap: 'anywhere' }}>
            {id}
          </Typography.Text>
        </>
      ),
    },
    {
      key: 'taken',
      title: t('trace.taken'),
      render: ({ takenAt }) => (takenAt === null ? t('trace.never') : dateTime(takenAt)),
    },
    { key: 'why', title: t('trace.why'), render: (one) => <Why one={one} /> },
  ]
}

function Why({ one }: { readonly one: Traced }): React.JSX.Element {
  const { t } = useTranslation()
  const { isFile, isMarked, inOrder, pairs, seconds, secondsRead } = one
  return (
    <Flex vertical gap={2}>
      {isFile ? <span>{t('trace.is-file')}</span> : null}
      {isMarked ? <span>{t('trace.is-marked')}</span> : null}
      {pairs === 0 ? null : <span>{t('trace.order', { inOrder, pairs })}</span>}
      {secondsRead === 0 ? null : <span>{t('trace.seconds', { seconds, secondsRead })}</span>}
    </Flex>
  )
}
