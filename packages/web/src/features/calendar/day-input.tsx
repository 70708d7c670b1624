import { Input, Typography } from 'antd'
import { dayNumber } from '../../shared/days.ts'
import { useWeekday } from './use-weekday.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly onChange: (text: string) => void
}

/** A day typed or pasted as 2027-02-06, with its weekday beside it. */
export function DayInput({ label, value, wrong, onChange }: Props): React.JSX.Element {
  const weekday = useWeekday()
  return (
    <Input
      aria-label={label}
      aria-invalid={wrong}
      status={wrong ? 'error' : ''}
      style={{ flex: '1 1 130px', minWidth: 0, maxWidth: 168 }}
      placeholder="2027-02-06"
      maxLength={10}
      value={value}
      suffix={
        <Typography.Text type="secondary">{weekday(dayNumber(value.trim()))}</Typography.Text>
      }
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
