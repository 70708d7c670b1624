import { writeFile } from 'node:fs/promises'
import { settableClock } from '@fencun/adapters/clock/system-clock'
import { EvidenceService } from '@fencun/adapters/evidence/evidence-service'
import { localObjects } from '@fencun/adapters/evidence/local-objects'
import { logKeyFiles } from '@fencun/adapters/evidence/log-keys'
import { uuidV7 } from '@fencun/adapters/ids/uuid-v7'
import { leafArchive } from '@fencun/adapters/ledger-check/leaf-archive'
import { sealedBlobs } from '@fencun/adapters/ledger-check/sealed-blobs'
import { openInstallation } from '@fencun/adapters/stores/open-installation'
import { unwrap } from '@fencun/adapters/testing/engines'
import type { LedgerFinding } from '@fencun/app/check-ledger/findings'
import type { Deps } from '@fencun/app/deps'
import type { LeafArchive } from '@fencun/app/ports/leaf-archive'
import { type RawBuilder, sql } from 'kysely'
import { checkRows, strayFiles } from '../../src/commands/ledger/check-rows.ts'
import { lawBook, ownPack } from '../../src/compose/law-book.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { seedDemonstration } from '../../src/demo/seed.ts'
import { migrationsDirectory } from '../../src/paths.ts'
import { at } from '../support/demonstrated.ts'

type Stored = Extract<Awaited<ReturnType<typeof openInstallation>>, { readonly ok: true }>['value']

/** Where everything of one installation lies. */
export interface Folders {
  readonly root: string
  /** The published log. */
  readonly log: string
  readonly logKey: string
  /** The verifier key of the log, as its owner publishes it. */
  readonly vkey: string
}

export function foldersIn(root: string): Folders {
  const logKey = `${root}/keys/log-${DEMO_LENDER}.pem`
  return { root, log: `${root}/evidence/${DEMO_LENDER}`, logKey, vkey: `${root}/log.vkey` }
}

/** The demonstration on a real embedded database, with hands that can reach into its storage. */
export interface Attested extends Pick<Stored, 'database' | 'secrets' | 'evidence' | 'objects'> {
  readonly deps: Deps & { readonly leaves: LeafArchive }
  /** As the owner of the tables: whoever has the database's password. */
  readonly behind: (statement: RawBuilder<unknown>) => Promise<void>
  readonly check: () => Promise<readonly LedgerFinding[]>
  /** Signs and publishes what waits; gives the code of what kept it from being signed. */
  readonly publish: () => Promise<string | null>
  /** What keeps the running program from signing, and what its own check of the log finds. */
  readonly selfCheck: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Opens what lies in a folder; an empty one gets the demonstration of 2026-11-18, ten o'clock. */
export async function attested(folder: string): Promise<Attested> {
  const clock = settableClock()
  clock.set(at('2026-11-18T10:00:00+08:00'))
  const stored = unwrap(
    await openInstallation({
      database: { kind: 'embedded', directory: `${folder}/database` },
      migrations: migrationsDirectory(),
      masterKey: new Uint8Array(32).fill(7),
      keysFolder: `${folder}/keys`,
      objectsFolder: `${folder}/objects`,
    }),
  )
  const { database, secrets, evidence, objects, stores } = stored
  const law = lawBook(ownPack(), stores.directory, stores.policies)
  const leaves = leafArchive(database, evidence.secrets)
  const blobs = sealedBlobs(objects)
  const deps = { ...stores, clock, ids: uuidV7(), law, leaves, blobs }
  const service = new EvidenceService({
    ...{ database, evidence, objects, now: () => clock.now() },
    keys: logKeyFiles(`${folder}/keys`),
    lenders: async () => [DEMO_LENDER],
    storeOf: () => localObjects(foldersIn(folder).log),
  })
  if (await deps.directory.isEmpty()) unwrap(await seedDemonstration(deps))
  return {
    ...{ database, secrets, evidence, objects, deps },
    behind: (statement) =>
      database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${DEMO_LENDER}, true)`.execute(tx)
        await statement.execute(tx)
      }),
    check: async () => {
      const checked = { deps, objects, logs: { database, evidence } }
      const { findings } = await checkRows(checked, DEMO_LENDER, 'en')
      return [...findings, ...(await strayFiles(checked))]
    },
    publish: async () => {
      await service.round({ publish: true })
      const { stopped, vkeys } = await service.status(DEMO_LENDER)
      await writeFile(foldersIn(folder).vkey, vkeys.map((vkey) => `${vkey}\n`).join(''))
      return stopped
    },
    selfCheck: async () => {
      await service.round()
      await service.round({ publish: true })
      const { stopped, audits } = await service.status(DEMO_LENDER)
      const found = audits.flatMap(({ findings }) => findings.map(({ code }) => code))
      return stopped === null ? found : [stopped, ...found]
    },
    close: stored.close,
  }
}
