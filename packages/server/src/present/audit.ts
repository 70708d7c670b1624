import type { AuditedCall, AuditView } from '@fencun/app/ports/audits'
import type { LawBook } from '@fencun/app/ports/law-book'
import { ERROR_CODES } from '@fencun/core/errors/codes'
import { instant } from '@fencun/core/time/instant'
import { presentFinding } from './gate-answer.ts'

/** An audit with what went wrong in both languages. */
export function presentAudit(view: AuditView) {
  const { problem, ...rest } = view
  if (problem === null) return { ...rest, problem }
  const { title, cure } = ERROR_CODES[problem.code]
  return { ...rest, problem: { ...problem, title, cure } }
}

/** Findings in words, as the gate would say them. */
export function presentCalls(
  law: Pick<LawBook, 'explain' | 'packHash'>,
  calls: readonly AuditedCall[],
) {
  const { findings } = law.explain({
    outcome: 'ALLOW',
    at: instant(0),
    findings: calls,
    obligations: [],
    nextPermittedAt: null,
    packHash: law.packHash,
    policy: '',
  })
  return calls.map((call, i) => ({ ...call, ...presentFinding(call, findings[i]) }))
}
