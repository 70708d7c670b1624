import type { Bilingual } from '@fencun/core/errors/codes'
import type { CaseId, ContactId, StaffId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { EventKind, TimelineEvent } from '@fencun/core/timeline/event'
import type { Actor } from '../access/roles.ts'
import { findCase, isLenders, maySee } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { ReadRecord, StoredEvent } from '../ports/timeline-store.ts'
import { type EventDetails, eventDetails } from './event-details.ts'
import { eventText, type Names } from './event-text.ts'

const PAGE_MAX = 200

export interface TimelineInput {
  readonly case: CaseId
  /** Shows what came before this version. */
  readonly before?: number
  readonly limit?: number
}

export interface TimelineRow {
  readonly version: number
  readonly kind: EventKind
  readonly at: Instant
  readonly actor: {
    readonly staff: StaffId | 'system'
    /** Empty for people of another organisation. */
    readonly name: string
    readonly orgName: string
  }
  readonly text: Bilingual
  readonly details: EventDetails
}

type TimelineDeps = Pick<Deps, 'cases' | 'timelines' | 'directory'>

/**
 * A debtor's timeline, newest first, as sentences. Everyone who may see one of the debtor's cases
 * sees every event, for the caps count them all; but who acted for another organisation and what
 * was written there stays with that organisation and the lender.
 */
export async function showTimeline(
  deps: TimelineDeps,
  actor: Actor,
  input: TimelineInput,
): Promise<Result<{ readonly events: readonly TimelineRow[]; readonly more: boolean }>> {
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const key = { lender: actor.lender, debtor: found.value.debtor }
  const limit = Math.min(input.limit ?? PAGE_MAX, PAGE_MAX)
  const before = input.before === undefined ? {} : { before: input.before }
  const stored = await deps.timelines.history(key, { ...before, limit: limit + 1 })
  const shown = stored.slice(0, limit)
  const [files, staff, orgs, records] = await Promise.all([
    deps.cases.ofDebtor(key),
    deps.directory.staff(actor.lender),
    deps.directory.orgs(actor.lender),
    deps.timelines.records(key, recorded(shown), actor),
  ])
  const mine = new Set(staff.filter((one) => sees(actor, one.org)).map((one) => one.staff))
  const staffNames = new Map(staff.map((one) => [one.staff, one.name]))
  const orgNames = new Map(orgs.map((one) => [one.org, one.name]))
  const names: Names = {
    staff: (id) => (mine.has(id) ? (staffNames.get(id) ?? '') : '—'),
    org: (id) => orgNames.get(id) ?? id,
  }
  const open = new Set(files.filter((file) => maySee(actor, file)).map((file) => file.case))
  const readable = records.filter((record) => open.has(record.case))
  return ok({
    events: shown.map((one) => rowOf(one, names, readable)),
    more: stored.length > limit,
  })
}

function sees(actor: Actor, org: string): boolean {
  return actor.role === 'administrator' || isLenders(actor) || org === actor.org
}

function recorded(events: readonly StoredEvent[]): readonly ContactId[] {
  return events.flatMap(({ event }) => (event.kind === 'contact-recorded' ? [event.contact] : []))
}

function rowOf(
  { version, event }: StoredEvent,
  names: Names,
  records: readonly ReadRecord[],
): TimelineRow {
  const { staff, org } = event.actor
  return {
    version,
    kind: event.kind,
    at: event.at,
    actor: { staff, name: staff === 'system' ? '' : names.staff(staff), orgName: names.org(org) },
    text: eventText(event, names),
    details: eventDetails(event, recordOf(event, records)),
  }
}

function recordOf(event: TimelineEvent, records: readonly ReadRecord[]): ReadRecord | undefined {
  if (event.kind !== 'contact-recorded') return undefined
  return records.find(({ record }) => record === event.record)
}
