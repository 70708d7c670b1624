import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { GateTag } from '../../shared/gate-tag.tsx'
import type { WorklistRow } from './queries.ts'

interface Props {
  readonly row: WorklistRow
}

/** The way into a case; the arrow keys move from one of these to the next. */
export function CaseLink({ row }: Props): React.JSX.Element {
  return (
    <Link
      id={`worklist-${row.case}`}
      to="/cases/$caseId"
      params={{ caseId: row.case }}
      style={{ fontWeight: 600 }}
    >
      {row.name === '' ? row.caseNumber : row.name}
    </Link>
  )
}

export function Stage({ row: { stage, overdueDays } }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const days = overdueDays === null ? null : t('worklist.days', { n: overdueDays })
  return <>{[stage, days].filter((part) => part !== null).join(' · ') || '—'}</>
}

export function RowGate({ row: { gate }, now }: Props & { readonly now: string }) {
  const pick = usePick()
  return (
    <GateTag
      outcome={gate.outcome}
      nextPermittedAt={gate.nextPermittedAt}
      now={now}
      reason={gate.reason === null ? null : pick(gate.reason.title)}
    />
  )
}
