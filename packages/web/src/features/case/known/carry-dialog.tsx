import { DatePicker, Form, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { newRequestId } from '../../../shared/request-id.ts'
import { isPhone } from '../callable.ts'
import type { CaseView } from '../queries.ts'
import { KnownDialog } from './known-dialog.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly view: CaseView
  readonly onClose: () => void
}

interface Typed {
  readonly day: Dayjs
  readonly connected: number
  readonly dials: number
  readonly unanswered?: Readonly<Record<string, number | null>>
}

/** Calls that somebody else made on the day on which the case was handed over. */
export function CarryDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const [request] = useState(newRequestId)
  const saving = useSaving({
    caseId: view.case,
    save: (typed: Typed) =>
      must(
        api.POST('/v1/cases/{case}/carried-calls', {
          params: { path: { case: view.case } },
          body: bodyOf(request, typed),
        }),
      ),
    said: t('carry.saved'),
    onSaved: onClose,
  })
  const phones = view.points.filter(isPhone)
  return (
    <KnownDialog<Typed>
      title={t('carry.title')}
      help={t('carry.help')}
      form={form}
      initial={{ day: dayjs(view.now.slice(0, 10)), connected: 0, dials: 0 }}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item name="day" label={t('carry.day')} rules={[{ required: true }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Count name="connected" label={t('carry.connected')} />
      <Count name="dials" label={t('carry.dials')} />
      {phones.map(({ point, value }) => (
        <Count
          key={point}
          name={['unanswered', point]}
          label={t('carry.unanswered', { value })}
          optional
        />
      ))}
    </KnownDialog>
  )
}

interface CountProps {
  readonly name: string | readonly string[]
  readonly label: string
  readonly optional?: boolean
}

function Count({ name, label, optional = false }: CountProps): React.JSX.Element {
  const at = typeof name === 'string' ? name : [...name]
  return (
    <Form.Item name={at} label={label} rules={[{ required: !optional }]}>
      <InputNumber min={0} max={200} precision={0} />
    </Form.Item>
  )
}

function bodyOf(request: string, typed: Typed): Schema['CarryCalls'] {
  const { day, connected, dials, unanswered = {} } = typed
  const tries = Object.entries(unanswered).flatMap(([point, n]) =>
    n === null || n === 0 ? [] : [{ point, tries: n }],
  )
  return { request, day: day.format('YYYY-MM-DD'), connected, dials, unanswered: tries }
}
