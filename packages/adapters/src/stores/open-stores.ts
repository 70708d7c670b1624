import type { Deps } from '@fencun/app/deps'
import { credentialsIn } from '../auth/credentials.ts'
import type { Database } from '../engine/database.ts'
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

/** The stores over one migrated database; personal data goes through the vault. */
export function openStores({
  database,
  vault,
}: {
  readonly database: Database<unknown>
  readonly vault: Vault
}): Stores {
  return {
    timelines: timelineStore(database, vault),
    archive: timelineArchive(database),
    cases: caseStore(database),
    people: peopleStore(database, vault),
    placements: placementStore(database, vault),
    directory: directoryStore(database),
    keys: keyedHashes(vault),
    credentials: credentialsIn(database, vault),
    beginning: beginningIn(database),
    apiKeys: apiKeyStore(database),
    reviewAsks: reviewAsks(database),
    policies: policiesIn(database),
  }
}
