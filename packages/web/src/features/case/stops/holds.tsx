import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../../shared/format.ts'
import { Words } from '../lender-notes.tsx'
import type { CaseView } from '../queries.ts'

type Hold = CaseView['holds'][number]

interface Props {
  readonly view: CaseView
  /** Only for who may release. */
  readonly onRelease: ((hold: Hold) => void) | undefined
}

/** What stops the case, and what did. */
export function Holds({ view: { holds }, onRelease }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const sorted = holds.toSorted(
    (a, b) => Number(a.releasedAt !== null) - Number(b.releasedAt !== null),
  )
  return (
    <Card size="small" title={t('case.holds')}>
      {holds.length === 0 ? (
        <Typography.Text type="secondary">{t('case.no-holds')}</Typography.Text>
      ) : null}
      <Flex vertical gap={8}>
        {sorted.map((hold) => (
          <HoldRow key={hold.hold} hold={hold} onRelease={onRelease} />
        ))}
      </Flex>
    </Card>
  )
}

function HoldRow({ hold, onRelease }: { readonly hold: Hold } & Pick<Props, 'onRelease'>) {
  const { t } = useTranslation()
  const active = hold.releasedAt === null
  const reason = t(`word.hold.${hold.reason}`)
  return (
    <Flex justify="space-between" gap={8} align="center">
      <div>
        <Flex gap={8} wrap align="center">
          <Tag {...(active ? { color: 'volcano' } : {})}>{reason}</Tag>
          <Typography.Text type="secondary">
            {active
              ? t('case.hold-since', { at: dateTime(hold.since) })
              : t('case.hold-released', { at: dateTime(hold.releasedAt) })}
          </Typography.Text>
        </Flex>
        {hold.notes.map((note) => (
          <Words key={note} text={note} />
        ))}
      </div>
      {active && onRelease !== undefined ? (
        <Button
          size="small"
          aria-label={t('case.release-named', { reason })}
          onClick={() => onRelease(hold)}
        >
          {t('case.release')}
        </Button>
      ) : null}
    </Flex>
  )
}
