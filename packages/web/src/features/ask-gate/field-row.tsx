import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { Control } from './controls.tsx'
import { type Field, factOf, type InnerField, type Situation, withFact } from './situation.ts'

interface Props {
  readonly field: Field
  readonly situation: Situation
  readonly onChange: (situation: Situation) => void
}

/** One fact with its name, marked where it differs from what holds anyway. */
export function FieldRow({ field, situation, onChange }: Props): React.JSX.Element {
  const value = factOf(situation, field)
  const set = (next: unknown): void => onChange(withFact(situation, field, next))
  const said = Object.hasOwn(situation, field.key)
  if (field.kind === 'group') return <PartsOf field={field} value={value} onChange={set} />
  if (field.kind === 'rows') return <Rows field={field} value={value} onChange={set} />
  return (
    <Labelled field={field} said={said && field.key !== 'at'}>
      <Control field={field} value={value} onChange={set} />
    </Labelled>
  )
}

interface LabelledProps extends React.PropsWithChildren {
  readonly field: InnerField
  readonly said: boolean
}

function Labelled({ field, said, children }: LabelledProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <div style={{ minWidth: 0 }}>
      <div className="ask-label">
        {said ? <strong>{pick(field.label)}</strong> : pick(field.label)}
        {said ? <Typography.Text type="warning"> {t('ask.said')}</Typography.Text> : null}
      </div>
      {children}
      {field.help === null ? null : (
        <Typography.Text type="secondary">{pick(field.help)}</Typography.Text>
      )}
    </div>
  )
}

interface PartsProps {
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** Facts that make sense only together, such as an agreement: there is one, or there is none. */
function PartsOf({ field, value, onChange }: PartsProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const parts = partsIn(value)
  if (parts === undefined) {
    return (
      <Labelled field={field} said={false}>
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange({})}>
          {t('ask.add', { what: pick(field.label) })}
        </Button>
      </Labelled>
    )
  }
  return (
    <Entry
      name={pick(field.label)}
      fields={field.fields}
      parts={parts}
      onChange={onChange}
      onRemove={() => onChange(undefined)}
    />
  )
}

/** Several entries of the same facts, such as earlier calls. */
function Rows({ field, value, onChange }: PartsProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const list: unknown[] = Array.isArray(value) ? value : []
  const rows = list.map((one) => partsIn(one) ?? {})
  const blank = Object.fromEntries(
    field.fields.flatMap(({ key, normal, kind }) =>
      normal === null || kind === 'flag' ? [] : [[key, normal]],
    ),
  )
  return (
    <div style={{ gridColumn: '1 / -1' }}>
      <div className="ask-label">{pick(field.label)}</div>
      <Flex vertical gap={8} align="stretch">
        {rows.map((parts, i) => (
          <Entry
            key={`${rows.length}-${i}`}
            name={`${pick(field.label)} ${i + 1}`}
            fields={field.fields}
            parts={parts}
            onChange={(next) => onChange(rows.with(i, next))}
            onRemove={() => onChange(rows.toSpliced(i, 1))}
          />
        ))}
        <div>
          <Button
            size="small"
            icon={<PlusOutlined />}
            aria-label={t('ask.add', { what: pick(field.label) })}
            onClick={() => onChange([...rows, rows.at(-1) ?? blank])}
          >
            {t('ask.add-one')}
          </Button>
        </div>
      </Flex>
    </div>
  )
}

interface EntryProps {
  readonly name: string
  readonly fields: readonly InnerField[]
  readonly parts: Situation
  readonly onChange: (parts: Situation) => void
  readonly onRemove: () => void
}

function Entry({ name, fields, parts, onChange, onRemove }: EntryProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <fieldset
      style={{
        gridColumn: '1 / -1',
        minWidth: 0,
        border: '1px solid #d4d8d4',
        borderRadius: 6,
        padding: '4px 12px 12px',
        margin: 0,
      }}
    >
      <legend>
        {name}{' '}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('ask.remove', { what: name })}
          onClick={onRemove}
        />
      </legend>
      <div className="ask-grid">
        {fields.map((field) => (
          <Labelled key={field.key} field={field} said={false}>
            <Control
              field={field}
              value={factOf(parts, field)}
              onChange={(value) => onChange(kept(parts, field, value))}
            />
          </Labelled>
        ))}
      </div>
    </fieldset>
  )
}

/** Inside an entry even what holds anyway is said: a call without its outcome is no call. */
function kept(parts: Situation, { key }: InnerField, value: unknown): Situation {
  const { [key]: _before, ...rest } = parts
  return value === null || value === '' ? rest : { ...rest, [key]: value }
}

function partsIn(value: unknown): Situation | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}
