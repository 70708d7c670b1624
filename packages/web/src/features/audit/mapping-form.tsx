import { Button, Card, Flex, Select, Table, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AskOptions } from './ask-options.tsx'
import { guessedMap, isComplete } from './mapping.ts'
import { ProblemText } from './problem-text.tsx'
import type { Audit, Look } from './queries.ts'
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
    value: String(at + 1),
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
        </div>
        <AskOptions ask={ask} disabled={again.isPending} onAsk={setAsk} />
        <ProblemAlert error={again.error} />
        <Flex gap={12} align="center" wrap>
          <Button
            type="primary"
            disabled={!isComplete(look, map)}
            loading={again.isPending}
            onClick={() => again.mutate({ ...ask, map })}
          >
            {t('audit.mapping.go')}
          </Button>
          <Typography.Text type="secondary">{t('audit.mapping.needed')}</Typography.Text>
        </Flex>
      </Flex>
    </Card>
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
