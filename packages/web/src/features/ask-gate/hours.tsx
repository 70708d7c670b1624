import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { ControlProps } from './controls.tsx'
import { TimeText } from './time-text.tsx'

type Ends = readonly [from: string, until: string]

const USUAL: Ends = ['12:00', '14:00']

/** One stretch of every day; it may cross midnight. */
export function WindowInput({ field, value, onChange }: ControlProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const ends = endsOf(value)
  if (ends === undefined) {
    return (
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange(USUAL)}>
        {t('ask.add-hours')}
      </Button>
    )
  }
  return (
    <Stretch
      label={pick(field.label)}
      ends={ends}
      onChange={onChange}
      onRemove={() => onChange(null)}
    />
  )
}

/** Several stretches of every day. */
export function HoursList({ field, value, onChange }: ControlProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const list: unknown[] = Array.isArray(value) ? value : []
  const stretches = list.flatMap((one) => {
    const ends = endsOf(one)
    return ends === undefined ? [] : [ends]
  })
  return (
    <Flex vertical gap={6} align="start">
      {stretches.map((ends, i) => (
        <Stretch
          // Two stretches may be equal, and their order never changes.
          key={`${stretches.length}-${i}`}
          label={`${pick(field.label)} ${i + 1}`}
          ends={ends}
          onChange={(next) => onChange(stretches.with(i, next))}
          onRemove={() => onChange(stretches.toSpliced(i, 1))}
        />
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...stretches, USUAL])}>
        {t('ask.add-hours')}
      </Button>
    </Flex>
  )
}

interface StretchProps {
  readonly label: string
  readonly ends: Ends
  readonly onChange: (ends: Ends) => void
  readonly onRemove: () => void
}

function Stretch({ label, ends: [from, until], onChange, onRemove }: StretchProps) {
  const { t } = useTranslation()
  return (
    <Flex gap={6} align="center" wrap>
      <TimeText
        label={`${label} ${t('rules.from')}`}
        value={from}
        onChange={(time) => onChange([time, until])}
      />
      <span aria-hidden>–</span>
      <TimeText
        label={`${label} ${t('rules.until')}`}
        value={until}
        onChange={(time) => onChange([from, time])}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('ask.remove', { what: label })}
        onClick={onRemove}
      />
    </Flex>
  )
}

function endsOf(value: unknown): Ends | undefined {
  const list: unknown[] = Array.isArray(value) ? value : []
  const [from, until] = list
  return typeof from === 'string' && typeof until === 'string' ? [from, until] : undefined
}
