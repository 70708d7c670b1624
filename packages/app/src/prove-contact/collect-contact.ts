import { failure } from '@fencun/core/errors/failure'
import type { Json } from '@fencun/core/evidence/canonical-json'
import {
  type ContactId,
  contactId,
  type DebtorKey,
  debtorOfContact,
  type LenderId,
} from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { Deps } from '../deps.ts'
import type { LeafArchive, LeafOpener, LoggedLeaf } from '../ports/leaf-archive.ts'
import type { StoredEvent } from '../ports/timeline-store.ts'

/** What of a contact is shown beside its events, which hold no personal data. */
export interface Shown {
  /** The numbers that were called. */
  readonly numbers: boolean
  /** What was written down of it. */
  readonly notes: boolean
}

/** A value of a leaf, with the salt that opens its commitment. */
export interface Disclosure {
  readonly leafId: string
  readonly name: string
  readonly salt: Uint8Array
  readonly value: Json
}

/** A leaf that stands in the log. */
export interface PlacedLeaf extends LoggedLeaf {
  readonly seq: number
}

/** All that shows one contact, or one refusal, to somebody who believes nothing. */
export interface CollectedContact {
  /** The contact, or the event by which the gate refused one. */
  readonly contact: string
  /** In the order of the log. */
  readonly leaves: readonly PlacedLeaf[]
  readonly disclosures: readonly Disclosure[]
  readonly events: readonly TimelineEvent[]
}

type CollectDeps = Pick<Deps, 'timelines' | 'people'> & { readonly leaves: LeafArchive }

/** What the law of a decision was made of beside the rules of the program, by its name in the leaf. */
const LAW_TYPES: ReadonlyMap<string, string> = new Map([
  ['policy-proposed', 'proposal'],
  ['policy-decided', 'verdict'],
  ['calendar-loaded', 'notice'],
])
const PAGE = 500

/**
 * Gathers the leaves of a contact, of every event of the debtor before its end, and of the lender's
 * policy, with what opens them: enough to see that nothing is left out and to decide again. `named`
 * is the contact, or the event or the request of a decision: so a refusal is shown, of which no
 * contact came. Fails with `not-found` for an unknown name, `argument-invalid` when two debtors'
 * requests have it, `personal-data-destroyed` when the key is gone, and `evidence-pending` while a
 * leaf waits to enter the log.
 */
export async function collectContact(
  deps: CollectDeps,
  lender: LenderId,
  named: string,
  shown: Shown,
): Promise<Result<CollectedContact>> {
  const found = await subjectOf(deps, lender, named)
  if (!found.ok) return found
  const { key, history, contact, isOf } = found.value
  const opener = (await deps.leaves.openers(lender, [key.debtor])).get(key.debtor)
  // What is older than the key was attested under one that is destroyed.
  const readable = history.filter(({ version }) => version > (opener?.since ?? 0))
  const last = readable.findLastIndex(({ event }) => isOf(event))
  if (opener === undefined || last === -1) {
    const detail = 'the key to this debtor was destroyed: nothing can be shown any more'
    return err(failure('personal-data-destroyed', detail, `contact ${contact}`))
  }
  const events = readable.slice(0, last + 1).map(({ event }) => event)
  const about = { deps, key, opener, ofContact: events.filter(isOf) }
  const disclosures = [
    ...events.map((event) => disclosed(opener, event.id, 'event', jsonOf(event))),
    ...(shown.numbers ? await numbersOf(about, events) : []),
    ...(shown.notes ? await notesOf(about) : []),
    ...(await lawOf(deps.leaves, lender)),
  ]
  const leaves = await placedLeaves(deps.leaves, lender, disclosures)
  return leaves.ok ? ok({ contact, leaves: leaves.value, disclosures, events }) : leaves
}

/** What is to be shown: the debtor's history, and which of its events it is about. */
interface Subject {
  readonly key: DebtorKey
  readonly history: readonly StoredEvent[]
  readonly contact: string
  readonly isOf: (event: TimelineEvent) => boolean
}

async function subjectOf(
  deps: CollectDeps,
  lender: LenderId,
  named: string,
): Promise<Result<Subject>> {
  const asContact = await contactCalled(deps, lender, contactId(named))
  if (asContact !== undefined) return ok(asContact)
  const [found, ...more] = await deps.leaves.decisions(lender, named)
  if (found === undefined) {
    const detail = 'no contact, and no decision or request of one, is called so'
    return err(failure('not-found', detail, `contact ${named}`))
  }
  if (more.length > 0) {
    const detail = 'requests of several debtors are called so; name the event of the decision'
    return err(failure('argument-invalid', detail, `contact ${named}`))
  }
  const { debtor, id, contact } = found
  const permitted = contact === null ? undefined : await contactCalled(deps, lender, contact)
  if (permitted !== undefined) return ok(permitted)
  const key = { lender, debtor }
  const history = await historyOf(deps.timelines, key)
  return ok({ key, history, contact: id, isOf: (event) => event.id === id })
}

async function contactCalled(
  { timelines }: CollectDeps,
  lender: LenderId,
  contact: ContactId,
): Promise<Subject | undefined> {
  const debtor = debtorOfContact(contact)
  if (debtor === undefined) return undefined
  const key = { lender, debtor }
  const isOf = (event: TimelineEvent) => isOfContact(event, contact)
  const history = await historyOf(timelines, key)
  return history.some(({ event }) => isOf(event)) ? { key, history, contact, isOf } : undefined
}

interface About {
  readonly deps: CollectDeps
  readonly key: DebtorKey
  readonly opener: LeafOpener
  readonly ofContact: readonly TimelineEvent[]
}

/** The points that were called, as they came on file. */
async function numbersOf(
  { deps, key, opener, ofContact }: About,
  events: readonly TimelineEvent[],
): Promise<readonly Disclosure[]> {
  const called = new Set(ofContact.flatMap((event) => ('point' in event ? [event.point] : [])))
  const [file] = await deps.people.of([key], 'lender')
  const values = new Map(file?.points.map(({ point, value }) => [point, value]))
  return events.flatMap((event) => {
    if (event.kind !== 'point-added' || !called.has(event.point)) return []
    const value = values.get(event.point)
    return value === undefined ? [] : [disclosed(opener, event.id, 'value', value.reveal())]
  })
}

async function notesOf({ deps, key, opener, ofContact }: About): Promise<readonly Disclosure[]> {
  const written = ofContact.flatMap((event) => (event.kind === 'contact-recorded' ? [event] : []))
  const contacts = written.map(({ contact }) => contact)
  const records = await deps.timelines.records(key, contacts, 'lender')
  return written.flatMap(({ id, record }) => {
    const note = records.find((one) => one.record === record)?.note
    return note ? [disclosed(opener, id, 'note', note.reveal())] : []
  })
}

/** The lender's own policy and the holidays, as they were laid down. */
async function lawOf(leaves: LeafArchive, lender: LenderId): Promise<readonly Disclosure[]> {
  const opener = leaves.ownOpener(lender)
  const found: Disclosure[] = []
  for await (const { leafId, type, values } of leaves.records(lender, 'office')) {
    const name = LAW_TYPES.get(type)
    const value = name === undefined ? undefined : values?.[name]
    if (name === undefined || value === undefined) continue
    found.push(disclosed(opener, leafId, name, value))
  }
  return found
}

async function placedLeaves(
  leaves: LeafArchive,
  lender: LenderId,
  disclosures: readonly Disclosure[],
): Promise<Result<readonly PlacedLeaf[]>> {
  const ids = [...new Set(disclosures.map(({ leafId }) => leafId))]
  const found = await leaves.byIds(lender, ids)
  const placed: PlacedLeaf[] = []
  for (const id of ids) {
    const logged = found.get(id)
    if (logged === undefined || logged.seq === null) {
      return err(failure('evidence-pending', 'this event is not in the log yet', `leaf ${id}`))
    }
    placed.push({ ...logged, seq: logged.seq })
  }
  return ok(placed.toSorted((a, b) => a.seq - b.seq))
}

function isOfContact(event: TimelineEvent, contact: ContactId): boolean {
  return 'contact' in event && event.contact === contact && event.kind !== 'refusal-recorded'
}

async function historyOf(
  timelines: CollectDeps['timelines'],
  key: DebtorKey,
): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  let before: number | undefined
  for (;;) {
    const page = { limit: PAGE, ...(before === undefined ? {} : { before }) }
    const stored = await timelines.history(key, page)
    found.push(...stored)
    before = stored.at(-1)?.version
    if (stored.length < PAGE) return found.toReversed()
  }
}

function disclosed(opener: LeafOpener, leafId: string, name: string, value: Json): Disclosure {
  return { leafId, name, salt: opener.salt(leafId, name), value }
}

/** Events hold what JSON can say and nothing else. */
function jsonOf(event: TimelineEvent): Json {
  return JSON.parse(JSON.stringify(event)) as Json
}
