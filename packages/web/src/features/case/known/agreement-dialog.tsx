import { Alert, Checkbox, Form, InputNumber, Radio, Select, TimePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { useMe } from '../../../api/queries.ts'
import { newRequestId } from '../../../shared/request-id.ts'
import type { CaseView } from '../queries.ts'
import { AgreementEffect } from './agreement-effect.tsx'
import { EvidenceField, UntilField } from './fields.tsx'
import { KnownDialog } from './known-dialog.tsx'
import { beijing } from './typed.ts'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly view: CaseView
  readonly onClose: () => void
}

interface Typed {
  readonly widens: boolean
  readonly window?: readonly [Dayjs, Dayjs] | null
  readonly callsPerDayMax?: number | null
  readonly channels?: readonly Schema['Channel'][]
  readonly until?: Dayjs | null
  readonly evidence?: string
  readonly individuallyGiven?: boolean
}

const CHANNELS = ['voice_interactive', 'voice_notice', 'sms', 'wework', 'email', 'visit'] as const

/** What the debtor agreed on or wishes. What it changes is shown when it is saved. */
export function AgreementDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const [form] = Form.useForm<Typed>()
  const [request] = useState(newRequestId)
  const [made, setMade] = useState<Schema['MadeAgreement'] | null>(null)
  // Until the form is there nothing is watched.
  const watched: boolean | undefined = Form.useWatch('widens', form)
  const widens = watched ?? false
  const saving = useSaving({
    caseId: view.case,
    save: (typed: Typed) =>
      must(
        api.POST('/v1/cases/{case}/agreements', {
          params: { path: { case: view.case } },
          body: bodyOf(request, typed),
        }),
      ),
    said: t('agreement.saved'),
    onSaved: setMade,
  })
  if (made !== null) return <AgreementEffect made={made} onClose={onClose} />
  return (
    <KnownDialog<Typed>
      title={t('agreement.title')}
      help={t('agreement.help')}
      form={form}
      initial={{ widens: false, channels: [] }}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      {abilities.includes('widen-agreements') ? (
        <Form.Item name="widens" label={t('agreement.what')}>
          <Radio.Group
            options={[
              { value: false, label: t('agreement.less') },
              { value: true, label: t('agreement.more') },
            ]}
          />
        </Form.Item>
      ) : (
        <Form.Item name="widens" hidden>
          <Checkbox />
        </Form.Item>
      )}
      <TermsFields />
      <UntilField label={t('agreement.until')} help={t('agreement.until-help')} />
      <EvidenceField needed={widens} />
      <Form.Item
        name="individuallyGiven"
        valuePropName="checked"
        rules={[{ validator: (_, yes) => (yes === true ? ok() : no(t('agreement.own-needed'))) }]}
      >
        <Checkbox>{t('agreement.own')}</Checkbox>
      </Form.Item>
      {widens ? <Alert type="warning" showIcon title={t('agreement.wider-help')} /> : null}
    </KnownDialog>
  )
}

const ok = async (): Promise<void> => Promise.resolve()
const no = async (why: string): Promise<void> => Promise.reject(new Error(why))

function TermsFields(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="window"
        label={t('agreement.window')}
        dependencies={['callsPerDayMax']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, range: unknown) =>
              isGiven(range) || isGiven(getFieldValue('callsPerDayMax'))
                ? ok()
                : no(t('agreement.terms-needed')),
          }),
        ]}
      >
        <TimePicker.RangePicker format="HH:mm" minuteStep={15} order={false} needConfirm={false} />
      </Form.Item>
      <Form.Item name="callsPerDayMax" label={t('agreement.calls')}>
        <InputNumber min={0} max={20} precision={0} />
      </Form.Item>
      <Form.Item name="channels" label={t('agreement.channels')}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t('agreement.all-channels')}
          options={CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
      </Form.Item>
    </>
  )
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}

function bodyOf(request: string, typed: Typed): Schema['MakeAgreement'] {
  const { window, channels = [], callsPerDayMax, evidence = '' } = typed
  const clock = (time: Dayjs): string => time.format('HH:mm')
  return {
    request,
    individuallyGiven: typed.individuallyGiven === true,
    widens: typed.widens,
    window: window === null || window === undefined ? null : window.map(clock),
    callsPerDayMax: callsPerDayMax ?? null,
    channels: channels.length === 0 ? null : [...channels],
    until: beijing(typed.until),
    evidence: evidence.trim() === '' ? null : evidence.trim(),
  }
}
