import { Alert, Flex, Form, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { Destruction } from './queries.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly which: 'approve' | 'execute'
  readonly destruction: Destruction
  readonly onClose: () => void
}

interface Typed {
  readonly agencyName: string
  readonly note?: string
}

/** What cannot be undone is asked twice: only who types the agency's name goes on. */
export function TypedDialog({ which, destruction, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  // Ties the button below to the form, so that Enter in a line sends it.
  const id = useId()
  const [typed, setTyped] = useState('')
  const { agencyName, counts } = destruction
  const act = useAct(
    (words: Typed) => send(which, destruction.destruction, words),
    `destruction.done.${which}`,
    onClose,
  )
  const numbers = { name: agencyName, n: counts.debtors - counts.kept, kept: counts.kept }
  return (
    <Modal
      open
      title={t(`destruction.do.${which}`)}
      okText={t(`destruction.ok.${which}`)}
      cancelText={t('cancel')}
      okButtonProps={{
        htmlType: 'submit',
        form: id,
        danger: which === 'execute',
        loading: act.isPending,
        disabled: typed.trim() !== agencyName,
      }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Alert
          type={which === 'execute' ? 'error' : 'warning'}
          showIcon
          title={t(`destruction.text.${textOf(which, destruction)}`, numbers)}
        />
        <Form<Typed>
          id={id}
          layout="vertical"
          requiredMark={false}
          onFinish={(words) => act.mutate(words)}
        >
          <Form.Item name="agencyName" label={t('destruction.type-name', { name: agencyName })}>
            <Input autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          </Form.Item>
          {which === 'approve' ? (
            <Form.Item name="note" label={t('destruction.note')}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          ) : null}
        </Form>
        <ProblemAlert error={act.error} />
      </Flex>
    </Modal>
  )
}

/** Who approves second should know it; part of an engagement leaves accounts and API keys alone. */
function textOf(which: Props['which'], { acts, wholeEngagement }: Destruction) {
  if (which === 'execute') return wholeEngagement ? 'execute' : 'execute-some'
  return acts.some(({ kind }) => kind === 'approved') ? 'approve-second' : 'approve'
}

function send(which: Props['which'], destruction: string, { agencyName, note = '' }: Typed) {
  const params = { path: { destruction } }
  return must(
    which === 'approve'
      ? api.POST('/v1/destructions/{destruction}/decision', {
          params,
          body: { approved: true, note: note.trim(), agencyName },
        })
      : api.POST('/v1/destructions/{destruction}/execution', { params, body: { agencyName } }),
  )
}
