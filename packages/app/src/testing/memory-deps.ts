import { type Instant, parseInstant } from '@fencun/core/time/instant'
import type { Deps } from '../deps.ts'
import type { LawBook } from '../ports/law-book.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { memoryAccess } from './memory-access.ts'
import { memoryApiKeys } from './memory-api-keys.ts'
import { memoryAttachments } from './memory-attachments.ts'
import { memoryBeginning } from './memory-beginning.ts'
import { memoryCaseStore } from './memory-case-store.ts'
import { memoryCredentials } from './memory-credentials.ts'
import { MemoryDatabase } from './memory-database.ts'
import { memoryDirectoryStore } from './memory-directory-store.ts'
import { memoryExports } from './memory-exports.ts'
import { memoryKeeping } from './memory-keeping.ts'
import { memoryPeopleStore } from './memory-people-store.ts'
import { memoryPlacementStore } from './memory-placement-store.ts'
import { memoryPolicies } from './memory-policies.ts'
import { memoryReviewAsks } from './memory-review-asks.ts'
import { memoryTimelineArchive } from './memory-timeline-archive.ts'
import { memoryTimelineStore } from './memory-timeline-store.ts'
import { plainExportFiles } from './plain-export-files.ts'
import { plainKeys } from './plain-keys.ts'
import { sequentialIds } from './sequential-ids.ts'

/** The stores over one database: what is written through one is read through the others. */
export type Stores = Pick<
  Deps,
  | 'timelines'
  | 'archive'
  | 'cases'
  | 'people'
  | 'placements'
  | 'directory'
  | 'apiKeys'
  | 'reviewAsks'
  | 'policies'
  | 'access'
  | 'exports'
  | 'keeping'
  | 'attachments'
>

export function memoryStores(database: MemoryDatabase = new MemoryDatabase()): Stores {
  return {
    timelines: memoryTimelineStore(database),
    archive: memoryTimelineArchive(database),
    cases: memoryCaseStore(database),
    people: memoryPeopleStore(database),
    placements: memoryPlacementStore(database),
    directory: memoryDirectoryStore(database),
    apiKeys: memoryApiKeys(database),
    reviewAsks: memoryReviewAsks(database),
    policies: memoryPolicies(database),
    access: memoryAccess(database),
    exports: memoryExports(database),
    keeping: memoryKeeping(database),
    attachments: memoryAttachments(database),
  }
}

export interface MemoryDeps extends Deps {
  readonly clock: FixedClock
  /** What lies behind the stores. */
  readonly database: MemoryDatabase
}

/** A working day in Beijing, mid-morning. */
const START = '2026-11-18T10:00:00+08:00'

/** Everything a use case needs, in memory: the caller brings the law. */
export function memoryDeps(
  law: LawBook,
  start: Instant | undefined = parseInstant(START),
): MemoryDeps {
  if (start === undefined) throw new Error('the start is an instant')
  const clock = fixedClock(start)
  const database = new MemoryDatabase()
  return {
    clock,
    database,
    ids: sequentialIds(),
    keys: plainKeys(),
    law,
    ...memoryStores(database),
    credentials: memoryCredentials(clock, database),
    beginning: memoryBeginning(database),
    exportFiles: plainExportFiles(),
  }
}
