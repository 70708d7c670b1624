import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { useRefreshCase } from '../queries.ts'

type Body = Schema['PlaceHold']
type Reason = Body['reason']

const REASONS = [
  'dispute',
  'complaint',
  'stop-list',
  'plan',
  'identity-unverified',
  'note-review',
  'deceased',
  'incapacity',
  'prison',
  'bankruptcy',
] as const satisfies readonly Reason[]

const NOTE_CHARS_MAX = 500

interface Props {
  readonly caseId: string
  readonly onClose: () => void
}

/** Stops collection from this person until somebody entitled releases it. */
export function HoldDialog({ caseId, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Body>()
  const refresh = useRefreshCase(caseId)
  const place = useMutation({
    mutationFn: (body: Body) =>
      must(api.POST('/v1/cases/{case}/holds', { params: { path: { case: caseId } }, body })),
    onSuccess: async () => {
      void message.success(t('hold-dialog.placed'))
      onClose()
      await refresh()
    },
  })
  return (
    <Modal
      open
      title={t('case.place-hold')}
      okText={t('hold-dialog.go')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, loading: place.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('hold-dialog.help')}</p>
      <Form form={form} layout="vertical" onFinish={(typed) => place.mutate(typed)}>
        <Form.Item
          name="reason"
          label={t('hold-dialog.reason')}
          rules={[{ required: true, message: t('hold-dialog.reason-needed') }]}
        >
          <Radio.Group
            aria-label={t('hold-dialog.reason')}
            style={{
              display: 'grid',
              gap: 6,
              gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
            }}
            options={REASONS.map((reason) => ({ value: reason, label: t(`word.hold.${reason}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('hold-note.label')}
          extra={t('hold-note.help')}
          rules={[{ max: NOTE_CHARS_MAX, message: t('hold-note.too-long') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      <ProblemAlert error={place.error} />
    </Modal>
  )
}
