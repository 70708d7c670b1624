import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { registersQuery } from './query.ts'

interface Props<Typed extends object> {
  readonly name: string
  readonly initial: Typed
  readonly save: (typed: Typed) => Promise<unknown>
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** One entry of a register, saved as a whole. */
export function RegisterModal<Typed extends object>(props: Props<Typed>): React.JSX.Element {
  const { name, initial, save, onClose, children } = props
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const read = () => queries.invalidateQueries({ queryKey: registersQuery.queryKey })
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      message.success(t('registers.saved', { name }))
      await read()
      onClose()
    },
    // Somebody else may have changed it meanwhile: what is opened next stands as it does now.
    onError: read,
  })
  return (
    <Modal
      open
      title={t('registers.edit-of', { name })}
      okText={t('registers.save')}
      confirmLoading={saving.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Form<Typed>
        id={id}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(typed) => saving.mutate(typed)}
      >
        {children}
      </Form>
      <ProblemAlert error={saving.error} />
    </Modal>
  )
}
