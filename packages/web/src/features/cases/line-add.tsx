import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Typography } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { linesQuery } from '../../api/team-queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'

interface Typed {
  readonly label: string
}

/** A further recorded line of one's own organisation. */
export function LineAdd({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<Typed>()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const add = useMutation({
    mutationFn: ({ label }: Typed) =>
      must(api.POST('/v1/lines', { body: { label: label.trim() } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: linesQuery.queryKey })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('lines.add')}
      okText={t('lines.add-ok')}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('lines.add-text')}</Typography.Paragraph>
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => add.mutate(typed)}
      >
        <Form.Item
          name="label"
          label={t('lines.label')}
          rules={[{ required: true, whitespace: true, message: t('lines.label-needed') }]}
        >
          <Input autoFocus maxLength={60} placeholder={t('lines.label-hint')} />
        </Form.Item>
      </Form>
      <ProblemAlert error={add.error} />
    </Modal>
  )
}
