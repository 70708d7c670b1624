import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must, ProblemError, type Schema } from '../../../api/client.ts'
import { type CaseView, useRefreshCase } from '../queries.ts'
import type { OpenContact } from './call-state.ts'
import { OutcomeStep } from './outcome-step.tsx'
import { PermitStep } from './permit-step.tsx'
import { RecordStep } from './record-step.tsx'
import type { Call } from './use-call.ts'

interface Props {
  readonly open: OpenContact
  readonly call: Call
  readonly view: CaseView
  readonly keysOn: boolean
}

/** A contact's way: used or handed back, its outcome, its record. */
export function ContactSteps({ open, call, view, keysOn }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const refresh = useRefreshCase(view.case)
  const report = useReport(open, call, () => {
    void message.info(t('call.handed-back'))
    call.close()
  })
  const again = { onSettled: () => void refresh() }
  switch (open.stage) {
    case 'unused':
    case 'expired':
      return (
        <PermitStep
          open={open}
          keysOn={keysOn}
          busy={report.isPending}
          error={report.error}
          onStarted={() => report.mutate({ kind: 'started' }, again)}
          onNotDialled={() => report.mutate({ kind: 'ended', outcome: 'not-dialled' }, again)}
          onDialledAfterAll={() => call.progress({ ...open, stage: 'talking' })}
        />
      )
    case 'talking':
      return (
        <OutcomeStep
          given={open.given}
          role={open.point?.role ?? 'debtor'}
          keysOn={keysOn}
          busy={report.isPending}
          error={report.error}
          onOutcome={(outcome) => report.mutate({ kind: 'ended', outcome }, again)}
        />
      )
    case 'unrecorded':
      return (
        <RecordStep
          open={open}
          view={view}
          onSaved={() => {
            void message.success(t(view.next === null ? 'call.saved' : 'call.saved-next'))
            call.close()
          }}
        />
      )
  }
}

/** Tells the server what happened, and goes on to the step that follows from it. */
function useReport(open: OpenContact, call: Call, onHandedBack: () => void) {
  return useMutation({
    mutationFn: (body: Schema['ContactEvent']) =>
      must(
        api.POST('/v1/contacts/{contact}/events', {
          params: { path: { contact: open.contact } },
          body,
        }),
      ),
    onSuccess: (_, body) => {
      if (body.kind === 'started') return call.progress({ ...open, stage: 'talking' })
      if (body.outcome === 'not-dialled') return onHandedBack()
      return call.progress({ ...open, stage: 'unrecorded', outcome: body.outcome })
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.code === 'permit-expired') {
        call.progress({ ...open, stage: 'expired' })
      }
    },
  })
}
