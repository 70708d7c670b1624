import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { type CaseView, useRefreshCase } from '../queries.ts'

interface Props {
  readonly caseId: string
  readonly hold: CaseView['holds'][number]
  readonly onClose: () => void
}

/** Lets collection go on; never without the reference of what proves that it may. */
export function ReleaseDialog({ caseId, hold, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ readonly evidence: string }>()
  const refresh = useRefreshCase(caseId)
  const release = useMutation({
    mutationFn: (body: { readonly evidence: string }) =>
      must(
        api.POST('/v1/cases/{case}/holds/{hold}/release', {
          params: { path: { case: caseId, hold: hold.hold } },
          body,
        }),
      ),
    onSuccess: async () => {
      void message.success(t('release.done'))
      onClose()
      await refresh()
    },
  })
  return (
    <Modal
      open
      title={t('release.title', { reason: t(`word.hold.${hold.reason}`) })}
      okText={t('case.release')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: release.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(typed) => release.mutate(typed)}>
        <Form.Item
          name="evidence"
          label={t('release.evidence')}
          extra={t('release.evidence-help')}
          rules={[{ required: true, whitespace: true, message: t('release.evidence-needed') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </Form>
      <ProblemAlert error={release.error} />
    </Modal>
  )
}
