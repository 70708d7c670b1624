import { failure } from '@fencun/core/errors/failure'
import { decide, type Question } from '@fencun/core/gate/decide'
import { type CaseId, type ContactId, contactIdFor, type PartyId, pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Channel, Outcome } from '@fencun/core/timeline/contact'
import type { EventBody } from '@fencun/core/timeline/event'
import { caseAtHand, roleOnFile } from '../access/debtor-of-case.ts'
import type { Actor } from '../access/roles.ts'
import { type GateAnswer, inWords } from '../check-contact/gate-answer.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { TimelineReading } from '../ports/timeline-store.ts'
import { type Office, officeAt, questionOf, standingOf } from '../request-contact/question.ts'
import { decideAndAppend } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface InboundInput {
  /** Made by the caller; a retry with the same id gets the same contact. */
  readonly request: string
  readonly case: CaseId
  /** Who called or wrote. */
  readonly party: PartyId
  readonly channel: Channel
}

/** The contact to write a record for, and what the gate says of it: obligations, and stops. */
export interface InboundAnswer extends GateAnswer {
  readonly contact: ContactId
}

type InboundDeps = Pick<Deps, 'clock' | 'ids' | 'law' | 'timelines' | 'cases' | 'directory'>

/**
 * Writes down that somebody on file called or wrote of their own accord. It needs no leave and
 * counts against no cap; but obligations hold, and while collection is stopped the gate's answer says
 * that one may answer and demand nothing (step 2 of the decision table). A debtor who calls is
 * reached. Fails with `request-id-reused` when the id named another contact before.
 */
export async function recordInbound(
  deps: InboundDeps,
  actor: Actor,
  input: InboundInput,
): Promise<Result<InboundAnswer>> {
  const at = await caseAtHand(deps, actor, 'work-cases', input.case)
  if (!at.ok) return at
  const { file, key } = at.value
  const contact = contactIdFor(file.debtor, input.request)
  const ask = { lender: key.lender, about: { debtor: key.debtor } }
  return decideAndAppend(deps.timelines, ask, async ({ reading, versions }) => {
    if (reading === undefined) throw new Error('the store answers for every debtor')
    const office = await officeAt(deps, actor, versions)
    if (!office.ok) return office
    const question = inboundQuestion(office.value, { file, reading }, input, deps.clock.now())
    if (!question.ok) return question
    const value = { contact, ...inWords(deps.law, decide(question.value)) }
    const known = reading.state.contacts[contact]
    if (known !== undefined) {
      const same =
        known.direction === 'inbound' &&
        known.staff === actor.staff &&
        known.case === input.case &&
        known.party === input.party &&
        known.channel === input.channel
      return same ? ok({ value, events: [] }) : reused()
    }
    const bodies = bodiesOf(contact, question.value)
    const events = bodies.map((body) => ({
      ...frameOf(deps.ids, actor, question.value.at),
      ...body,
    }))
    const cases = [{ case: input.case, lastContactAt: question.value.at }]
    return ok({ value, events, cases, basis: { versions, notRefused: notRefused(question.value) } })
  })
}

function inboundQuestion(
  office: Office,
  { file, reading }: { readonly file: CaseFile; readonly reading: TimelineReading },
  { party, channel, case: id }: InboundInput,
  at: Question['at'],
): Result<Question> {
  const role = roleOnFile(reading.state, party)
  if (!role.ok) return role
  const [point] = Object.entries(reading.state.points).find(([, one]) => one.party === party) ?? []
  if (point === undefined) throw new Error('who is on file has a point')
  const asked = { case: id, point: pointId(point), party, role: role.value, channel } as const
  const standing = standingOf(office, file, null)
  const question = questionOf(reading, standing, { ...asked, purpose: 'service' }, at)
  return ok({ ...question, request: { ...question.request, direction: 'inbound', point: null } })
}

/** The number that nobody refused, as far as the answer says so. */
function notRefused({ state, request: { party }, facts }: Question): string | null {
  if (facts.refusedElsewhere !== false) return null
  return Object.values(state.points).find((point) => point.party === party)?.numberKey ?? null
}

/** It came in and was answered: a contact whose outcome is known from the start. */
function bodiesOf(contact: ContactId, { request }: Question): readonly EventBody[] {
  const { case: id, party, role, channel } = request
  const outcome: Outcome = role === 'debtor' ? 'answered-debtor' : 'answered-other'
  return [
    { kind: 'contact-inbound', contact, case: id, party, role, channel },
    { kind: 'contact-ended', contact, outcome },
  ]
}

function reused(): Result<never> {
  return err(failure('request-id-reused', 'the request id named another contact before'))
}
