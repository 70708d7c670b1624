import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'

/** A day that lies behind us, or none. */
export function DayItem({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation()
  return (
    <Form.Item name={name} label={label} extra={t('registers.day-help')}>
      <DatePicker style={{ width: 200 }} maxDate={dayjs()} />
    </Form.Item>
  )
}

export type TypedDay = Dayjs | null | undefined

/** As the form holds it. */
export function typedDay(day: string | null): TypedDay {
  return day === null ? null : dayjs(day)
}

/** As the API takes it. */
export function wireDay(day: TypedDay): string | null {
  return day?.format('YYYY-MM-DD') ?? null
}
