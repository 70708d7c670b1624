import { getRouteApi } from '@tanstack/react-router'
import { Alert, Card, Flex, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { CaseLooks } from '../access/case-looks.tsx'
import { Amounts } from './amounts.tsx'
import { Documents } from './attachments/documents.tsx'
import { ReadingSession } from './attachments/reading-session.tsx'
import { CallDrawer } from './call/drawer.tsx'
import { useCall } from './call/use-call.ts'
import { Counters } from './counters.tsx'
import { type Dialog, Dialogs } from './dialogs.tsx'
import { CaseHeader } from './header.tsx'
import { People } from './known/people.tsx'
import { Layout } from './layout.tsx'
import { LenderNotes } from './lender-notes.tsx'
import { PendingContacts } from './pending.tsx'
import { Points } from './points.tsx'
import { type CaseView, useCase } from './queries.ts'
import { Holds } from './stops/holds.tsx'
import { Wishes } from './stops/wishes.tsx'
import { Timeline } from './timeline.tsx'
import { useCaseKeys } from './use-case-keys.ts'

const route = getRouteApi('/shell/cases/$caseId')

export function CasePage(): React.JSX.Element {
  const { caseId } = route.useParams()
  const { t } = useTranslation()
  const { data, error, refetch, isPending } = useCase(caseId)
  useTitle(t('case.title'))
  return (
    <Flex vertical gap={12}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? (
        <Card aria-busy aria-label={t('case.loading')}>
          <Skeleton active paragraph={{ rows: 10 }} />
        </Card>
      ) : null}
      {data === undefined ? null : <OpenCase key={caseId} view={data} />}
    </Flex>
  )
}

/** Everything about one person that bears on contacting them, and what can be done about it. */
function OpenCase({ view }: { readonly view: CaseView }): React.JSX.Element {
  const { t } = useTranslation()
  const { abilities } = useMe()
  const call = useCall(view)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const canCall = abilities.includes('work-cases')
  const canHold = abilities.includes('place-holds')
  useCaseKeys(view, {
    on: call.state === null && dialog === null,
    onCall: canCall ? call.press : undefined,
    onHelp: () => setDialog({ kind: 'help' }),
  })
  return (
    <ReadingSession>
      <CaseHeader
        view={view}
        onCall={canCall ? call.press : undefined}
        onDialog={setDialog}
        canHold={canHold}
      />
      {view.keyDestroyed ? (
        <Alert type="warning" showIcon title={t('key.destroyed')} description={t('key.why')} />
      ) : null}
      <PendingContacts view={view} onResume={call.resume} />
      <Layout
        points={<Points view={view} onCall={canCall ? call.press : undefined} />}
        timeline={
          <Timeline
            caseId={view.case}
            onWrongNumber={
              abilities.includes('correct-contacts')
                ? (contact) => setDialog({ kind: 'misdirected', contact })
                : undefined
            }
          />
        }
        side={
          <>
            <Counters counters={view.counters} />
            <Amounts view={view} />
            <Holds
              view={view}
              onRelease={
                abilities.includes('release-holds')
                  ? (hold) => setDialog({ kind: 'release', hold })
                  : undefined
              }
            />
            <People view={view} onDialog={setDialog} />
            {abilities.includes('open-attachments') ? <Documents caseId={view.case} /> : null}
            <LenderNotes view={view} />
            <Wishes view={view} canRevoke={abilities.includes('make-agreements')} />
            {abilities.includes('see-access') ? <CaseLooks caseId={view.case} /> : null}
          </>
        }
      />
      <CallDrawer call={call} view={view} />
      <Dialogs dialog={dialog} view={view} onClose={() => setDialog(null)} />
    </ReadingSession>
  )
}
