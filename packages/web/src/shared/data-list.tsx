import { Card, Empty, Flex, Grid, Pagination, Skeleton, Spin, Table, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

/** One fact of a row: a column of the table, a line of the card. */
export interface ListColumn<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => React.ReactNode
  readonly align?: 'end'
  readonly width?: number
  /** On a card: `head` is its headline, `none` is left out; a labelled line otherwise. */
  readonly card?: 'head' | 'none'
}

export interface Paging {
  /** From 1. */
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

interface Props<T> {
  /** What the list is, for those who cannot see it. */
  readonly label: string
  readonly columns: readonly ListColumn<T>[]
  readonly rows: readonly T[] | undefined
  readonly rowKey: (row: T) => string
  /** What to read, and do, when there is nothing. */
  readonly empty: React.ReactNode
  /** Newer rows are on their way. */
  readonly busy?: boolean
  readonly onOpen?: (row: T) => void
  readonly paging?: Paging
}

/** A table where there is room for one, cards where there is not. */
export function DataList<T>(props: Props<T>): React.JSX.Element {
  const wide = Grid.useBreakpoint().md === true
  const { t } = useTranslation()
  const { rows, label, empty, busy = false, paging } = props
  if (rows === undefined) return <Skeleton active paragraph={{ rows: 6 }} aria-label={label} />
  if (rows.length === 0 && !busy) {
    return (
      <section aria-label={label}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      </section>
    )
  }
  return (
    <section aria-label={label} aria-busy={busy}>
      {wide ? (
        <WideList {...props} rows={rows} />
      ) : (
        <Spin spinning={busy}>
          <Cards {...props} rows={rows} />
        </Spin>
      )}
      {paging === undefined || paging.total <= paging.size ? null : (
        <Pagination
          style={{ marginBlockStart: 16 }}
          align="end"
          current={paging.page}
          pageSize={paging.size}
          total={paging.total}
          showSizeChanger={false}
          {...(wide ? { showTotal: (total) => t('list.total', { count: total }) } : {})}
          onChange={paging.onPage}
        />
      )}
    </section>
  )
}

type Filled<T> = Props<T> & { readonly rows: readonly T[] }

function WideList<T>({ columns, rows, rowKey, busy = false, onOpen }: Filled<T>) {
  return (
    <Table<T>
      size="middle"
      pagination={false}
      loading={busy}
      dataSource={[...rows]}
      rowKey={rowKey}
      scroll={{ x: 'max-content' }}
      columns={columns.map(({ key, title, render, align, width }) => ({
        key,
        title,
        render: (_: unknown, row: T) => render(row),
        ...(align === undefined ? {} : { align }),
        ...(width === undefined ? {} : { width }),
      }))}
      {...(onOpen === undefined
        ? {}
        : { onRow: (row) => ({ onClick: () => onOpen(row), style: { cursor: 'pointer' } }) })}
    />
  )
}

/** One fact on a card; left out where there is nothing to say. */
function Line({ title, children }: React.PropsWithChildren<{ readonly title: string }>) {
  if (children === null) return null
  return (
    <Flex justify="space-between" gap={12}>
      <dt style={{ flexShrink: 0 }}>
        <Typography.Text type="secondary">{title}</Typography.Text>
      </dt>
      <dd style={{ margin: 0, textAlign: 'end' }}>{children}</dd>
    </Flex>
  )
}

function Cards<T>({ columns, rows, rowKey }: Filled<T>) {
  const heads = columns.filter(({ card }) => card === 'head')
  const lines = columns.filter(({ card }) => card === undefined)
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <Card size="small">
            <Flex justify="space-between" align="center" gap={8} wrap>
              {heads.map(({ key, render }) => (
                <div key={key}>{render(row)}</div>
              ))}
            </Flex>
            <dl style={{ margin: '6px 0 0', display: 'grid', gap: 2 }}>
              {lines.map(({ key, title, render }) => (
                <Line key={key} title={title}>
                  {render(row)}
                </Line>
              ))}
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  )
}
