import { App, Drawer, Grid } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../queries.ts'
import { AskingStep } from './asking-step.tsx'
import type { CallState } from './call-state.ts'
import { ChooseStep } from './choose-step.tsx'
import { ContactSteps } from './contact-steps.tsx'
import { RefusedStep } from './refused-step.tsx'
import type { Call } from './use-call.ts'

interface Props {
  readonly call: Call
  readonly view: CaseView
}

/** From the press to the record, in one dialogue. */
export function CallDrawer({ call, view }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const wide = Grid.useBreakpoint().md === true
  const [leaving, setLeaving] = useState(false)
  const { state } = call

  async function leave(): Promise<void> {
    if (state?.kind !== 'contact') return call.close()
    setLeaving(true)
    const later = await modal.confirm({
      title: t('call.leave-title'),
      content: t(`call.leave-${state.open.stage}`),
      okText: t('call.leave-later'),
      cancelText: t('call.leave-stay'),
    })
    setLeaving(false)
    if (later) call.close()
  }

  return (
    <Drawer
      open={state !== null}
      onClose={() => void leave()}
      size={wide ? 560 : '100%'}
      destroyOnHidden
      // Each step says itself what Enter does first.
      autoFocus={false}
      mask={{ closable: false }}
      title={titleOf(state, view, t('call.title'))}
    >
      {state === null ? null : <Step state={state} call={call} view={view} keysOn={!leaving} />}
    </Drawer>
  )
}

interface StepProps extends Props {
  readonly state: CallState
  /** Nothing lies over the dialogue. */
  readonly keysOn: boolean
}

function Step({ state, call, view, keysOn }: StepProps): React.JSX.Element {
  switch (state.kind) {
    case 'choosing':
      return (
        <ChooseStep
          lines={view.lines}
          onAsk={(line, purpose) => call.ask(state.point, line, purpose)}
        />
      )
    case 'asking':
      return <AskingStep error={call.error} onRetry={call.askAgain} />
    case 'refused':
      return <RefusedStep decision={state.decision} onClose={call.close} />
    case 'contact':
      return <ContactSteps open={state.open} call={call} view={view} keysOn={keysOn} />
  }
}

function titleOf(state: CallState | null, view: CaseView, title: string): string {
  if (state === null) return title
  const point = state.kind === 'contact' ? state.open.point : state.point
  if (point === undefined) return title
  const people = [...view.others, ...(view.person === null ? [] : [view.person])]
  const name = people.find(({ party }) => party === point.party)?.name ?? view.name
  return [title, name, point.value].join(' · ')
}
