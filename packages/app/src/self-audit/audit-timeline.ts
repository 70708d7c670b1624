import type { CaseId, ContactId, PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { earliest } from '@fencun/core/timeline/contact-reports'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { applyEvent } from '@fencun/core/timeline/fold'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import { isAsked } from '../judge-again/judge-again.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import {
  checkActor,
  checkPermit,
  checkStart,
  type LineOrgs,
  type Step,
  withoutPermit,
} from './check-contact.ts'
import { checkStorage } from './check-storage.ts'
import type { SelfFinding } from './findings.ts'
import type { DecisionJudge } from './judge-decisions.ts'
import { contactOf, type PermittedEvent, type Trace, type Traces } from './trace.ts'

/** What one debtor's timeline says against itself, and its contacts for the provider's log. */
export interface AuditedTimeline {
  readonly findings: readonly SelfFinding[]
  readonly traces: Traces
  readonly permits: number
}

/** Folds a timeline anew from its first event and looks at every step. */
export function auditTimeline(
  timeline: ArchivedTimeline,
  judge: DecisionJudge,
  lineOrgs: LineOrgs,
): AuditedTimeline {
  const walk = new Walk(timeline, judge, lineOrgs)
  for (const { version, event } of timeline.events) {
    if (event !== undefined) walk.step(event, version)
  }
  return walk.end()
}

class Walk {
  readonly #timeline: ArchivedTimeline
  readonly #judge: DecisionJudge
  readonly #lineOrgs: LineOrgs
  readonly #cases: ReadonlyMap<CaseId, CaseFile>
  readonly #contacts = new Map<ContactId, Trace>()
  readonly #numbers = new Map<PointId, { numberKey: string; since: Instant }>()
  readonly #findings: SelfFinding[] = []
  #state: DebtorState = EMPTY_STATE
  #permits = 0

  constructor(timeline: ArchivedTimeline, judge: DecisionJudge, lineOrgs: LineOrgs) {
    this.#lineOrgs = lineOrgs
    this.#timeline = timeline
    this.#judge = judge
    this.#cases = new Map(timeline.cases.map((file) => [file.case, file]))
  }

  step(event: TimelineEvent, version: number): void {
    if (event.kind === 'point-added' && !this.#numbers.has(event.point)) {
      this.#numbers.set(event.point, { numberKey: event.numberKey, since: event.at })
    }
    const before = this.#state
    if (isAsked(event)) {
      const asked = { event, version, before }
      this.#findings.push(...this.#judge.judge(asked, this.#timeline.debtor, this.#cases))
    }
    this.#look({ event, version, before })
    this.#state = applyEvent(this.#state, event)
  }

  end(): AuditedTimeline {
    const { debtor } = this.#timeline
    this.#findings.push(...checkStorage(this.#timeline, this.#state))
    for (const [contact, trace] of this.#contacts) {
      if (trace.permit !== undefined || trace.inbound) continue
      this.#findings.push(withoutPermit(trace, debtor, contact))
    }
    const traces = { debtor, contacts: this.#contacts, numbers: this.#numbers }
    return { findings: this.#findings, traces, permits: this.#permits }
  }

  #look(step: Step): void {
    const { event, version, before } = step
    const contact = contactOf(event)
    if (contact === undefined) return
    const trace = this.#traceOf(contact, step)
    if (event.kind === 'contact-permitted') {
      this.#permitted({ event, version, before }, trace)
    } else if (event.kind === 'contact-inbound') {
      trace.inbound = true
    } else {
      this.#said(step, trace)
    }
  }

  #permitted(step: Step<PermittedEvent>, trace: Trace): void {
    const { debtor } = this.#timeline
    this.#permits += 1
    this.#findings.push(...checkPermit(step, debtor, trace, this.#lineOrgs))
    trace.permit ??= step.event
  }

  /** A word on a contact; that it went to a stranger is said by somebody else than who made it. */
  #said({ event, version, before }: Step, trace: Trace): void {
    const { debtor } = this.#timeline
    const { permit } = trace
    if (event.kind === 'contact-started') {
      trace.startedAt = earliest(trace.startedAt, event.at)
      const step = { event, version, before }
      if (permit !== undefined) this.#findings.push(...checkStart(step, debtor, permit))
    } else if (event.kind === 'contact-ended') {
      const at = earliest(trace.reported[event.outcome] ?? null, event.at)
      trace.reported[event.outcome] = at ?? event.at
    }
    if (permit === undefined || event.kind === 'contact-misdirected') return
    this.#findings.push(...checkActor({ event, version }, debtor, permit))
  }

  #traceOf(contact: ContactId, { event, version }: Step): Trace {
    const known = this.#contacts.get(contact)
    if (known !== undefined) return known
    const nothing = { permit: undefined, inbound: false, startedAt: null, reported: {} }
    const trace: Trace = { ...nothing, first: { event, version } }
    this.#contacts.set(contact, trace)
    return trace
  }
}
