import { Form, Input, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { Destruction } from './queries.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly which: 'refuse' | 'withdraw'
  readonly destruction: Destruction
  readonly onClose: () => void
}

/** Refusing or taking back, with the reason. */
export function ReasonDialog({ which, destruction, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  // Ties the button below to the form, so that Enter in a line sends it.
  const id = useId()
  const params = { path: { destruction: destruction.destruction } }
  const act = useAct(
    (reason: string) =>
      must(
        which === 'refuse'
          ? api.POST('/v1/destructions/{destruction}/decision', {
              params,
              body: { approved: false, note: reason, agencyName: '' },
            })
          : api.POST('/v1/destructions/{destruction}/withdrawal', { params, body: { reason } }),
      ),
    `destruction.done.${which}`,
    onClose,
  )
  return (
    <Modal
      open
      title={t(`destruction.do.${which}`)}
      okText={t(`destruction.ok.${which}`)}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: act.isPending }}
      onCancel={onClose}
    >
      <Form<{ readonly reason: string }>
        id={id}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => act.mutate(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t('destruction.reason-label')}
          rules={[{ required: true, whitespace: true, message: t('destruction.reason-needed') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      <ProblemAlert error={act.error} />
    </Modal>
  )
}
