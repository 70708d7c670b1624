import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type LegalHold, legalHoldsQuery } from './queries.ts'

interface Props {
  readonly hold: LegalHold
  readonly onClose: () => void
}

/** Ends a legal hold, with the reason. */
export function LiftDialog({ hold, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  // Ties the button below to the form, so that Enter in the field sends it.
  const id = useId()
  const lift = useMutation({
    mutationFn: (reason: string) =>
      must(
        api.POST('/v1/legal-holds/{hold}/lift', {
          params: { path: { hold: hold.hold } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('retention.lifted-done'))
      onClose()
      await queries.invalidateQueries({ queryKey: legalHoldsQuery.queryKey })
    },
  })
  return (
    <Modal
      open
      title={t('retention.lift')}
      okText={t('retention.lift')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: lift.isPending, danger: true }}
      onCancel={onClose}
    >
      <p>{hold.reason}</p>
      <Form<{ readonly reason: string }>
        id={id}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => lift.mutate(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t('retention.lift-reason')}
          extra={t('retention.reason-help')}
          rules={[{ required: true, whitespace: true, message: t('retention.reason-needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <ProblemAlert error={lift.error} />
    </Modal>
  )
}
