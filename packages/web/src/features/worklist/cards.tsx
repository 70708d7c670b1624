import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { shortTime, yuan } from '../../shared/format.ts'
import { StopTags } from '../../shared/stop-tags.tsx'
import { DueTag } from './due-tag.tsx'
import type { WorklistRow } from './queries.ts'
import { CaseLink, RowGate, Stage } from './row-parts.tsx'

interface Props {
  readonly rows: readonly WorklistRow[]
  readonly now: string
}

/** The list on a narrow screen. */
export function WorklistCards({ rows, now }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex
      vertical
      gap={8}
      component="ul"
      aria-label={t('worklist.title')}
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {rows.map((row) => (
        <li key={row.case}>
          <RowCard row={row} now={now} />
        </li>
      ))}
    </Flex>
  )
}

function RowCard({ row, now }: { readonly row: WorklistRow; readonly now: string }) {
  const { t } = useTranslation()
  const last = row.lastContactAt === null ? t('worklist.never') : shortTime(row.lastContactAt, now)
  return (
    <Card size="small">
      <Flex vertical gap={6}>
        <Flex justify="space-between" gap={8}>
          <CaseLink row={row} />
          <Typography.Text strong>{yuan(row.placedAmountFen)}</Typography.Text>
        </Flex>
        <Flex justify="space-between" gap={8} wrap>
          <Typography.Text type="secondary">{row.caseNumber}</Typography.Text>
          <Typography.Text type="secondary">
            <Stage row={row} />
          </Typography.Text>
        </Flex>
        <Flex gap={4} wrap align="center">
          <RowGate row={row} now={now} />
          <DueTag row={row} now={now} />
          <StopTags holds={row.holds} hardship={row.hardship} />
        </Flex>
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {t('worklist.last-contact')} {last}
        </Typography.Text>
      </Flex>
    </Card>
  )
}
