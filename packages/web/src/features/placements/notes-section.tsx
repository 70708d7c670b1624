import { Alert, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import type { Preview } from './upload-file.ts'

type Note = Schema['LenderNote']
const PAGE = 10
const COLOUR = { hold: 'red', hardship: 'purple', review: 'gold' } as const

/** What the lender wrote about a debtor that stops or slows collection, before anything is stored. */
export function NotesSection({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  const columns = useColumns()
  const { notes } = preview
  if (notes.length === 0) {
    return <Alert type="info" showIcon title={t('placements.notes.none')} />
  }
  const counts = (['hold', 'hardship', 'review'] as const).map(
    (effect) => [effect, notes.filter((note) => note.effect === effect).length] as const,
  )
  return (
    <Card size="small" title={t('placements.notes.title')}>
      <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 8 }}>
        {t('placements.notes.text')}
      </Typography.Paragraph>
      <Flex gap={4} wrap style={{ marginBlockEnd: 12 }}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([effect, count]) => (
            <Tag key={effect} color={COLOUR[effect]}>
              {t(`placements.notes.effect.${effect}`)} {count}
            </Tag>
          ))}
      </Flex>
      <DataList
        label={t('placements.notes.title')}
        columns={columns}
        rows={notes.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={({ row, kind, column }) => `${row} ${kind} ${column}`}
        empty={t('placements.notes.none')}
        paging={{ page, size: PAGE, total: notes.length, onPage: setPage }}
      />
    </Card>
  )
}

function useColumns(): readonly ListColumn<Note>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'case',
      title: t('placements.notes.case'),
      render: ({ caseNumber }) => caseNumber,
      card: 'head',
    },
    {
      key: 'effect',
      title: t('placements.notes.result'),
      render: ({ effect }) => (
        <Tag color={COLOUR[effect]}>{t(`placements.notes.effect.${effect}`)}</Tag>
      ),
      card: 'head',
    },
    { key: 'name', title: t('placements.notes.name'), render: ({ name }) => name },
    {
      key: 'kind',
      title: t('placements.notes.what'),
      render: ({ kind }) => t(`placements.notes.kind.${kind}`, kind),
    },
    { key: 'row', title: t('placements.notes.row'), render: ({ row }) => row },
    { key: 'column', title: t('placements.notes.column'), render: ({ column }) => column },
  ]
}
