import { useMutation } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { lastPurpose, rememberPurpose, usualPurpose } from './purposes.ts'
import type { OfferedPurpose, RevealField, RevealPurpose } from './queries.ts'

/** Whose, or which. */
export type Target = { readonly party: string } | { readonly point: string }

interface Props {
  readonly caseId: string
  readonly target: Target
  readonly field: RevealField
  readonly masked: string
  readonly fitting: readonly OfferedPurpose[]
  readonly onShown: (shown: Schema['Revealed']) => void
  readonly onClose: () => void
}

interface Typed {
  readonly purpose: RevealPurpose
  readonly words?: string
}

/** Asks what a field is needed for. Arrow keys choose, Enter sends, Esc leaves. */
export function RevealDialog(props: Props): React.JSX.Element {
  const { field, masked, fitting, onClose } = props
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const id = useId()
  const chosen = Form.useWatch('purpose', form)
  const wordsNeeded = fitting.find(({ purpose }) => purpose === chosen)?.wordsNeeded === true
  const reveal = useReveal(props)
  return (
    <Modal
      open
      title={t('reveal.title', { field: t(`reveal.field.${field}`), value: masked })}
      okText={t('reveal.ok')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: reveal.isPending }}
      onCancel={onClose}
      afterOpenChange={(open) => (open ? focusChosen(id) : undefined)}
    >
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        initialValues={{ purpose: usualPurpose(fitting, lastPurpose()), words: '' }}
        onFinish={(typed) => reveal.mutate(typed)}
      >
        <Form.Item
          name="purpose"
          label={t('reveal.purpose')}
          rules={[{ required: true, message: t('reveal.purpose-needed') }]}
        >
          <Radio.Group
            aria-label={t('reveal.purpose')}
            style={{ display: 'grid', gap: 6 }}
            options={fitting.map(({ purpose }) => ({
              value: purpose,
              label: t(`reveal.purposes.${purpose}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t(wordsNeeded ? 'reveal.words' : 'reveal.words-optional')}
          extra={t('reveal.words-help')}
          rules={
            wordsNeeded
              ? [{ required: true, whitespace: true, message: t('reveal.words-needed') }]
              : []
          }
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <Alert type="info" showIcon title={t('reveal.logged')} style={{ marginBottom: 12 }} />
      <ProblemAlert error={reveal.error} />
    </Modal>
  )
}

/** Arrow keys choose from here on, and Enter is enough when the purpose is the same as before. */
function focusChosen(form: string): void {
  document.getElementById(form)?.querySelector<HTMLInputElement>('input:checked')?.focus()
}

function useReveal({ caseId, target, field, onShown }: Props) {
  return useMutation({
    // What is revealed stays in the component that shows it; the cache is told to forget at once.
    gcTime: 0,
    mutationFn: ({ purpose, words = '' }: Typed) =>
      must(
        api.POST('/v1/cases/{case}/reveals', {
          params: { path: { case: caseId } },
          body: { ...target, field, purpose, words: words.trim(), screen: 'case' },
        }),
      ),
    onSuccess: (shown, { purpose }) => {
      rememberPurpose(purpose)
      onShown(shown)
    },
  })
}
