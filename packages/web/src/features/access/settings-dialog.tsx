import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, InputNumber, Modal, Radio, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { useMe } from '../../api/queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type Settings, settingsQuery } from './queries.ts'

interface Typed extends Omit<Settings, 'night'> {
  readonly nightFrom: Dayjs
  readonly nightUntil: Dayjs
}

interface Props {
  readonly onClose: () => void
}

/** What counts as odd: read by supervisors, set by the lender's administrator. */
export function SettingsDialog({ onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(settingsQuery)
  const { abilities, org } = useMe()
  const may = abilities.includes('set-access') && org.kind === 'lender'
  const id = useId()
  const save = useSave(onClose)
  return (
    <Modal
      open
      title={t('access.settings')}
      okText={t('access.save')}
      cancelText={t(may ? 'cancel' : 'access.close')}
      okButtonProps={{
        htmlType: 'submit',
        form: id,
        loading: save.isPending,
        ...(may ? {} : { style: { display: 'none' } }),
      }}
      onCancel={onClose}
    >
      <p>{t(may ? 'access.settings-help' : 'access.settings-read')}</p>
      <Loaded query={query} rows={8}>
        {(settings) => (
          <Form<Typed>
            id={id}
            disabled={!may}
            layout="vertical"
            initialValues={typedOf(settings)}
            onFinish={(typed) => save.mutate(settingsOf(typed))}
          >
            <Fields />
          </Form>
        )}
      </Loaded>
      <ProblemAlert error={save.error} />
    </Modal>
  )
}

const NUMBERS = [
  ['revealSec', 10, 300],
  ['revealsPerHourAlarm', 1, 1000],
  ['revealsPerHourMax', 1, 1000],
  ['lookBackDays', 1, 1095],
  ['fileHours', 1, 72],
] as const
const KINDS = ['credit', 'safety', 'other'] as const

function Fields(): React.JSX.Element {
  const { t } = useTranslation()
  const needed = [{ required: true, message: t('access.needed') }]
  return (
    <>
      <Form.Item name="collectorLevel" label={t('access.set.collectorLevel')} rules={needed}>
        <Radio.Group
          options={(['L1', 'L0'] as const).map((value) => ({
            value,
            label: t(`access.level.${value}`),
          }))}
        />
      </Form.Item>
      <div style={GRID}>
        {NUMBERS.map(([name, min, max]) => (
          <Form.Item key={name} name={name} label={t(`access.set.${name}`)} rules={needed}>
            <InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        {KINDS.map((kind) => (
          <Form.Item
            key={kind}
            name={['recordsAlarm', kind]}
            label={t(`access.set.${kind}`)}
            rules={needed}
          >
            <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        <Form.Item name="nightFrom" label={t('access.set.nightFrom')} rules={needed}>
          <TimePicker format="HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="nightUntil" label={t('access.set.nightUntil')} rules={needed}>
          <TimePicker format="HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  )
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  columnGap: 16,
}

/** Any day: only the time of it is read. */
const DAY = '2026-01-01'

function typedOf({ night: [from = '22:00', until = '08:00'], ...rest }: Settings): Typed {
  return { ...rest, nightFrom: dayjs(`${DAY}T${from}`), nightUntil: dayjs(`${DAY}T${until}`) }
}

function settingsOf({ nightFrom, nightUntil, ...rest }: Typed): Settings {
  return { ...rest, night: [nightFrom.format('HH:mm'), nightUntil.format('HH:mm')] }
}

function useSave(onSaved: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: Settings) => must(api.PUT('/v1/access-settings', { body: settings })),
    onSuccess: async () => {
      void message.success(t('access.saved'))
      onSaved()
      await queries.invalidateQueries({ queryKey: settingsQuery.queryKey })
    },
  })
}
