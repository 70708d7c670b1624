import type { ContactId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { fold } from '@fencun/core/timeline/fold'
import { isAsked } from '../judge-again/judge-again.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { recordContact } from '../record-outcome/record-contact.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import {
  COLLECTOR,
  good,
  LENDER,
  newWorld,
  permitFor,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { MemoryDatabase, rowKey, storedEvent } from '../testing/memory-database.ts'
import type { SelfFinding } from './findings.ts'
import type { ProviderCall } from './provider-log.ts'
import { selfAudit } from './self-audit.ts'

export const MINUTE = 60_000

/** A history of one debtor, and hands that can reach into its storage. */
export interface Rehearsed {
  readonly database: MemoryDatabase
  readonly world: World
  readonly file: CaseFile
}

export async function rehearsed(): Promise<Rehearsed> {
  const database = new MemoryDatabase()
  const world = await newWorld(undefined, database)
  return { database, world, file: await workedCase(world) }
}

export async function audit({ world }: Rehearsed, calls?: readonly ProviderCall[]) {
  const findings: SelfFinding[] = []
  const onFinding = (finding: SelfFinding) => void findings.push(finding)
  const options = calls === undefined ? { onFinding } : { onFinding, calls }
  const summary = good(await selfAudit(world, LENDER, options))
  return { findings, summary, codes: findings.map(({ code }) => code) }
}

/** One call as people make it: permitted, begun five seconds later, ended, recorded. */
export async function call(
  { world, file }: Rehearsed,
  outcome: Parameters<typeof endContact>[2]['outcome'] = 'answered-debtor',
): Promise<ContactId> {
  const { contact } = await permitFor(world, file)
  world.clock.pass(5000)
  good(await startContact(world, COLLECTOR, { contact }))
  world.clock.pass(MINUTE)
  good(await endContact(world, COLLECTOR, { contact, outcome }))
  const resultCode = outcome === 'answered-debtor' ? 'REMIND' : 'NOANS'
  good(await recordContact(world, COLLECTOR, { contact, resultCode, note: '', nextStepAt: null }))
  world.clock.pass(10 * MINUTE)
  return contact
}

export type Change = (events: readonly TimelineEvent[]) => readonly TimelineEvent[]

export function eventsOf({ database, file }: Rehearsed): readonly TimelineEvent[] {
  return database.timeline({ lender: LENDER, debtor: file.debtor }).events.map(storedEvent)
}

/** Somebody with the database's password; the snapshot stays as it was unless it is folded anew. */
export function tamper(rehearsal: Rehearsed, change: Change, { refold = false } = {}): void {
  const { database, file } = rehearsal
  const stored = database.timeline({ lender: LENDER, debtor: file.debtor })
  const events = change(eventsOf(rehearsal))
  database.timelines.set(rowKey(LENDER, file.debtor), {
    ...stored,
    events: events.map((event) => JSON.stringify(event)),
    ...(refold ? { state: JSON.stringify(fold(events)) } : {}),
  })
}

/** The same history with one event changed. */
export function changed(is: (event: TimelineEvent) => boolean, change: object): Change {
  return (events) => events.map((event) => (is(event) ? { ...event, ...change } : event))
}

/** Events of versions that did not keep what a decision rested on. */
export const withoutFacts: Change = (events) =>
  events.map((event) => {
    if (!isAsked(event)) return event
    const { facts: _facts, ...older } = event
    return older
  })

export const isKind =
  (kind: TimelineEvent['kind'], contact: ContactId) =>
  (event: TimelineEvent): boolean =>
    event.kind === kind && 'contact' in event && event.contact === contact

export function startOf(rehearsal: Rehearsed, contact: ContactId) {
  const found = eventsOf(rehearsal).find(isKind('contact-started', contact))
  if (found === undefined) throw new Error('the contact was started')
  return found.at
}

export function permitOf(rehearsal: Rehearsed, contact: ContactId) {
  const found = eventsOf(rehearsal).find(isKind('contact-permitted', contact))
  if (found?.kind !== 'contact-permitted') throw new Error('the contact was permitted')
  return found
}
