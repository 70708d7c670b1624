import { Button, Card, Flex, Input, Select, Table, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AskOptions } from './ask-options.tsx'
import { columnKey, type FieldMap, filledIn, guessedMap, isComplete } from './mapping.ts'
import { ProblemText } from './problem-text.tsx'
import { type Audit, type Look, policyNameOf } from './queries.ts'
import type { Again } from './use-again.ts'

interface Props {
  readonly audit: Audit
  readonly look: Look
  readonly again: Again
  /** Nothing can go on without an answer. */
  readonly asked?: boolean
}

const NONE = ''

/** Which column is what, beside the first rows of the file; then the same files are read again. */
export function MappingForm({ audit, look, again, asked = false }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const [map, setMap] = useState(() => guessedMap(look, audit.ask.map))
  const [ask, setAsk] = useState(audit.ask)
  const columns = look.header.map((word, at) => ({
    value: columnKey(look, at),
    label: t('audit.mapping.column', { place: at + 1, word }),
  }))
  return (
    <Card>
      <Flex vertical gap={16}>
        {asked ? <FocusTitle>{t('audit.mapping.title')}</FocusTitle> : null}
        {audit.problem === null ? null : <ProblemText problem={audit.problem} type="warning" />}
        <Typography.Text>{t('audit.mapping.text')}</Typography.Text>
        <FirstRows look={look} />
        <div className="audit-options">
          {look.fields.map(({ field, label, required }) => (
            <Flex key={field} vertical gap={4}>
              <Typography.Text aria-hidden strong={required}>
                {pick(label)}
                {required ? ' *' : ''}
              </Typography.Text>
              <Select
                aria-label={pick(label)}
                aria-required={required}
                disabled={again.isPending}
                status={required && (map[field] ?? NONE) === NONE ? 'warning' : ''}
                showSearch={{ optionFilterProp: 'label' }}
                value={map[field] ?? NONE}
                options={[{ value: NONE, label: t('audit.mapping.none') }, ...columns]}
                onChange={(column) => setMap({ ...map, [field]: column })}
              />
            </Flex>
          ))}
          <Dates map={map} disabled={again.isPending} onMap={setMap} />
        </div>
        <AskOptions
          ask={ask}
          ownPolicy={policyNameOf(audit)}
          disabled={again.isPending}
          onAsk={setAsk}
        />
        <ProblemAlert error={again.error} />
        <Flex gap={12} align="center" wrap>
          <Button
            type="primary"
            disabled={!isComplete(look, map)}
            loading={again.isPending}
            onClick={() => again.mutate({ ...ask, map: filledIn(map) })}
          >
            {t('audit.mapping.go')}
          </Button>
          <Typography.Text type="secondary">{t('audit.mapping.needed')}</Typography.Text>
        </Flex>
      </Flex>
    </Card>
  )
}

interface DatesProps {
  readonly map: FieldMap
  readonly disabled: boolean
  readonly onMap: (map: FieldMap) => void
}

/** 03/04/2026 is two days, and some logs write no year. */
function Dates({ map, disabled, onMap }: DatesProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <Flex vertical gap={4}>
        <Typography.Text aria-hidden>{t('audit.mapping.dates')}</Typography.Text>
        <Select
          aria-label={t('audit.mapping.dates')}
          disabled={disabled}
          value={map['dates'] ?? NONE}
          options={[NONE, 'day-first', 'month-first', 'year-first'].map((value) => ({
            value,
            label: t(`audit.mapping.order.${value === NONE ? 'found' : value}`),
          }))}
          onChange={(dates) => onMap({ ...map, dates })}
        />
      </Flex>
      <Flex vertical gap={4}>
        <Typography.Text aria-hidden>{t('audit.mapping.year')}</Typography.Text>
        <Input
          aria-label={t('audit.mapping.year')}
          disabled={disabled}
          inputMode="numeric"
          maxLength={4}
          placeholder="2026"
          value={map['year'] ?? NONE}
          onChange={({ target }) => onMap({ ...map, year: target.value })}
        />
      </Flex>
    </>
  )
}

function FirstRows({ look: { header, rows } }: { readonly look: Look }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Table
      size="small"
      aria-label={t('audit.mapping.rows')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey="row"
      dataSource={rows.map((cells, row) => ({ row, cells }))}
      columns={header.map((word, at) => ({
        key: String(at),
        title: `${at + 1} ${word}`.trim(),
        render: (_: unknown, { cells }: { cells: readonly string[] }) => cells[at] ?? '',
      }))}
    />
  )
}
