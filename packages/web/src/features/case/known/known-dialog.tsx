import { Form, type FormInstance, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'

interface Props<T> {
  readonly title: string
  /** What follows from it, said before it is saved. */
  readonly help: string
  readonly form: FormInstance<T>
  readonly initial?: Partial<T>
  readonly saving: { readonly isPending: boolean; readonly error: Error | null }
  readonly onSave: (typed: T) => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** Something that became known, written down in a dialogue over the case. */
export function KnownDialog<T extends object>(props: Props<T>): React.JSX.Element {
  const { title, help, form, initial, saving, onSave, onClose, children } = props
  const { t } = useTranslation()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  return (
    <Modal
      open
      title={title}
      okText={t('known.save')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: saving.isPending }}
      onCancel={onClose}
    >
      <p>{help}</p>
      <Form<T>
        id={id}
        form={form}
        layout="vertical"
        {...(initial === undefined ? {} : { initialValues: initial })}
        onFinish={onSave}
      >
        {children}
      </Form>
      <ProblemAlert error={saving.error} />
    </Modal>
  )
}
