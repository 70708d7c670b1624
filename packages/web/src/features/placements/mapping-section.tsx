import { ArrowRightOutlined } from '@ant-design/icons'
import { Button, Card, Collapse, Flex, Spin, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { isRead, type MappedColumn, sortColumns } from './choose-column.ts'
import { FieldSelect } from './field-select.tsx'
import type { Preview } from './upload-file.ts'

interface Props {
  readonly preview: Preview
  readonly busy: boolean
  readonly onChoose: (column: number, field: string | null) => void
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
  gap: '4px 24px',
  listStyle: 'none',
  margin: 0,
  padding: 0,
} as const

/** What each column was taken for: questions open, the rest folded away but there to be read. */
export function MappingSection(props: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { preview, busy } = props
  const { asked, known, left } = sortColumns(preview.mapping)
  const counts = { known: known.length, asked: asked.length, left: left.length }
  return (
    <Card size="small" title={t('placements.mapping.title')}>
      <Spin spinning={busy}>
        <Flex vertical gap={12}>
          <Typography.Text type="secondary">
            {t('placements.mapping.summary', counts)}
          </Typography.Text>
          {asked.length === 0 ? null : <Asked {...props} columns={asked} />}
          <Collapse
            size="small"
            items={[
              {
                key: 'known',
                label: `${t('placements.mapping.recognised')} · ${known.length}`,
                children: <Known {...props} columns={known} />,
              },
              {
                key: 'left',
                label: `${t('placements.mapping.not-stored')} · ${left.length}`,
                children: <NotStored {...props} columns={left} />,
              },
            ]}
          />
        </Flex>
      </Spin>
    </Card>
  )
}

type ColumnPart = Props & { readonly column: MappedColumn }
type Part = Props & { readonly columns: readonly MappedColumn[] }

function Asked({ preview, columns, busy, onChoose }: Part) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <section aria-label={t('placements.mapping.asked')}>
      <Typography.Text strong>{t('placements.mapping.asked')}</Typography.Text>
      <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 8 }}>
        {t('placements.mapping.asked-text')}
      </Typography.Paragraph>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
        {columns.map((column) => (
          <li key={column.column}>
            <Flex gap={8} align="center" wrap>
              <ColumnName column={column} />
              <Tag color="gold">{t(`placements.mapping.status.${column.status}`)}</Tag>
              <FieldSelect {...{ column, busy, onChoose }} fields={preview.fields} />
              {column.why === undefined ? null : (
                <Typography.Text type="secondary">{pick(column.why)}</Typography.Text>
              )}
            </Flex>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ColumnName({ column: { letters, header } }: { readonly column: MappedColumn }) {
  const { t } = useTranslation()
  return (
    <span style={{ minWidth: 0 }}>
      <Typography.Text type="secondary">{letters}</Typography.Text>{' '}
      {header === '' ? t('placements.missing.no-header') : header}
    </span>
  )
}

function Known({ preview, columns, busy, onChoose }: Part) {
  return (
    <ul style={GRID}>
      {columns.map((column) => (
        <KnownColumn key={column.column} {...{ column, preview, busy, onChoose }} />
      ))}
    </ul>
  )
}

function KnownColumn({ column, preview, busy, onChoose }: ColumnPart) {
  const { t } = useTranslation()
  const pick = usePick()
  const [editing, setEditing] = useState(false)
  const label = preview.fields.find(({ field }) => field === column.field)?.label
  const name = label === undefined ? (column.field ?? '') : pick(label)
  return (
    <li>
      <Flex gap={6} align="center" wrap>
        <ColumnName column={column} />
        <ArrowRightOutlined aria-hidden style={{ color: '#8c8c8c', fontSize: 11 }} />
        {editing ? (
          <FieldSelect
            {...{ column, busy, onChoose }}
            fields={preview.fields}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Button
            type="link"
            size="small"
            style={{ paddingInline: 2 }}
            aria-label={`${t('placements.mapping.field-of', { header: column.header })}: ${name}`}
            onClick={() => setEditing(true)}
          >
            {name}
          </Button>
        )}
        {column.status === 'chosen' ? <Tag>{t('placements.mapping.status.chosen')}</Tag> : null}
      </Flex>
    </li>
  )
}

function NotStored({ columns, ...props }: Part) {
  const { t } = useTranslation()
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('placements.mapping.not-stored-text')}
      </Typography.Paragraph>
      <ul style={{ ...GRID, gridTemplateColumns: 'repeat(auto-fill, minmax(360px, 1fr))' }}>
        {columns.map((column) => (
          <NotStoredColumn key={column.column} {...props} column={column} />
        ))}
      </ul>
    </>
  )
}

/** A column that was recognised, though not stored, can still be taken for another field. */
function NotStoredColumn({ preview, column, busy, onChoose }: ColumnPart) {
  const pick = usePick()
  return (
    <li>
      <Flex gap={6} align="center" wrap>
        <ColumnName column={column} />
        <Typography.Text type="secondary">
          {column.why === undefined ? '' : pick(column.why)}
        </Typography.Text>
        {isRead(column.status) ? (
          <FieldSelect {...{ column, busy, onChoose }} fields={preview.fields} />
        ) : null}
      </Flex>
    </li>
  )
}
