import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import type { Preview } from './upload-file.ts'

type Rejected = Schema['RejectedRow']
const PAGE = 10

/** Rows that are not registered: where, why, what to do; and a file to send back to the lender. */
export function RejectedSection({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  const columns = useColumns()
  const { rejected, rejectedTotal, id } = preview
  if (rejectedTotal === 0) {
    return <Alert type="success" showIcon title={t('placements.rejected.none')} />
  }
  const rows = rejected.slice((page - 1) * PAGE, page * PAGE)
  return (
    <Card size="small" title={t('placements.rejected.count', { count: rejectedTotal })}>
      <Typography.Paragraph type="secondary">
        {t('placements.rejected.text')}
        {rejected.length < rejectedTotal
          ? ` ${t('placements.rejected.shown', { count: rejected.length })}`
          : ''}
      </Typography.Paragraph>
      <Downloads preview={id} />
      <DataList
        label={t('placements.rejected.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.row} ${row.cell} ${row.reason}`}
        empty={t('placements.rejected.none')}
        paging={{ page, size: PAGE, total: rejected.length, onPage: setPage }}
      />
    </Card>
  )
}

function Downloads({ preview }: { readonly preview: string }) {
  const { t } = useTranslation()
  const address = (ending: string): string =>
    `/v1/placements/previews/${encodeURIComponent(preview)}/rejected.${ending}`
  return (
    <Flex gap={8} wrap style={{ marginBlockEnd: 12 }}>
      <Button size="small" icon={<DownloadOutlined />} href={address('xlsx')} download>
        {t('placements.rejected.xlsx')}
      </Button>
      <Button size="small" href={address('csv')} download>
        {t('placements.rejected.csv')}
      </Button>
    </Flex>
  )
}

function useColumns(): readonly ListColumn<Rejected>[] {
  const { t } = useTranslation()
  const pick = usePick()
  return [
    {
      key: 'row',
      title: t('placements.rejected.row'),
      render: ({ row }) => t('placements.rejected.row-n', { row }),
      width: 90,
      card: 'head',
    },
    {
      key: 'cell',
      title: t('placements.rejected.cell'),
      render: ({ cell }) => <Typography.Text code>{cell ?? '—'}</Typography.Text>,
      width: 90,
      card: 'head',
    },
    {
      key: 'reason',
      title: t('placements.rejected.reason'),
      render: ({ detail }) => pick(detail),
    },
    { key: 'cure', title: t('placements.rejected.cure'), render: ({ cure }) => pick(cure) },
  ]
}
