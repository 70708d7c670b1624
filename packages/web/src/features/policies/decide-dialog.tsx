import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Flex, Form, Input, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { EffectOf } from './effect-of.tsx'
import { POLICY_KEY, type Policy, type PolicyChange } from './queries.ts'
import { WhatIfOf } from './what-if-of.tsx'

/** What somebody is about to say to a proposal. */
export interface Word {
  readonly change: PolicyChange
  readonly approved: boolean
}

interface Props {
  readonly policy: Policy
  readonly word: Word
  readonly onClose: () => void
}

/** The second person's yes or no, with what it would change before their eyes. */
export function DecideDialog({ policy, word, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const decide = useDecide(word, onClose)
  const { change, approved } = word
  const { settings, effectiveFrom, authorName, reason } = change
  return (
    <Modal
      open
      width={600}
      title={t(approved ? 'policies.approve-title' : 'policies.refuse-title', { name: authorName })}
      okText={t(approved ? 'policies.approve' : 'policies.refuse')}
      cancelText={t('cancel')}
      okButtonProps={{
        htmlType: 'submit',
        form: id,
        loading: decide.isPending,
        danger: !approved,
      }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <div>
          {t('policies.begins', { day: effectiveFrom })} · {reason}
        </div>
        {approved ? (
          <>
            <EffectOf policy={policy} layer={{ agency: policy.agency, settings, effectiveFrom }} />
            <WhatIfOf agency={policy.agency} settings={settings} />
          </>
        ) : null}
        <Form<{ readonly note?: string }>
          id={id}
          layout="vertical"
          requiredMark={false}
          onFinish={({ note = '' }) => decide.mutate(note.trim())}
        >
          <Form.Item
            name="note"
            label={t(approved ? 'policies.note' : 'policies.note-why')}
            style={{ marginBlockEnd: 0 }}
            rules={
              approved
                ? []
                : [{ required: true, whitespace: true, message: t('policies.note-needed') }]
            }
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </Form>
        {t(approved ? approveText(policy) : 'policies.refuse-text', { day: effectiveFrom })}
        <ProblemAlert error={decide.error} />
      </Flex>
    </Modal>
  )
}

/** The lender's layer binds every agency, an agency's that agency alone. */
function approveText({ agency }: Policy): string {
  return agency === null ? 'policies.approve-text' : 'policies.approve-text-agency'
}

function useDecide({ change: { change }, approved }: Word, onClose: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: string) =>
      must(
        api.POST('/v1/policy/changes/{change}/decision', {
          params: { path: { change } },
          body: { approved, note },
        }),
      ),
    onSuccess: async () => {
      message.success(t(approved ? 'policies.approved' : 'policies.refused'))
      onClose()
      // The policy has another name now, and from its day on other numbers.
      await Promise.all(
        [POLICY_KEY, ['rules'], ['rule-sheets']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}
