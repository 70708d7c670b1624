import type { DecisionRecord } from '@fencun/core/gate/decision'
import { type ContactId, type DebtorKey, debtorOfContact } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import type { ContactState } from '@fencun/core/timeline/state'
import { type Caller, lenderOf } from '../access/caller.ts'
import { noContact } from '../access/contact-holder.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'

/**
 * - `permitted`: it may be started until `startBy`
 * - `started`: the line has dialled, nobody has said yet what came of it
 * - `ended`: the outcome is known
 * - `unknown`: the permit ran out without a word. It counts as connected until a late word comes
 */
export type ContactStanding = 'permitted' | 'started' | 'ended' | 'unknown'

/** One contact from its permit on, as far as it is known. */
export interface ContactView
  extends Pick<
    ContactState,
    'case' | 'point' | 'channel' | 'startBy' | 'startedAt' | 'endedAt' | 'outcome' | 'recorded'
  > {
  readonly contact: ContactId
  readonly state: ContactStanding
  readonly request: string
  readonly permittedAt: Instant
  /** The collector's id. */
  readonly actor: string
  readonly decision: DecisionRecord
}

type ShowDeps = Pick<Deps, 'clock' | 'timelines' | 'cases'>

/**
 * What became of a permit. A key sees the contacts of its organisation; a person their own, and
 * those on cases they may see. To anybody else there is no such contact: fails with `not-found`.
 */
export async function showContact(
  deps: ShowDeps,
  caller: Caller,
  { contact: id }: { readonly contact: ContactId },
): Promise<Result<ContactView>> {
  const debtor = debtorOfContact(id)
  if (debtor === undefined) return noContact(id)
  const key = { lender: lenderOf(caller), debtor }
  const [head] = await deps.timelines.load([key])
  const standing = head?.state.contacts[id]
  const events = await eventsOfContact(deps.timelines, key, id, { wanted: standing === undefined })
  const permit = events.find((event) => event.kind === 'contact-permitted')
  const contact = standing ?? fold(events).contacts[id]
  if (permit === undefined || contact === undefined) return noContact(id)
  if (!(await sees(deps, caller, contact))) return noContact(id)
  const { request, decision } = permit
  const permittedAt = contact.at
  const state = standingOf(contact, deps.clock.now())
  const known = { ...shownOf(contact), contact: id, state, request }
  return ok({ ...known, permittedAt, actor: contact.staff, decision })
}

async function sees(deps: ShowDeps, caller: Caller, contact: ContactState): Promise<boolean> {
  if (caller.kind === 'key') return contact.org === caller.holder.org
  if (contact.staff === caller.actor.staff) return true
  return (await findCase(deps.cases, caller.actor, contact.case)).ok
}

function standingOf({ outcome, startedAt, startBy }: ContactState, now: Instant): ContactStanding {
  if (outcome !== null) return 'ended'
  if (startedAt !== null) return 'started'
  return startBy !== null && now < startBy ? 'permitted' : 'unknown'
}

function shownOf({
  case: file,
  point,
  channel,
  startBy,
  startedAt,
  endedAt,
  outcome,
  recorded,
}: ContactState) {
  return { case: file, point, channel, startBy, startedAt, endedAt, outcome, recorded }
}

const PAGE = 200

/**
 * The events of one contact in their order, back to its permit; all of them when they are `wanted`
 * to fold anew. The state of a debtor forgets contacts that can no longer count; the timeline does
 * not, and a word that overtook its permit stands before it.
 */
export async function eventsOfContact(
  timelines: TimelineStore,
  key: DebtorKey,
  id: ContactId,
  { wanted }: { readonly wanted: boolean },
): Promise<readonly TimelineEvent[]> {
  const found: TimelineEvent[] = []
  let before: number | undefined
  for (;;) {
    const page = { limit: PAGE, ...(before === undefined ? {} : { before }) }
    const stored = await timelines.history(key, page)
    for (const { event } of stored) {
      if (!('contact' in event) || event.contact !== id) continue
      found.unshift(event)
      if (!wanted && event.kind === 'contact-permitted') return found
    }
    before = stored.at(-1)?.version
    if (stored.length < PAGE) return found
  }
}
