import type { Deps } from '@fencun/app/deps'
import { accessStore } from '../access/access-store.ts'
import { exportFiles } from '../access/export-files.ts'
import { exportStore } from '../access/export-store.ts'
import { attachmentStore } from '../attachments/attachment-store.ts'
import { removingContent } from '../attachments/remove-content.ts'
import { credentialsIn } from '../auth/credentials.ts'
import type { Objects } from '../blobs/objects.ts'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type KeepingOptions, NO_KEEPING, openKeeping } from '../keeping/open-keeping.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { keyedHashes } from '../vault/keyed-hashes.ts'
import type { Vault } from '../vault/vault.ts'
import { apiKeyStore } from './api-keys.ts'
import { beginningIn } from './beginning.ts'
import { caseStore } from './case-store.ts'
import { directoryStore } from './directory-store.ts'
import { peopleStore } from './people-store.ts'
import { placementStore } from './placement-store.ts'
import { policiesIn } from './policies.ts'
import { reviewAsks } from './review-asks.ts'
import { timelineArchive } from './timeline-archive.ts'
import { timelineStore } from './timeline-store.ts'

/** Every port that keeps something. What is left is the clock, the ids and the law. */
export type Stores = Omit<Deps, 'clock' | 'ids' | 'law'>

/** The stores over one migrated database; personal data is sealed under debtors' keys. */
export function openStores({
  database,
  vault,
  secrets,
  evidence,
  objects,
  keeping = NO_KEEPING,
}: {
  readonly database: Database<unknown>
  readonly vault: Vault
  readonly secrets: DebtorKeys
  readonly evidence: Evidence
  readonly objects: Objects
  readonly keeping?: KeepingOptions | undefined
}): Stores {
  return {
    timelines: timelineStore(database, secrets, evidence),
    archive: timelineArchive(database),
    cases: caseStore(database, secrets),
    people: peopleStore(database, secrets),
    placements: placementStore(database, secrets, evidence),
    directory: directoryStore(database, evidence),
    keys: keyedHashes(vault),
    credentials: credentialsIn(database, vault),
    beginning: beginningIn(database, evidence),
    apiKeys: apiKeyStore(database, evidence),
    reviewAsks: reviewAsks(database),
    policies: policiesIn(database, evidence),
    access: accessStore(database, evidence, secrets),
    exports: exportStore(database, evidence),
    exportFiles: exportFiles(vault),
    attachments: attachmentStore({ database, secrets, evidence, objects }),
    keeping: removingContent(openKeeping({ database, secrets, evidence, ...keeping }), {
      database,
      objects,
    }),
  }
}
