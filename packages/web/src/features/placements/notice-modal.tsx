import { useMutation } from '@tanstack/react-query'
import { App, DatePicker, Flex, Form, Input, Modal, Typography } from 'antd'
import type { Dayjs } from 'dayjs'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'

interface Typed {
  readonly evidence: string
  readonly deliveredAt?: Dayjs | null
}

interface Props {
  readonly placement: string
  readonly handlerName: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Writes down that the debtors were told which agency collects; until then it may not contact them. */
export function NoticeModal({ placement, handlerName, onClose, onDone }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const record = useMutation({
    mutationFn: ({ evidence, deliveredAt }: Typed) =>
      must(
        api.POST('/v1/placements/{placement}/notice', {
          params: { path: { placement } },
          body: {
            evidence: evidence.trim(),
            ...(deliveredAt === null || deliveredAt === undefined
              ? {}
              : { deliveredAt: `${deliveredAt.format('YYYY-MM-DDTHH:mm')}:00+08:00` }),
          },
        }),
      ),
    onSuccess: ({ debtors }) => {
      const text = debtors === 0 ? 'placements.notice.before' : 'placements.notice.done'
      message.success(t(text, { count: debtors }))
      onDone()
    },
  })
  return (
    <Modal
      open
      title={t('placements.notice.title')}
      okText={t('placements.notice.ok')}
      confirmLoading={record.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Typography.Paragraph>
        {t('placements.notice.text', { handler: handlerName })}
      </Typography.Paragraph>
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => record.mutate(typed)}
      >
        <Form.Item
          name="evidence"
          label={t('placements.notice.evidence')}
          extra={t('placements.notice.evidence-help')}
          rules={[
            { required: true, whitespace: true, message: t('placements.notice.evidence-needed') },
          ]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        <Form.Item
          name="deliveredAt"
          label={t('placements.notice.delivered-at')}
          extra={t('placements.notice.delivered-help')}
        >
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Flex vertical>
          <ProblemAlert error={record.error} />
        </Flex>
      </Form>
    </Modal>
  )
}
