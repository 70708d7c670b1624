import { Alert, App, Button, Drawer, Flex, Form, Grid, Typography } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AddNumber } from './add-number.tsx'
import { goneFrom, latestVersion, sameLayer } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import { EffectOf } from './effect-of.tsx'
import { ProposalItems } from './proposal-items.tsx'
import type { Layer, Policy } from './queries.ts'
import { useProposal, useSend } from './use-proposal.ts'
import { WhatIfOf } from './what-if-of.tsx'

interface Props {
  readonly policy: Policy
  readonly today: string
  readonly onClose: () => void
}

/** A change of the lender's or an agency's own numbers, tried on the law before it is proposed. */
export function ProposeDrawer({ policy, today, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const wide = Grid.useBreakpoint().md === true
  const proposal = useProposal(policy, today)
  const send = useSend(onClose)
  const [asked, setAsked] = useState<Layer>()
  // Ties the buttons below to the form, so that Enter in a line sends it.
  const id = useId()
  const leave = useLeave(proposal.isDirty, onClose)
  const { layer, faults, changed } = proposal
  const ready = changed && faults.size === 0
  return (
    <Drawer
      open
      size={wide ? 680 : '100%'}
      title={t('policies.propose')}
      mask={{ closable: false }}
      onClose={leave}
      footer={
        <Flex gap={8} justify="flex-end" align="center" wrap>
          <Typography.Text
            type="secondary"
            role="status"
            style={{ textAlign: 'end', ...(wide ? {} : { flexBasis: '100%' }) }}
          >
            {faults.size > 0 ? t('policies.faults', { count: faults.size }) : null}
            {changed ? null : t('policies.unchanged')}
          </Typography.Text>
          <Button disabled={faults.size > 0} onClick={() => setAsked(layer)}>
            {t('policies.preview')}
          </Button>
          <Button
            type="primary"
            htmlType="submit"
            form={id}
            disabled={!ready}
            loading={send.isPending}
          >
            {t('policies.send')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        <Start policy={policy} today={today} />
        <Drafts policy={policy} proposal={proposal} />
        <Form
          id={id}
          layout="vertical"
          requiredMark={false}
          onFinish={() => send.mutate({ layer, reason: proposal.reason })}
        >
          <ProposalItems proposal={proposal} today={today} />
        </Form>
        <Effect policy={policy} asked={asked} layer={layer} />
        <ProblemAlert error={send.error} />
      </Flex>
    </Drawer>
  )
}

/** What was typed is not lost by a slip. */
function useLeave(isDirty: boolean, onClose: () => void): () => void {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  return () => {
    if (!isDirty) return onClose()
    void modal.confirm({
      title: t('policies.leave'),
      okText: t('policies.leave-ok'),
      okButtonProps: { danger: true },
      cancelText: t('policies.leave-stay'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
    })
  }
}

/** From which version the proposal starts, and what it would take the place of. */
function Start({ policy, today }: Pick<Props, 'policy' | 'today'>) {
  const { t } = useTranslation()
  const latest = latestVersion(policy)
  const isAhead = latest !== undefined && latest.effectiveFrom > today
  const gone = goneFrom(policy)
  const waits = policy.changes.some(({ verdict }) => verdict === null)
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{t('policies.propose-help')}</Typography.Text>
      {isAhead ? (
        <Alert
          type="info"
          showIcon
          title={t('policies.ahead', { version: latest.version, day: latest.effectiveFrom })}
        />
      ) : null}
      {gone.length === 0 ? null : (
        <Alert
          type="info"
          showIcon
          title={t('policies.gone')}
          description={gone.map(({ parameter }) => parameter).join(t('policies.comma'))}
        />
      )}
      {waits ? <Alert type="info" showIcon title={t('policies.others-wait')} /> : null}
    </Flex>
  )
}

interface DraftsProps {
  readonly policy: Policy
  readonly proposal: ReturnType<typeof useProposal>
}

function Drafts({ policy: { numbers }, proposal }: DraftsProps) {
  const { drafts, faults, change, remove, add } = proposal
  return (
    <Flex vertical gap={8}>
      {drafts.map((draft) => {
        const number = numbers.find(({ parameter }) => parameter === draft.parameter)
        return number === undefined ? null : (
          <DraftCard
            key={draft.key}
            draft={draft}
            number={number}
            fault={faults.get(draft.key)}
            onChange={change}
            onRemove={() => remove(draft.key)}
          />
        )
      })}
      <AddNumber numbers={numbers} onAdd={add} />
    </Flex>
  )
}

interface EffectProps {
  readonly policy: Policy
  readonly asked: Layer | undefined
  readonly layer: Layer
}

/** The answer is for what was asked; a change since then needs another look. */
function Effect({ policy, asked, layer }: EffectProps) {
  const { t } = useTranslation()
  if (asked === undefined) return null
  if (sameLayer(asked, layer)) {
    return (
      <>
        <EffectOf policy={policy} layer={asked} takesFocus />
        <WhatIfOf agency={asked.agency} settings={asked.settings} />
      </>
    )
  }
  return <Typography.Text type="secondary">{t('policies.stale')}</Typography.Text>
}
