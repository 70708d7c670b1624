import type { Bilingual } from '@fencun/core/errors/codes'
import type { Decision, Verdict } from '@fencun/core/gate/decision'
import { type CaseId, type LineId, type PointId, pointId, type StaffId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose, TargetRole } from '@fencun/core/timeline/contact'
import type { PointKind } from '@fencun/core/timeline/event'
import { askPoint, type CaseAskedAbout, usualLine } from '../check-contact/ask-points.ts'
import { reaches } from '../check-contact/channels.ts'
import { believed } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
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
  /** Another moment than now is asked about: what the clock is worth now does not matter. */
  readonly forecast: boolean
}

/** Short answers for every point that a channel reaches; words of a rule are looked up once. */
export class PointScreen {
  readonly #deps: Pick<Deps, 'clock' | 'law'>
  readonly #how: Manner
  readonly #titles = new Map<string, Bilingual>()

  constructor(deps: Pick<Deps, 'clock' | 'law'>, how: Manner) {
    this.#deps = deps
    this.#how = how
  }

  caseRow(office: Result<Office>, about: CaseAskedAbout): ScreenedCase {
    const { case: id, caseNumber, collector } = about.file
    const known = { case: id, caseNumber, collector }
    if (!office.ok) return { ...known, unassigned: true, points: [] }
    return { ...known, unassigned: false, points: this.#points(office.value, about) }
  }

  #points(office: Office, about: CaseAskedAbout): readonly ScreenedPoint[] {
    const { channel, purpose, at, forecast } = this.#how
    const line = this.#how.line === undefined ? usualLine(office.lines) : this.#how.line
    return Object.entries(about.state.points)
      .filter(([, { kind }]) => reaches(channel, kind))
      .flatMap(([id, { role, kind }]) => {
        const point = pointId(id)
        const decided = askPoint(office, about, point, { channel, purpose, line, at })
        if (decided === undefined) return []
        const decision = forecast ? decided : believed(decided, this.#deps.clock)
        return [{ point, role, kind, ...this.#said(decision) }]
      })
  }

  #said(decision: Decision): Pick<ScreenedPoint, 'outcome' | 'nextPermittedAt' | 'reason'> {
    const { outcome, nextPermittedAt } = decision
    if (outcome === 'ALLOW') return { outcome, nextPermittedAt: null, reason: null }
    return { outcome, nextPermittedAt, reason: this.#reason(decision) }
  }

  #reason(decision: Decision): LeadingReason | null {
    const { outcome, findings } = decision
    const finding = findings.find(({ verdict }) => verdict === outcome)
    if (finding === undefined) return null
    const { rule, reason } = finding
    const title = this.#titles.get(rule) ??
      this.#deps.law.explain({ ...decision, findings: [finding], obligations: [] }).findings[0]
        ?.title ?? { zh: rule, en: rule }
    this.#titles.set(rule, title)
    return { rule, code: reason, title }
  }
}
