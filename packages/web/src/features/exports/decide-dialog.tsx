import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Descriptions, Form, Input, Modal, Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { dateTime } from '../../shared/format.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useHolds } from './export-columns.tsx'
import { type Export, exportsQuery } from './queries.ts'

interface Props {
  readonly asked: Export
  readonly onClose: () => void
}

interface Typed {
  readonly word: 'yes' | 'no'
  readonly note?: string
}

/** Another person's yes or no to a file. */
export function DecideDialog({ asked, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const id = useId()
  const refuses = Form.useWatch('word', form) === 'no'
  const decide = useDecide(asked, onClose)
  return (
    <Modal
      open
      title={t('exports.decide-title', { name: asked.byName })}
      okText={t('exports.decide-ok')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: decide.isPending }}
      onCancel={onClose}
    >
      <Asked asked={asked} />
      {asked.full.length === 0 ? null : (
        <Alert type="warning" showIcon title={t('exports.full-warning')} style={SPACED} />
      )}
      <Form<Typed> id={id} form={form} layout="vertical" onFinish={(typed) => decide.mutate(typed)}>
        <Form.Item
          name="word"
          label={t('exports.word')}
          rules={[{ required: true, message: t('exports.word-needed') }]}
        >
          <Radio.Group
            aria-label={t('exports.word')}
            options={[
              { value: 'yes', label: t('exports.yes') },
              { value: 'no', label: t('exports.no') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t(refuses ? 'exports.reason' : 'exports.note')}
          rules={
            refuses
              ? [{ required: true, whitespace: true, message: t('exports.reason-needed') }]
              : []
          }
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <ProblemAlert error={decide.error} />
    </Modal>
  )
}

const SPACED = { marginBlock: 12 }

function Asked({ asked }: Pick<Props, 'asked'>): React.JSX.Element {
  const { t } = useTranslation()
  const holds = useHolds()
  const { purpose, words, cases, full, at } = asked
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        {
          key: 'purpose',
          label: t('exports.purpose'),
          children: `${t(`exports.purposes.${purpose}`)} · ${words}`,
        },
        { key: 'cases', label: t('exports.what'), children: t('exports.cases', { count: cases }) },
        { key: 'full', label: t('exports.data'), children: holds(full) },
        { key: 'at', label: t('exports.asked-at'), children: dateTime(at) },
      ]}
    />
  )
}

function useDecide({ export: id }: Export, onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ word, note = '' }: Typed) =>
      must(
        api.POST('/v1/exports/{export}/decision', {
          params: { path: { export: id } },
          body: { approved: word === 'yes', note: note.trim() },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('exports.decided'))
      onClose()
      await queries.invalidateQueries({ queryKey: exportsQuery.queryKey })
    },
  })
}
