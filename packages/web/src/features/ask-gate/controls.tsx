import { Flex, Input, InputNumber, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DayField } from '../../shared/day-field.tsx'
import { HoursList, WindowInput } from './hours.tsx'
import { type InnerField, rawFact, rawText } from './situation.ts'
import { TimeText } from './time-text.tsx'

export interface ControlProps {
  readonly field: InnerField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The control for one plain fact, by its kind. Groups and rows are put together of these. */
export function Control(props: ControlProps): React.JSX.Element {
  switch (props.field.kind) {
    case 'moment':
      return <MomentInput {...props} />
    case 'day':
      return <DayInput {...props} />
    case 'flag':
      return <YesNo {...props} words={['yes', 'no']} />
    case 'known':
      return <YesNo {...props} words={['yes', 'no', 'unknown']} />
    case 'count':
    case 'amount':
      return <CountInput {...props} />
    case 'choice':
      return <Choice {...props} />
    case 'many':
      return <ManyChoice {...props} />
    case 'window':
      return <WindowInput {...props} />
    case 'hours':
      return <HoursList {...props} />
    default:
      return <RawInput {...props} />
  }
}

/** Day and time apart, so that no zone of the browser comes between: both are Beijing's. */
function MomentInput({ field, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const text = typeof value === 'string' ? value : ''
  const [day, time] = [text.slice(0, 10), text.slice(11)]
  const shown = time.endsWith(':00') ? time.slice(0, 5) : time
  const seconds = (clock: string): string => (clock.length === 5 ? `${clock}:00` : clock)
  return (
    <Flex gap={6} wrap>
      <DayField
        label={pick(field.label)}
        value={day}
        onChange={(next) => {
          if (next !== '') onChange(`${next}T${time === '' ? '10:00:00' : time}`)
        }}
      />
      <TimeText
        label={t('ask.time-of', { what: pick(field.label) })}
        value={shown}
        onChange={(clock) => {
          if (day !== '') onChange(`${day}T${seconds(clock)}`)
        }}
      />
    </Flex>
  )
}

function DayInput({ field, value, onChange }: ControlProps) {
  const pick = usePick()
  const day = typeof value === 'string' ? value : ''
  return <DayField label={pick(field.label)} value={day} onChange={onChange} />
}

const MEANS: Readonly<Record<string, unknown>> = { yes: true, no: false, unknown: 'unknown' }

function YesNo({ field, value, onChange, words }: ControlProps & { readonly words: string[] }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Segmented
      aria-label={pick(field.label)}
      value={words.find((word) => MEANS[word] === value) ?? ''}
      options={words.map((word) => ({ value: word, label: t(`ask.${word}`) }))}
      onChange={(word) => onChange(MEANS[word])}
    />
  )
}

function CountInput({ field, value, onChange }: ControlProps) {
  const pick = usePick()
  return (
    <InputNumber
      aria-label={pick(field.label)}
      style={{ width: '100%' }}
      min={0}
      {...(field.max === null ? {} : { max: field.max })}
      precision={0}
      value={typeof value === 'number' ? value : null}
      onChange={(count) => onChange(count)}
    />
  )
}

function Choice({ field, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Select
      aria-label={pick(field.label)}
      style={{ width: '100%' }}
      allowClear={field.normal === null}
      placeholder={t('ask.unsaid')}
      value={typeof value === 'string' ? value : null}
      options={field.options.map(({ value: word, label }) => ({ value: word, label: pick(label) }))}
      onChange={(word) => onChange(word)}
    />
  )
}

function ManyChoice({ field, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const chosen: unknown[] = Array.isArray(value) ? value : []
  return (
    <Select<string[]>
      mode="multiple"
      aria-label={pick(field.label)}
      style={{ width: '100%' }}
      placeholder={t('ask.nothing')}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen.filter((one) => typeof one === 'string')}
      options={field.options.map(({ value: word, label }) => ({ value: word, label: pick(label) }))}
      onChange={(words) => onChange(words)}
    />
  )
}

function RawInput({ field, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Input
      aria-label={pick(field.label)}
      placeholder={t('ask.unsaid')}
      maxLength={100}
      value={rawText(value)}
      onChange={({ target: { value: typed } }) => onChange(rawFact(typed))}
    />
  )
}
