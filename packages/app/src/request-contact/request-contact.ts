import { failure } from '@fencun/core/errors/failure'
import { decide } from '@fencun/core/gate/decide'
import type { Decision, DecisionRecord } from '@fencun/core/gate/decision'
import { recordOf } from '@fencun/core/gate/decision'
import {
  type CaseId,
  type ContactId,
  contactIdFor,
  type LineId,
  type PointId,
} from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { TimelineHead } from '../ports/timeline-store.ts'
import { appendDecided, type ToAppend } from '../timeline/append-decided.ts'
import { type Asked, askedOf, questionOf, type Standing, standingOf } from './question.ts'

/** A permit must be used within this time, or it is void. */
export const PERMIT_LIFE_MS = 60_000

export interface ContactInput {
  /** Made by the caller; a retry with the same id gets the first answer. */
  readonly request: string
  readonly case: CaseId
  readonly point: PointId
  readonly channel: Channel
  readonly purpose: Purpose
  readonly line: LineId | null
}

/** The gate's answer, and the permit when it is one. */
export interface ContactAnswer {
  readonly decision: DecisionRecord
  readonly permit: { readonly contact: ContactId; readonly startBy: Instant } | null
}

type RequestDeps = Pick<Deps, 'clock' | 'ids' | 'law' | 'timelines' | 'cases' | 'directory'>

/**
 * Asks the gate for leave to make one contact. Allowed or not, the answer is an event on the
 * debtor's timeline, appended at the very version it was decided on: a cap cannot be exceeded,
 * whoever asks at once.
 */
export async function requestContact(
  deps: RequestDeps,
  actor: Actor,
  input: ContactInput,
): Promise<Result<ContactAnswer>> {
  const allowed = permit(actor, 'ask-gate')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const file = found.value
  const key = { lender: actor.lender, debtor: file.debtor }
  const standing = await standingOf(deps, actor, file, input.line)
  if (!standing.ok) return standing

  return appendDecided(deps.timelines, key, async (head) => {
    const first = await deps.timelines.findRequest(key, input.request)
    if (first !== undefined) return firstAnswer(first, input)
    return answer(deps, standing.value, file, head, input)
  })
}

function answer(
  { clock, ids }: RequestDeps,
  standing: Standing,
  file: CaseFile,
  head: TimelineHead,
  input: ContactInput,
): Result<ToAppend<ContactAnswer>> {
  const at = clock.now()
  const asked = askedOf(head.state, input)
  if (asked === undefined) {
    return err(failure('not-found', 'the case has no such contact point', `point ${input.point}`))
  }
  const decision = decide(questionOf(head.state, standing, asked, at))
  const contact = contactIdFor(file.debtor, ids.next())
  const startBy = plusMs(at, PERMIT_LIFE_MS)
  const event = eventOf(ids.next(), standing, asked, input, decision, { contact, startBy })
  const given = decision.outcome === 'ALLOW' ? { contact, startBy } : null
  return ok({ value: { decision: recordOf(decision), permit: given }, events: [event] })
}

function eventOf(
  id: string,
  { actor }: Standing,
  asked: Asked,
  input: ContactInput,
  decision: Decision,
  granted: { readonly contact: ContactId; readonly startBy: Instant },
): TimelineEvent {
  const frame = {
    v: 1 as const,
    id,
    at: decision.at,
    recordedAt: decision.at,
    actor: { staff: actor.staff, org: actor.org },
  }
  const body = {
    request: input.request,
    case: input.case,
    point: input.point,
    party: asked.party,
    role: asked.role,
    channel: input.channel,
    purpose: input.purpose,
    line: input.line,
    decision: recordOf(decision),
  }
  return decision.outcome === 'ALLOW'
    ? { ...frame, ...body, kind: 'contact-permitted', ...granted }
    : { ...frame, ...body, kind: 'contact-withheld' }
}

/** The stored answer again; the same id for another question is refused rather than guessed at. */
function firstAnswer(first: TimelineEvent, input: ContactInput): Result<ToAppend<ContactAnswer>> {
  if (first.kind !== 'contact-permitted' && first.kind !== 'contact-withheld') {
    throw new Error('a request id names a decision')
  }
  const same =
    first.case === input.case &&
    first.point === input.point &&
    first.channel === input.channel &&
    first.purpose === input.purpose &&
    first.line === input.line
  if (!same) {
    return err(failure('request-id-reused', 'the request id answered another question before'))
  }
  const given =
    first.kind === 'contact-permitted' ? { contact: first.contact, startBy: first.startBy } : null
  return ok({ value: { decision: first.decision, permit: given }, events: [] })
}
