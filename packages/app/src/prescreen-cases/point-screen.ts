import type { Bilingual } from '@fencun/core/errors/codes'
import type { Decision, Verdict } from '@fencun/core/gate/decision'
import { type CaseId, type LineId, type PointId, pointId, type StaffId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose, TargetRole } from '@fencun/core/timeline/contact'
import type { PointKind } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import { askPoint, usualLine } from '../check-contact/ask-points.ts'
import { reaches } from '../check-contact/channels.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { LawBook } from '../ports/law-book.ts'
import type { Office } from '../request-contact/question.ts'

/** Why not now, in a few words: the rule that weighs most. */
export interface LeadingReason {
  readonly rule: string
  readonly code: string
  readonly title: Bilingual
}

export interface ScreenedPoint {
  readonly point: PointId
  readonly role: TargetRole
  readonly kind: PointKind
  readonly outcome: Verdict
  /** When time alone would allow it; null when it is allowed now, or time alone will not. */
  readonly nextPermittedAt: Instant | null
  readonly reason: LeadingReason | null
}

export interface ScreenedCase {
  readonly case: CaseId
  readonly caseNumber: string
  readonly collector: StaffId | null
  /** Nobody could make the contact: the case has no collector, so no point was asked about. */
  readonly unassigned: boolean
  readonly points: readonly ScreenedPoint[]
}

interface Manner {
  readonly channel: Channel
  readonly purpose: Purpose
  readonly line: LineId | null | undefined
  readonly at: Instant
}

/** Short answers for every point that a channel reaches; words of a rule are looked up once. */
export class PointScreen {
  readonly #law: Pick<LawBook, 'explain'>
  readonly #how: Manner
  readonly #titles = new Map<string, Bilingual>()

  constructor(law: Pick<LawBook, 'explain'>, how: Manner) {
    this.#law = law
    this.#how = how
  }

  caseRow(office: Result<Office>, file: CaseFile, state: DebtorState): ScreenedCase {
    const { case: id, caseNumber, collector } = file
    const known = { case: id, caseNumber, collector }
    if (!office.ok) return { ...known, unassigned: true, points: [] }
    return { ...known, unassigned: false, points: this.#points(office.value, file, state) }
  }

  #points(office: Office, file: CaseFile, state: DebtorState): readonly ScreenedPoint[] {
    const { channel, purpose, at } = this.#how
    const line = this.#how.line === undefined ? usualLine(office.lines) : this.#how.line
    return Object.entries(state.points)
      .filter(([, { kind }]) => reaches(channel, kind))
      .flatMap(([id, { role, kind }]) => {
        const point = pointId(id)
        const decision = askPoint(office, { file, state }, point, { channel, purpose, line, at })
        if (decision === undefined) return []
        const { outcome, nextPermittedAt } = decision
        return [{ point, role, kind, outcome, nextPermittedAt, reason: this.#reason(decision) }]
      })
  }

  #reason(decision: Decision): LeadingReason | null {
    const { outcome, findings } = decision
    if (outcome === 'ALLOW') return null
    const finding = findings.find(({ verdict }) => verdict === outcome)
    if (finding === undefined) return null
    const { rule, reason } = finding
    const title = this.#titles.get(rule) ??
      this.#law.explain({ ...decision, findings: [finding], obligations: [] }).findings[0]
        ?.title ?? { zh: rule, en: rule }
    this.#titles.set(rule, title)
    return { rule, code: reason, title }
  }
}
