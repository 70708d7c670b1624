import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Checkbox, Form, Input, Modal, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { CasesSearch } from '../cases/search.ts'
import { type Ask, exportsQuery, FIELDS, filterOf, PURPOSES } from './queries.ts'

interface Props {
  readonly search: CasesSearch
  readonly total: number
  readonly onClose: () => void
}

type Typed = Omit<Ask, 'filter'>

/** Asks for the list as filtered. Nothing leaves before somebody else has approved it. */
export function AskDialog({ search, total, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const id = useId()
  const full = Form.useWatch('full', form) ?? []
  const ask = useAsk(search, onClose)
  return (
    <Modal
      open
      title={t('exports.ask-title', { count: total })}
      okText={t('exports.ask-ok')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: ask.isPending }}
      onCancel={onClose}
    >
      <p>{t('exports.ask-help')}</p>
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        initialValues={{ full: [] }}
        onFinish={(typed) => ask.mutate(typed)}
      >
        <Form.Item
          name="purpose"
          label={t('exports.purpose')}
          rules={[{ required: true, message: t('exports.purpose-needed') }]}
        >
          <Select
            options={PURPOSES.map((value) => ({ value, label: t(`exports.purposes.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('exports.words')}
          extra={t('reveal.words-help')}
          rules={[{ required: true, whitespace: true, message: t('exports.words-needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="full" label={t('exports.fields')} extra={t('exports.fields-help')}>
          <Checkbox.Group
            options={FIELDS.map((value) => ({ value, label: t(`reveal.field.${value}`) }))}
          />
        </Form.Item>
        {full.length === 0 ? null : (
          <Alert type="warning" showIcon title={t('exports.full-warning')} />
        )}
      </Form>
      <ProblemAlert error={ask.error} />
    </Modal>
  )
}

function useAsk(search: CasesSearch, onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ full, purpose, words }: Typed) => {
      const body = { filter: filterOf(search), full, purpose, words: words.trim() }
      return must(api.POST('/v1/exports', { body }))
    },
    onSuccess: async () => {
      void message.success(t('exports.asked'))
      onClose()
      await queries.invalidateQueries({ queryKey: exportsQuery.queryKey })
      await navigate({ to: '/exports' })
    },
  })
}
