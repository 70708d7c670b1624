import { Button, Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { GateAnswerView } from '../../../shared/gate-answer.tsx'
import { newRequestId } from '../../../shared/request-id.ts'
import type { CaseView } from '../queries.ts'
import { partiesOf } from '../stops/refusal.ts'
import { PartyField } from './fields.tsx'
import { KnownDialog } from './known-dialog.tsx'
import { useSaving } from './use-saving.ts'

interface Props {
  readonly view: CaseView
  readonly onClose: () => void
}

type Typed = Pick<Schema['RecordInbound'], 'party' | 'channel'>

const CHANNELS = ['voice_interactive', 'sms', 'wework', 'email', 'letter', 'visit'] as const

/** Somebody called or wrote of their own accord: it needs no leave, and the gate says what holds. */
export function InboundDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const [request] = useState(newRequestId)
  const [said, setSaid] = useState<Schema['InboundContact'] | null>(null)
  const parties = partiesOf(view)
  const saving = useSaving({
    caseId: view.case,
    save: (typed: Typed) =>
      must(
        api.POST('/v1/cases/{case}/inbound', {
          params: { path: { case: view.case } },
          body: { request, ...typed },
        }),
      ),
    said: t('inbound.saved'),
    onSaved: setSaid,
  })
  if (said !== null) {
    return (
      <Modal
        open
        title={t('inbound.title')}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            {t('known.understood')}
          </Button>
        }
      >
        <p>{t('inbound.next')}</p>
        <GateAnswerView answer={said.gate} />
      </Modal>
    )
  }
  return (
    <KnownDialog<Typed>
      title={t('inbound.title')}
      help={t('inbound.help')}
      form={form}
      initial={{ channel: 'voice_interactive', ...firstOf(parties) }}
      saving={saving}
      onSave={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <PartyField label={t('inbound.who')} parties={parties} />
      <Form.Item name="channel" label={t('inbound.how')} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={t('inbound.how')}
          options={CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
      </Form.Item>
    </KnownDialog>
  )
}

function firstOf(parties: ReturnType<typeof partiesOf>): Partial<Typed> {
  const [first] = parties
  return first === undefined ? {} : { party: first.party }
}
