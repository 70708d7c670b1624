import { useMutation } from '@tanstack/react-query'
import { Alert, App, Form, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { type CaseView, useRefreshCase } from '../queries.ts'
import { isLiable, partiesOf, type Typed, toScope } from './refusal.ts'
import { WindowsField } from './windows-field.tsx'

interface Props {
  readonly view: CaseView
  readonly onClose: () => void
}

export type Range = readonly [Dayjs, Dayjs]
const CHANNELS = ['voice_interactive', 'sms', 'email', 'wework', 'visit', 'letter'] as const

/** Writes down that somebody does not want to be contacted, and says first what follows. */
export function RefusalDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed<Range>>()
  const parties = partiesOf(view)
  const party = Form.useWatch('party', form)
  const kind = Form.useWatch('kind', form)
  const liable = isLiable(parties.find((one) => one.party === party)?.role)
  const save = useRecordRefusal(view.case, onClose)
  const effect = !liable ? 'for-ever' : kind === 'for-ever' ? 'review' : 'narrow'
  return (
    <Modal
      open
      title={t('case.record-refusal')}
      okText={t('refusal.save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Typed<Range>>
        form={form}
        layout="vertical"
        initialValues={{ party: parties[0]?.party, kind: 'for-ever', windows: [null] }}
        onFinish={(typed) =>
          save.mutate({ party: typed.party, scope: liable ? toScope(typed, clock) : FOR_EVER })
        }
      >
        <Form.Item name="party" label={t('refusal.who')} rules={[{ required: true }]}>
          <Select
            options={parties.map(({ party: id, name, role }) => ({
              value: id,
              label: `${name} · ${t(`party.${role}`)}`,
            }))}
          />
        </Form.Item>
        {liable ? <ScopeFields kind={kind} /> : null}
        <Alert type="warning" showIcon title={t(`refusal.effect-${effect}`)} />
      </Form>
      <ProblemAlert error={save.error} />
    </Modal>
  )
}

const FOR_EVER = { kind: 'for-ever' } as const
const clock = (time: Dayjs): string => time.format('HH:mm')

function ScopeFields({ kind }: { readonly kind: string | undefined }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item name="kind" label={t('refusal.what')}>
        <Radio.Group
          orientation="vertical"
          options={(['for-ever', 'windows', 'channel'] as const).map((one) => ({
            value: one,
            label: t(`refusal.kind-${one}`),
          }))}
        />
      </Form.Item>
      {kind === 'windows' ? <WindowsField /> : null}
      {kind === 'channel' ? (
        <Form.Item
          name="channel"
          label={t('refusal.channel')}
          rules={[{ required: true, message: t('refusal.channel-needed') }]}
        >
          <Select options={CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))} />
        </Form.Item>
      ) : null}
    </>
  )
}

function useRecordRefusal(caseId: string, onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const refresh = useRefreshCase(caseId)
  return useMutation({
    mutationFn: (body: Schema['RecordRefusal']) =>
      must(api.POST('/v1/cases/{case}/refusals', { params: { path: { case: caseId } }, body })),
    onSuccess: async ({ hold }) => {
      void message.success(t(hold === null ? 'refusal.saved' : 'refusal.saved-hold'))
      onClose()
      await refresh()
    },
  })
}
