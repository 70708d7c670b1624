import type { AccessStore } from './ports/access.ts'
import type { ApiKeyStore } from './ports/api-keys.ts'
import type { AttachmentStore } from './ports/attachments.ts'
import type { Beginning } from './ports/beginning.ts'
import type { CaseStore } from './ports/case-store.ts'
import type { Clock } from './ports/clock.ts'
import type { Credentials } from './ports/credentials.ts'
import type { DirectoryStore } from './ports/directory-store.ts'
import type { ExportFiles, ExportStore } from './ports/exports.ts'
import type { Ids } from './ports/ids.ts'
import type { Keeping } from './ports/keeping.ts'
import type { Keys } from './ports/keys.ts'
import type { LawBook } from './ports/law-book.ts'
import type { PeopleStore } from './ports/people-store.ts'
import type { PlacementStore } from './ports/placement-store.ts'
import type { PolicyStore } from './ports/policies.ts'
import type { ReviewAsks } from './ports/review-asks.ts'
import type { TimelineArchive } from './ports/timeline-archive.ts'
import type { TimelineStore } from './ports/timeline-store.ts'

/** Everything the use cases need from outside. A use case asks for the part it uses. */
export interface Deps {
  readonly clock: Clock
  readonly ids: Ids
  readonly keys: Keys
  readonly law: LawBook
  readonly timelines: TimelineStore
  readonly archive: TimelineArchive
  readonly cases: CaseStore
  readonly people: PeopleStore
  readonly placements: PlacementStore
  readonly directory: DirectoryStore
  readonly credentials: Credentials
  readonly beginning: Beginning
  readonly apiKeys: ApiKeyStore
  readonly reviewAsks: ReviewAsks
  readonly policies: PolicyStore
  readonly keeping: Keeping
  readonly access: AccessStore
  readonly exports: ExportStore
  readonly exportFiles: ExportFiles
  readonly attachments: AttachmentStore
}
