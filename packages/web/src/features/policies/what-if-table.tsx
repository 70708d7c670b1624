import { Link } from '@tanstack/react-router'
import { Table, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

/** One name with its numbers then and under the draft. */
export interface CountRow {
  readonly key: string
  readonly name: string
  /** Its page, when it is a rule. */
  readonly rule?: string
  readonly before: number
  readonly draft: number
  readonly refused: number
  readonly lifted: number
}

interface Props {
  readonly label: string
  readonly rows: readonly CountRow[]
  readonly empty: string
  /** What is counted before and under the draft. */
  readonly help: string
}

const NUMBERS = ['before', 'draft', 'refused', 'lifted'] as const
const ROWS_SHOWN = 10

/** The same names then and under the draft, those that change first. */
export function WhatIfTable({ label, rows, empty, help }: Props): React.JSX.Element {
  const { t } = useTranslation()
  if (rows.length === 0) return <span>{empty}</span>
  return (
    <div>
      <Table<CountRow>
        size="small"
        aria-label={label}
        dataSource={[...rows]}
        rowKey="key"
        pagination={
          rows.length > ROWS_SHOWN ? { pageSize: ROWS_SHOWN, showSizeChanger: false } : false
        }
        columns={[
          { key: 'name', title: label, render: (_: unknown, row) => <Name row={row} /> },
          ...NUMBERS.map((key) => ({
            key,
            title: t(`what-if.column.${key}`),
            align: 'end' as const,
            width: 56,
            render: (_: unknown, row: CountRow) => <Count row={row} of={key} />,
          })),
        ]}
      />
      <Typography.Text type="secondary">{help}</Typography.Text>
    </div>
  )
}

function Name({ row: { name, rule } }: { readonly row: CountRow }) {
  if (rule === undefined) return <>{name}</>
  return (
    <Link to="/rules/$ruleId" params={{ ruleId: rule }} target="_blank">
      {name}
    </Link>
  )
}

function Count({ row, of }: { readonly row: CountRow; readonly of: (typeof NUMBERS)[number] }) {
  const count = row[of]
  const isChange = of === 'refused' || of === 'lifted'
  if (isChange && count === 0) return <Typography.Text type="secondary">0</Typography.Text>
  return isChange || (of === 'draft' && count !== row.before) ? (
    <strong>{count}</strong>
  ) : (
    <>{count}</>
  )
}
