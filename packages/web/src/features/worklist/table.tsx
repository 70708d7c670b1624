import { useNavigate } from '@tanstack/react-router'
import { Card, Flex, Table, type TableColumnsType } from 'antd'
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

export function WorklistTable({ rows, now }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Card styles={{ body: { padding: 0 } }}>
      <Table<WorklistRow>
        aria-label={t('worklist.title')}
        size="middle"
        rowKey="case"
        columns={useColumns(now)}
        dataSource={[...rows]}
        pagination={false}
        onRow={(row) => ({
          style: { cursor: 'pointer' },
          onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: row.case } }),
        })}
      />
    </Card>
  )
}

function useColumns(now: string): TableColumnsType<WorklistRow> {
  const { t } = useTranslation()
  return [
    { title: t('worklist.name'), render: (_, row) => <CaseLink row={row} /> },
    { title: t('worklist.case-number'), dataIndex: 'caseNumber' },
    {
      title: t('worklist.amount'),
      align: 'end',
      render: (_, row) => yuan(row.placedAmountFen),
    },
    { title: t('worklist.stage'), render: (_, row) => <Stage row={row} /> },
    { title: t('worklist.due'), render: (_, row) => <DueTag row={row} now={now} /> },
    {
      title: t('worklist.last-contact'),
      render: (_, row) =>
        row.lastContactAt === null ? t('worklist.never') : shortTime(row.lastContactAt, now),
    },
    { title: t('worklist.gate'), render: (_, row) => <RowGate row={row} now={now} /> },
    {
      title: t('worklist.stops'),
      render: (_, row) => (
        <Flex gap={4} wrap>
          <StopTags holds={row.holds} hardship={row.hardship} />
        </Flex>
      ),
    },
  ]
}
