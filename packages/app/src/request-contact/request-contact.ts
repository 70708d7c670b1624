import { failure } from '@fencun/core/errors/failure'
import { decide } from '@fencun/core/gate/decide'
import type { DecisionRecord } from '@fencun/core/gate/decision'
import { recordOf } from '@fencun/core/gate/decision'
import type { DeclaredContent, VisitPlan } from '@fencun/core/gate/request'
import {
  type CaseId,
  type ContactId,
  contactIdFor,
  type LineId,
  type PointId,
} from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import { type KeptDeclaration, keptDeclaration } from '@fencun/core/timeline/declared'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { maySee, noSuchCase } from '../access/visible-case.ts'
import { believed } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { FactVersions } from '../ports/fact-versions.ts'
import type { TimelineReading } from '../ports/timeline-store.ts'
import { decideAndAppend } from '../timeline/append-decided.ts'
import type { ToAppend } from '../timeline/waiting.ts'
import { permitted, withheld } from './decision-event.ts'
import { startByOf } from './permit-life.ts'
import {
  askedOf,
  numberOf,
  type Office,
  officeAt,
  questionOf,
  type Standing,
  standingOf,
} from './question.ts'

export interface ContactInput {
  /** Made by the caller; a retry with the same id gets the first answer. */
  readonly request: string
  readonly case: CaseId
  readonly point: PointId
  readonly channel: Channel
  readonly purpose: Purpose
  readonly line: LineId | null
  /** How a visit is planned; without it a visit has no leave. */
  readonly visit?: VisitPlan
  /** What the script, template or letter says. */
  readonly content?: DeclaredContent
}

/** The gate's answer, and the permit when it is one. */
export interface ContactAnswer {
  readonly decision: DecisionRecord
  readonly permit: { readonly contact: ContactId; readonly startBy: Instant } | null
}

type RequestDeps = Pick<Deps, 'clock' | 'ids' | 'law' | 'timelines' | 'directory'>

/**
 * Asks the gate for leave to make one contact. Allowed or not, the answer is an event on the
 * debtor's timeline, appended at the very version it was decided on, and only while the facts and
 * the register of refusals are still as they were: a cap cannot be exceeded, whoever asks at once,
 * and no permit rests on what is no longer true.
 */
export async function requestContact(
  deps: RequestDeps,
  actor: Actor,
  input: ContactInput,
): Promise<Result<ContactAnswer>> {
  const allowed = permit(actor, 'ask-gate')
  if (!allowed.ok) return allowed
  const { request, case: id } = input
  const ask = { lender: actor.lender, about: { case: id }, request }
  return decideAndAppend(deps.timelines, ask, ({ reading, versions }) => {
    if (reading?.file === undefined || !maySee(actor, reading.file)) return noSuchCase(id)
    const read = { reading, file: reading.file, versions, input }
    // Where the office is known nobody waits: each wait costs what a tenth of the decision does.
    const office = officeAt(deps, actor, versions)
    if (!(office instanceof Promise)) return answerAt(deps, office, read)
    return office.then((known) => answerAt(deps, known, read))
  })
}

interface Read {
  readonly reading: TimelineReading
  readonly file: CaseFile
  readonly versions: FactVersions
  readonly input: ContactInput
}

function answerAt(
  deps: Pick<Deps, 'clock' | 'ids'>,
  office: Result<Office>,
  { reading, file, versions, input }: Read,
): Result<ToAppend<ContactAnswer>> {
  if (!office.ok) return office
  const { actor } = office.value
  if (reading.answered !== undefined) return firstAnswer(reading.answered, actor, input)
  const answered = answer(deps, standingOf(office.value, file, input.line), reading, input)
  if (!answered.ok) return answered
  const number = numberOf(reading.state, input)
  const notRefused = number !== null && reading.refused.includes(number) ? null : number
  return ok({ ...answered.value, basis: { versions, notRefused } })
}

function answer(
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  standing: Standing,
  reading: TimelineReading,
  input: ContactInput,
): Result<ToAppend<ContactAnswer>> {
  const at = clock.now()
  const asked = askedOf(reading.state, input)
  if (asked === undefined) {
    return err(
      failure('not-found', 'the case has no such contact point', placeOf('point', input.point)),
    )
  }
  const question = questionOf(reading, standing, asked, at)
  const decision = recordOf(believed(decide(question), clock))
  const id = ids.next()
  const answered = { actor: standing.actor, at, decision, facts: question.facts, id, input }
  if (decision.outcome !== 'ALLOW') {
    const event = withheld(answered, asked)
    return ok({ value: { decision, permit: null }, events: [event] })
  }
  const contact = contactIdFor(reading.debtor, ids.next())
  const given = { contact, startBy: startByOf(question) }
  const event = permitted(answered, asked, given)
  return ok({ value: { decision, permit: given }, events: [event] })
}

/**
 * The stored answer again, to the one who asked. The same id for another question, or from another
 * person, is refused rather than guessed at: a permit and its number are nobody else's.
 */
function firstAnswer(
  first: TimelineEvent,
  actor: Actor,
  input: ContactInput,
): Result<ToAppend<ContactAnswer>> {
  if (first.kind !== 'contact-permitted' && first.kind !== 'contact-withheld') {
    throw new Error('a request id names a decision')
  }
  const same =
    first.actor.staff === actor.staff &&
    first.case === input.case &&
    first.point === input.point &&
    first.channel === input.channel &&
    first.purpose === input.purpose &&
    first.line === input.line &&
    sameDeclaration(first, input)
  if (!same) {
    return err(failure('request-id-reused', 'the request id answered another question before'))
  }
  const given =
    first.kind === 'contact-permitted' ? { contact: first.contact, startBy: first.startBy } : null
  return ok({ value: { decision: first.decision, permit: given }, events: [] })
}

function sameDeclaration({ visit, content }: KeptDeclaration, input: ContactInput): boolean {
  const before = { ...(visit && { visit }), ...(content && { content }) }
  return canonical(before) === canonical(keptDeclaration(input))
}

/** The order of fields says nothing; a database may give them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
