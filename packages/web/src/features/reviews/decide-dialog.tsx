import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Form, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { newRequestId } from '../../shared/request-id.ts'
import { type OpenReview, reviewsQuery } from './queries.ts'

interface Props {
  readonly review: OpenReview
  readonly onClose: () => void
}

interface Typed {
  readonly allows: boolean
  readonly evidence: string
}

/** A supervisor's yes or no to one rule's question about one person, for a day. */
export function DecideDialog({ review, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const [form] = Form.useForm<Typed>()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const decide = useDecide(review, onClose)
  return (
    <Modal
      open
      title={t('reviews.dialog', { name: review.name, rule: pick(review.title) })}
      okText={t('known.save')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: decide.isPending }}
      onCancel={onClose}
    >
      <p>{pick(review.reason)}</p>
      <Form<Typed> id={id} form={form} layout="vertical" onFinish={(typed) => decide.mutate(typed)}>
        <Form.Item
          name="allows"
          label={t('reviews.word')}
          rules={[{ required: true, message: t('reviews.word-needed') }]}
        >
          <Radio.Group
            aria-label={t('reviews.word')}
            options={[
              { value: true, label: t('reviews.yes') },
              { value: false, label: t('reviews.no') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t('release.evidence')}
          extra={t('reviews.evidence-help')}
          rules={[{ required: true, whitespace: true, message: t('release.evidence-needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Alert type="info" showIcon title={t('reviews.effect')} />
      </Form>
      <ProblemAlert error={decide.error} />
    </Modal>
  )
}

function useDecide({ case: id, rule, party }: OpenReview, onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [request] = useState(newRequestId)
  return useMutation({
    mutationFn: ({ allows, evidence }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/reviews', {
          params: { path: { case: id } },
          body: { request, rule, party, allows, until: null, evidence: evidence.trim() },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('reviews.saved'))
      onClose()
      await Promise.all([
        queries.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['case', id] }),
      ])
    },
  })
}
