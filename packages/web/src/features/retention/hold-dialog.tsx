import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, ProblemError } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { legalHoldsQuery } from './queries.ts'

interface Props {
  readonly caseNumber?: string
  readonly onClose: () => void
}

interface Typed {
  readonly caseNumber: string
  readonly kind: 'suit' | 'legal-hold'
  readonly reason: string
}

/** Keeps the file of a case's debtor, whatever the calendar says, until somebody lifts it. */
export function HoldDialog({ caseNumber, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const place = usePlace(onClose)
  return (
    <Modal
      open
      title={t('retention.hold-new')}
      okText={t('retention.hold')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: place.isPending }}
      onCancel={onClose}
    >
      <Form<Typed>
        id={id}
        layout="vertical"
        requiredMark={false}
        initialValues={{ caseNumber, kind: 'suit' }}
        onFinish={(typed) => place.mutate(typed)}
      >
        <Form.Item
          name="caseNumber"
          label={t('retention.case-number')}
          rules={[{ required: true, whitespace: true, message: t('retention.case-needed') }]}
        >
          <Input disabled={caseNumber !== undefined} />
        </Form.Item>
        <Form.Item name="kind" label={t('retention.hold-kind')}>
          <Radio.Group
            aria-label={t('retention.hold-kind')}
            options={[
              { value: 'suit', label: t('destruction.reason.suit') },
              { value: 'legal-hold', label: t('destruction.reason.legal-hold') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('retention.reason')}
          extra={t('retention.reason-help')}
          rules={[{ required: true, whitespace: true, message: t('retention.reason-needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <ProblemAlert error={place.error} />
    </Modal>
  )
}

function usePlace(onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ caseNumber, kind, reason }: Typed) => {
      const id = await caseNamed(caseNumber.trim())
      return must(api.POST('/v1/legal-holds', { body: { case: id, kind, reason: reason.trim() } }))
    },
    onSuccess: async () => {
      void message.success(t('retention.held'))
      onClose()
      await queries.invalidateQueries({ queryKey: legalHoldsQuery.queryKey })
    },
  })
}

/** The case with exactly this number. */
async function caseNamed(caseNumber: string): Promise<string> {
  const query = { q: caseNumber, offset: 0, limit: 50 }
  const { cases } = await must(api.GET('/v1/cases', { params: { query } }))
  const found = cases.find((one) => one.caseNumber === caseNumber)
  if (found !== undefined) return found.case
  const cure = { zh: '核对案件序列号', en: 'check the case number' }
  const said = 'there is no such case among yours'
  const problem = { type: '/errors/not-found', title: said, status: 404, code: 'not-found' }
  throw new ProblemError({ ...problem, detail: said, cure, requestId: '' })
}
