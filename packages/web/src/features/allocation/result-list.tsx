import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { yuan } from '../../shared/format.ts'

type Row = Schema['AllocationResult']['collectors'][number]

/** Before, added and after, per collector. */
export function ResultList({ rows }: { readonly rows: readonly Row[] }): React.JSX.Element {
  const { t } = useTranslation()
  const load = (key: 'before' | 'added' | 'after'): ListColumn<Row> => ({
    key,
    title: t(`allocation.${key}`),
    align: 'end',
    render: (row) => <LoadFigures load={row[key]} strong={key === 'added'} />,
  })
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'name',
      title: t('allocation.name'),
      card: 'head',
      render: ({ name }) => <Typography.Text strong>{name}</Typography.Text>,
    },
    load('before'),
    load('added'),
    load('after'),
  ]
  return (
    <DataList
      label={t('allocation.preview-title')}
      columns={columns}
      rows={rows}
      rowKey={({ staff }) => staff}
      empty={t('allocation.preview-none')}
    />
  )
}

interface FiguresProps {
  readonly load: Schema['Load']
  readonly strong: boolean
}

function LoadFigures({ load: { cases, amountFen }, strong }: FiguresProps) {
  const { t } = useTranslation()
  const added = strong && cases > 0
  return (
    <span>
      <Typography.Text strong={strong} {...(added ? { type: 'success' as const } : {})}>
        {added ? '+' : ''}
        {t('allocation.count', { count: cases })}
      </Typography.Text>{' '}
      <Typography.Text type="secondary">{yuan(amountFen)}</Typography.Text>
    </span>
  )
}
