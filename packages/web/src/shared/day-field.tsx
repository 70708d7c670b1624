import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { dayNumber } from './days.ts'

interface Props {
  readonly label: string
  /** `2026-11-18`, or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly id?: string
  /** Default: what a day looks like. */
  readonly placeholder?: string
}

/** A day chosen or typed as 2026-11-18; cleared it is empty. */
export function DayField({
  label,
  value,
  onChange,
  id,
  placeholder = '2026-11-18',
}: Props): React.JSX.Element {
  const shown = dayNumber(value) === undefined ? null : dayjs(value)
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      style={{ minWidth: 130 }}
      format="YYYY-MM-DD"
      placeholder={placeholder}
      value={shown}
      onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  )
}
