import type { LenderType } from '@fencun/core/gate/request'
import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorKey, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { type DebtorState, EMPTY_STATE } from '@fencun/core/timeline/state'
import type { AccessSettings, Alarm, Look } from '../ports/access.ts'
import type { ApiKey } from '../ports/api-keys.ts'
import type { Attachment, Reading } from '../ports/attachments.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Lender, Line, Org, Staff } from '../ports/directory-store.ts'
import type { ExportedCase, ExportRecord } from '../ports/exports.ts'
import { type FactScope, type FactVersions, NO_VERSIONS } from '../ports/fact-versions.ts'
import type { ContactPoint, Person } from '../ports/people-store.ts'
import type { Placement } from '../ports/placement-store.ts'
import type { PolicyChange } from '../ports/policies.ts'
import type { Reader } from '../ports/reader.ts'
import type { Engagement, Qualification } from '../ports/registers.ts'
import type { ContactRecord, WrittenNote } from '../ports/timeline-store.ts'

/** One debtor's row and events, as JSON text: what cannot be stored cannot be kept here either. */
export interface MemoryTimeline {
  readonly state: string
  /** Event n is at index n - 1. */
  readonly events: readonly string[]
  readonly requests: ReadonlyMap<string, number>
  readonly records: readonly ContactRecord[]
  readonly notes: readonly WrittenNote[]
}

/** A key with its secrets in the clear, oldest first. */
export type MemoryApiKey = Omit<ApiKey, 'overlapUntil'> & {
  readonly secrets: readonly { readonly text: string; readonly until: Instant | null }[]
}

/** A recording or document that somebody opened. */
export interface OpenedFile {
  readonly key: DebtorKey
  readonly reading: Reading
  readonly file: Pick<Attachment, 'case' | 'kind'>
}

const EMPTY: MemoryTimeline = {
  state: JSON.stringify(EMPTY_STATE),
  events: [],
  requests: new Map(),
  records: [],
  notes: [],
}

/**
 * What the in-memory stores share, so that one call can change several of them at once. Rows are
 * replaced, never changed; whoever holds one sees no later change.
 */
export class MemoryDatabase {
  readonly timelines = new Map<string, MemoryTimeline>()
  /** By lender and case. */
  readonly cases = new Map<string, CaseFile>()
  readonly people = new Map<string, Person>()
  readonly points = new Map<string, ContactPoint>()
  /** By lender and debtor. */
  readonly bankAccounts = new Map<string, readonly Personal[]>()
  readonly placements: Placement[] = []
  readonly lenders = new Map<string, Lender>()
  readonly orgs = new Map<string, Org>()
  readonly staff = new Map<string, Staff>()
  readonly lines = new Map<string, Line>()
  readonly notices = new Map<number, string>()
  readonly lenderTypes = new Map<string, LenderType>()
  /** By lender and organisation, and by lender and person. */
  readonly engagements = new Map<string, Engagement>()
  readonly qualifications = new Map<string, Qualification>()
  /** By account key; passwords in the clear. */
  readonly accounts = new Map<string, { readonly staff: StaffId; readonly password: string }>()

  /** By lender and key. */
  readonly apiKeys = new Map<string, MemoryApiKey>()

  /** By change. */
  readonly policyChanges = new Map<string, PolicyChange>()

  /** By lender. */
  readonly accessSettings = new Map<string, AccessSettings>()
  readonly looks: Look[] = []
  /** Recordings and documents that were opened, with what was opened. */
  readonly readings = new Map<string, OpenedFile>()
  /** By lender and what each is raised once for. */
  readonly alarms = new Map<string, Alarm>()

  /** By lender and export. */
  readonly exports = new Map<string, ExportRecord>()
  readonly exportFiles = new Map<string, Uint8Array>()
  readonly exportedCases = new Map<string, readonly ExportedCase[]>()

  readonly versions = new Map<string, FactVersions>()
  /** By lender and number: the refusals that ever named it. Nothing is taken out. */
  readonly refused = new Map<string, ReadonlySet<string>>()
  /** By lender and refusal. */
  readonly withdrawn = new Map<string, Instant>()

  /** By lender, debtor and holder: keys that are gone. */
  readonly destroyedKeys = new Set<string>()

  versionsOf(lender: string): FactVersions {
    return this.versions.get(lender) ?? NO_VERSIONS
  }

  /** Whoever changes a fact of a lender calls this with it. */
  bump(lender: string, scope: FactScope): void {
    const before = this.versionsOf(lender)
    this.versions.set(lender, { ...before, [scope]: before[scope] + 1 })
  }

  isRefused(lender: string, numberKey: string): boolean {
    const refusals = [...(this.refused.get(rowKey(lender, numberKey)) ?? [])]
    return refusals.some((refusal) => !this.withdrawn.has(rowKey(lender, refusal)))
  }

  /** Whether a reader holds the key to a debtor: the lender, and who handles a case, until destroyed. */
  opens({ lender, debtor }: DebtorKey, reader: Reader): boolean {
    const holder = reader === 'lender' ? lender : reader.org
    if (this.destroyedKeys.has(rowKey(lender, debtor, holder))) return false
    if (String(holder) === String(lender)) return true
    return [...this.cases.values()].some(
      (file) =>
        file.lender === lender &&
        file.debtor === debtor &&
        file.handler === holder &&
        file.status !== 'returned',
    )
  }

  timeline(key: DebtorKey): MemoryTimeline {
    return this.timelines.get(rowKey(key.lender, key.debtor)) ?? EMPTY
  }
}

/** A key over several ids; none of them holds the separator. */
export function rowKey(...ids: readonly string[]): string {
  return ids.join('\n')
}

export function storedState(text: string): DebtorState {
  return JSON.parse(text) as DebtorState
}

export function storedEvent(text: string): TimelineEvent {
  return JSON.parse(text) as TimelineEvent
}
