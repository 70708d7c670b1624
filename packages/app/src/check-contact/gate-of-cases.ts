import type { Bilingual } from '@fencun/core/errors/codes'
import type { Decision, Verdict } from '@fencun/core/gate/decision'
import { type LineId, pointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { LawBook } from '../ports/law-book.ts'
import type { Office } from '../request-contact/question.ts'
import { askPoint, type CaseAskedAbout, usualLine } from './ask-points.ts'
import { reaches, usualChannel } from './channels.ts'

/** The gate's answer for a whole case, short enough for one row of a list. */
export interface CaseGate {
  readonly outcome: Verdict
  readonly nextPermittedAt: Instant | null
  /** Why not now; null when a call is allowed. */
  readonly reason: { readonly code: string; readonly title: Bilingual } | null
}

const NOBODY: CaseGate = {
  outcome: 'DENY',
  nextPermittedAt: null,
  reason: {
    code: 'NO_USABLE_POINT',
    title: { zh: '没有可拨打的债务人号码', en: 'no number of the debtor can be called' },
  },
}

const MILDNESS: readonly Verdict[] = ['ALLOW', 'DEFER', 'REVIEW', 'DENY']

/**
 * Whether the debtor of a case may be called: the mildest answer over the debtor's own numbers, and
 * of equal ones the earliest. Reads nothing; who lists cases loads their states at once.
 */
export function gateOfCase(
  law: Pick<LawBook, 'explain'>,
  office: Office,
  about: CaseAskedAbout,
  at: Instant,
): CaseGate {
  const line: LineId | null = usualLine(office.lines)
  const decisions = Object.entries(about.state.points)
    .filter(([, { role, invalid }]) => role === 'debtor' && invalid === null)
    .filter(([, { kind }]) => reaches('voice_interactive', kind))
    .flatMap(([id, { kind }]) => {
      const how = { channel: usualChannel(kind), purpose: 'interactive', line, at } as const
      return askPoint(office, about, pointId(id), how) ?? []
    })
  const best = decisions.toSorted(byMildness)[0]
  return best === undefined ? NOBODY : shortened(law, best)
}

function byMildness(a: Decision, b: Decision): number {
  const order = MILDNESS.indexOf(a.outcome) - MILDNESS.indexOf(b.outcome)
  if (order !== 0) return order
  const [mine, theirs] = [a.nextPermittedAt ?? Infinity, b.nextPermittedAt ?? Infinity]
  return mine < theirs ? -1 : mine > theirs ? 1 : 0
}

function shortened(law: Pick<LawBook, 'explain'>, decision: Decision): CaseGate {
  const { outcome, nextPermittedAt, findings } = decision
  const first = findings.findIndex(({ verdict }) => verdict === outcome && outcome !== 'ALLOW')
  const finding = findings[first]
  const title = finding === undefined ? undefined : law.explain(decision).findings[first]?.title
  const reason =
    finding === undefined
      ? null
      : { code: finding.reason, title: title ?? { zh: finding.rule, en: finding.rule } }
  return { outcome, nextPermittedAt, reason }
}
