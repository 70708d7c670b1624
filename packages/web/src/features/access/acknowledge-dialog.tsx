import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type Alarm, alarmsQuery } from './queries.ts'
import { useAlarmText } from './use-alarm-text.ts'

interface Props {
  readonly alarm: Alarm
  readonly onClose: () => void
}

/** What came of an alarm, in words, once. */
export function AcknowledgeDialog({ alarm, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ readonly words: string }>()
  const id = useId()
  const text = useAlarmText()
  const say = useMutation({
    mutationFn: ({ words }: { readonly words: string }) =>
      must(
        api.POST('/v1/access-alarms/{alarm}/word', {
          params: { path: { alarm: alarm.alarm } },
          body: { words: words.trim() },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('access.answered'))
      onClose()
      await queries.invalidateQueries({ queryKey: alarmsQuery.queryKey })
    },
  })
  return (
    <Modal
      open
      title={t('access.answer-title', { name: alarm.staffName })}
      okText={t('access.answer-ok')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: say.isPending }}
      onCancel={onClose}
    >
      <p>{text(alarm)}</p>
      <Form id={id} form={form} layout="vertical" onFinish={(typed) => say.mutate(typed)}>
        <Form.Item
          name="words"
          label={t('access.words')}
          extra={t('access.words-help')}
          rules={[{ required: true, whitespace: true, message: t('access.words-needed') }]}
        >
          <Input.TextArea rows={3} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
      <ProblemAlert error={say.error} />
    </Modal>
  )
}
