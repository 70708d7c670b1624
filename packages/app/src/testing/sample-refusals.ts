import { type DebtorKey, type PartyId, type PointId, partyId, pointId } from '@fencun/core/ids'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { DirectoryStore } from '../ports/directory-store.ts'
import type { FactVersions } from '../ports/fact-versions.ts'
import type { TimelineReading, TimelineStore } from '../ports/timeline-store.ts'
import { appendTo, sampleEvent, uniqueId } from './sample-rows.ts'

/** A person of a debtor's file with one number. */
export interface SampleParty {
  readonly party: PartyId
  readonly point: PointId
  readonly role: TargetRole
  readonly numberKey: string
}

export function sampleParty(numberKey: string, role: TargetRole = 'contact'): SampleParty {
  return { party: partyId(uniqueId()), point: pointId(uniqueId()), role, numberKey }
}

export function numberAdded({ party, point, role, numberKey }: SampleParty): TimelineEvent {
  return sampleEvent({
    ...{ kind: 'point-added', point, party, role, numberKey },
    ...{ pointKind: 'mobile', source: 'contract', reserved: false },
  })
}

export function refused({ party, role }: SampleParty, refusal: string): TimelineEvent {
  const scope = { kind: 'for-ever' } as const
  return sampleEvent({ kind: 'refusal-recorded', refusal, party, role, scope }, 1)
}

export function takenBack(refusal: string, evidence = 'letter-1'): TimelineEvent {
  return sampleEvent({ kind: 'refusal-withdrawn', refusal, evidence }, 2)
}

/** What a store says of one debtor. */
export async function readingOf(
  timelines: TimelineStore,
  { lender, debtor }: DebtorKey,
): Promise<TimelineReading> {
  const [reading] = (await timelines.read(lender, [{ about: { debtor } }])).found
  if (reading === undefined) throw new Error('every debtor has a reading')
  return reading
}

/** Appends to a debtor's timeline as it stands. */
export async function tell(
  timelines: TimelineStore,
  key: DebtorKey,
  events: readonly TimelineEvent[],
): Promise<void> {
  const [written] = await timelines.append([appendTo(key, await readingOf(timelines, key), events)])
  if (written !== 'appended') throw new Error(`nobody else writes here: ${written}`)
}

/** The scopes whose versions a piece of work moves. */
export async function movedBy(
  directory: DirectoryStore,
  lender: DebtorKey['lender'],
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const before: FactVersions = await directory.versions(lender)
  await work()
  const after = await directory.versions(lender)
  const scopes: readonly (keyof FactVersions)[] = ['directory', 'policy', 'notices']
  return scopes.filter((scope) => after[scope] !== before[scope])
}
