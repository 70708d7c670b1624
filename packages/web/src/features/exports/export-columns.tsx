import { Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListColumn } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { ExportAct } from './export-act.tsx'
import type { Export, Made } from './queries.ts'

interface Acts {
  readonly onDecide: (asked: Export) => void
  readonly onMade: (made: Made & { readonly export: string }) => void
}

const COLOURS: Readonly<Record<Export['state'], string>> = {
  asked: 'gold',
  refused: 'red',
  approved: 'green',
  lapsed: 'default',
  made: 'green',
  taken: 'default',
  expired: 'default',
}

export function useExportColumns(acts: Acts): readonly ListColumn<Export>[] {
  const { t } = useTranslation()
  const holds = useHolds()
  return [
    {
      key: 'at',
      title: t('exports.at'),
      card: 'head',
      render: ({ at, byName }) => (
        <>
          {byName}
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            {dateTime(at)}
          </Typography.Text>
        </>
      ),
    },
    {
      key: 'state',
      title: t('exports.state'),
      card: 'head',
      render: (one) => <State one={one} />,
    },
    {
      key: 'purpose',
      title: t('exports.purpose'),
      render: ({ purpose, words }) => (
        <div style={{ maxWidth: 300, overflowWrap: 'anywhere' }}>
          {t(`exports.purposes.${purpose}`)}
          <div>{words}</div>
        </div>
      ),
    },
    {
      key: 'what',
      title: t('exports.what'),
      render: (one) => (
        <div style={{ maxWidth: 300 }}>
          {t('exports.cases', { count: one.made?.rows ?? one.cases })}
          <Typography.Text type="secondary" style={{ display: 'block' }}>
            {holds(one.full)}
          </Typography.Text>
        </div>
      ),
    },
    {
      key: 'act',
      title: t('exports.act'),
      render: (one) => (hasAct(one) ? <ExportAct one={one} {...acts} /> : null),
    },
  ]
}

/** Whether the one who looks has something to do, or to wait for. */
function hasAct({ awaitsYou, yours, state }: Export): boolean {
  return awaitsYou || (yours && ['asked', 'approved', 'made'].includes(state))
}

/** Which data a file has whole. */
export function useHolds(): (full: Export['full']) => string {
  const { t } = useTranslation()
  return (full) =>
    full.length === 0
      ? t('exports.masked')
      : t('exports.full', {
          fields: full.map((field) => t(`reveal.field.${field}`)).join(t('exports.comma')),
        })
}

function State({ one }: { readonly one: Export }): React.JSX.Element {
  const { t } = useTranslation()
  const { state, verdict, decidedByName, until, fetches } = one
  return (
    <div style={{ maxWidth: 260, overflowWrap: 'anywhere' }}>
      <Tag color={COLOURS[state]}>{t(`exports.states.${state}`)}</Tag>
      {verdict === null ? null : (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {decidedByName} {dateTime(verdict.at)}
        </Typography.Text>
      )}
      {verdict === null || verdict.note === '' ? null : <div>{verdict.note}</div>}
      {fetches.map(({ byName, at }, n) => (
        <Typography.Text key={at} style={{ display: 'block', fontSize: 13 }}>
          {t('exports.fetched-by', { n: n + 1, name: byName, at: dateTime(at) })}
        </Typography.Text>
      ))}
      {until === null ? null : (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {t('exports.until', { at: dateTime(until) })}
        </Typography.Text>
      )}
    </div>
  )
}
