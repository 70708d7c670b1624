import { Alert, Card, Descriptions, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import type { LedgerStatus } from './query.ts'

/** Size, last signature, what is published and what waits; in words where something is wrong. */
export function StatusCard({ ledger }: { readonly ledger: LedgerStatus }): React.JSX.Element {
  const { t } = useTranslation()
  const count = (leaves: number): string => t('ledger.leaves', { count: leaves })
  const { size, checkpointAt, publishedSize, publishedAt, waiting, waitingSince } = ledger
  const items = [
    { key: 'origin', children: <Typography.Text code>{ledger.origin}</Typography.Text> },
    { key: 'size', children: count(size) },
    { key: 'checkpoint', children: dateTime(checkpointAt) },
    { key: 'published', children: `${count(publishedSize)} · ${dateTime(publishedAt)}` },
    {
      key: 'waiting',
      children:
        waitingSince === null
          ? count(waiting)
          : t('ledger.since', { waiting: count(waiting), at: dateTime(waitingSince) }),
    },
  ] as const
  return (
    <Card size="small" title={t('ledger.status')} extra={<State ledger={ledger} />}>
      <Flex vertical gap={12}>
        <Trouble ledger={ledger} />
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 1, md: 2 }}
          items={items.map(({ key, children }) => ({ key, label: t(`ledger.${key}`), children }))}
        />
      </Flex>
    </Card>
  )
}

function State({
  ledger: { stopped, conflicting, audits, incidents },
}: {
  readonly ledger: LedgerStatus
}) {
  const { t } = useTranslation()
  const found = audits.some(({ findings }) => findings.length > 0)
  if (stopped !== null || conflicting > 0 || found || incidents.length > 0) {
    return <Tag color="error">{t('ledger.state-look')}</Tag>
  }
  return <Tag color="success">{t('ledger.state-sound')}</Tag>
}

function Trouble({ ledger: { stopped, conflicting } }: { readonly ledger: LedgerStatus }) {
  const { t } = useTranslation()
  return (
    <>
      {stopped === null ? null : (
        <Alert
          type="error"
          showIcon
          title={t('ledger.stopped', { code: stopped })}
          description={t('ledger.stopped-help')}
        />
      )}
      {conflicting === 0 ? null : (
        <Alert type="error" showIcon title={t('ledger.conflicting', { count: conflicting })} />
      )}
    </>
  )
}
