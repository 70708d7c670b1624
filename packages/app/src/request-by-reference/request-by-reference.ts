import type { DeclaredContent, VisitPlan } from '@fencun/core/gate/request'
import type { LineId, PointId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import { actingFor, type Caller, lenderOf } from '../access/caller.ts'
import {
  type CaseReference,
  namedCases,
  namedPoint,
  type PointReference,
} from '../access/named-case.ts'
import type { Deps } from '../deps.ts'
import { type ContactAnswer, requestContact } from '../request-contact/request-contact.ts'

export interface ReferredContact extends CaseReference, PointReference {
  /** Made by the caller; a retry with the same id gets the first answer. */
  readonly request: string
  /** With a key: the collector who makes the contact, by account or id. */
  readonly actor?: string
  readonly channel: Channel
  readonly purpose: Purpose
  readonly line: LineId | null
  readonly visit?: VisitPlan
  readonly content?: DeclaredContent
}

export interface ReferredAnswer extends ContactAnswer {
  readonly point: PointId
}

type ReferringDeps = Pick<
  Deps,
  'clock' | 'ids' | 'keys' | 'law' | 'timelines' | 'cases' | 'directory'
>

/**
 * Asks the gate for leave as `requestContact` does, for callers that know a case by the lender's
 * number, a point by its number, and the collector by account.
 */
export async function requestByReference(
  deps: ReferringDeps,
  caller: Caller,
  input: ReferredContact,
): Promise<Result<ReferredAnswer>> {
  const actor = await actingFor(deps, caller, input.actor)
  if (!actor.ok) return actor
  const found = await placeOf(deps, caller, input)
  if (!found.ok) return found
  const { request, channel, purpose, line, visit, content } = input
  const { case: id, point } = found.value
  const how = { request, case: id, point, channel, purpose, line }
  const declares = visit !== undefined || content !== undefined
  const asked = declares ? { ...how, ...(visit && { visit }), ...(content && { content }) } : how
  const answered = await requestContact(deps, actor.value, asked)
  if (!answered.ok) return answered
  const { decision, permit } = answered.value
  return ok({ decision, permit, point })
}

type Place = Required<Pick<ReferredContact, 'case' | 'point'>>

/** Ids are taken as they are: whether they exist and belong together is asked further in. */
async function placeOf(
  deps: ReferringDeps,
  caller: Caller,
  input: ReferredContact,
): Promise<Result<Place>> {
  const { case: id, point } = input
  const plain = input.caseNumber === undefined && input.number === undefined
  if (plain && id !== undefined && point !== undefined) return ok({ case: id, point })
  const [file] = await namedCases(deps, caller, [input])
  if (file === undefined) throw new Error('every reference is answered')
  if (!file.ok) return file
  const key = { lender: lenderOf(caller), debtor: file.value.debtor }
  const [head] = await deps.timelines.load([key])
  if (head === undefined) throw new Error('the store answers every key')
  const named = namedPoint(deps.keys, key, head.state, input)
  return named.ok ? ok({ case: file.value.case, point: named.value }) : named
}
