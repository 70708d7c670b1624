import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newLender, sampleLender, sampleOrg } from '@fencun/app/testing/sample-rows'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { entriesPath, parseBundle, tileWidth } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Database, openDatabase } from '../../engine/database.ts'
import { migrate } from '../../engine/migrate.ts'
import type { Stores } from '../../stores/open-stores.ts'
import { type EmbeddedChild, startChild } from '../../testing/child-process.ts'
import { MIGRATIONS, unwrap } from '../../testing/engines.ts'
import { goOnLog } from '../../testing/foreign-verifiers.ts'
import type { PostgresServer } from '../../testing/postgres-server.ts'
import { evidenceOver, storesIn } from '../../testing/stores-on.ts'
import { beginLog } from '../begin-log.ts'
import { countWaiting } from '../ledger-status.ts'
import { localObjects } from '../local-objects.ts'
import { publishedSize } from '../publisher.ts'
import { readLogKeys } from '../signing.ts'

const GROWS_MS_MAX = 600_000
const DRAINS_MS_MAX = 600_000

/** One log that a process of its own signs and publishes, while it or its database is killed. */
export class CrashWorld {
  readonly postgres: PostgresServer
  readonly database: Database<unknown>
  readonly stores: Stores
  readonly lender: LenderId
  /** Where the log is published: the disk that may be full. */
  readonly folder: string
  /** What the checks need for themselves: never on that disk. */
  readonly #notes: string
  /** How often the Go program has looked at it. */
  checks = 0
  #child: EmbeddedChild | undefined

  private constructor(
    postgres: PostgresServer,
    database: Database<unknown>,
    { folder, notes }: { readonly folder: string; readonly notes: string },
  ) {
    this.postgres = postgres
    this.database = database
    this.folder = folder
    this.#notes = notes
    this.stores = storesIn(database)
    this.lender = newLender()
  }

  /** `folder` is where the log is published; another than a temporary one for a small disk. */
  static async on(postgres: PostgresServer, given?: string): Promise<CrashWorld> {
    const database = unwrap(
      await openDatabase<unknown>({
        kind: 'server',
        url: postgres.url('postgres', 'postgres'),
        // A dead server is noticed at once; a busy one is only slow.
        acquireTimeoutMs: GROWS_MS_MAX,
      }),
    )
    unwrap(await migrate(database, MIGRATIONS, Date.now))
    const folder = given ?? (await mkdtemp(join(tmpdir(), 'fencun-evidence-')))
    const notes = await mkdtemp(join(tmpdir(), 'fencun-checks-'))
    const world = new CrashWorld(postgres, database, { folder, notes })
    const { stores, lender } = world
    await beginLog(database, evidenceOver(database), lender, () => instant(Date.now()))
    await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
    return world
  }

  async close(): Promise<void> {
    await this.#child?.kill()
    await this.database.close().catch(() => undefined)
    await this.postgres.stop()
    for (const folder of [this.folder, this.#notes]) {
      await rm(folder, { recursive: true, force: true })
    }
  }

  get logFolder(): string {
    return join(this.folder, 'log')
  }

  async startChild(): Promise<void> {
    const url = this.postgres.url('postgres', 'postgres')
    const args = [url, this.folder, this.lender]
    this.#child = startChild('../evidence/testing/evidence-child.ts', args)
    await this.#child.until((line) => line === 'started')
  }

  /** Waits until it says something, from now on. */
  async says(what: RegExp): Promise<string> {
    if (this.#child === undefined) throw new Error('it was not started')
    const before = this.#child.said.length
    const { said } = this.#child
    return this.#child.until((line) => said.indexOf(line) >= before && what.test(line))
  }

  async killChild(): Promise<void> {
    await this.#child?.kill()
  }

  /** Lets it sign and publish what waits, and waits until it has ended. */
  async endChild(): Promise<void> {
    await this.#child?.end()
  }

  published(): Promise<number> {
    return publishedSize(localObjects(this.logFolder))
  }

  /** Waits until more is published than was. */
  async grows(): Promise<void> {
    const before = await this.published()
    const from = performance.now()
    while ((await this.published()) <= before) {
      if (performance.now() - from > GROWS_MS_MAX) {
        throw new Error(`nothing is published any more: ${this.#child?.said.slice(-5).join(' | ')}`)
      }
      await wait(5)
    }
  }

  /** Waits until nothing waits in the outbox. */
  async drains(): Promise<void> {
    const from = performance.now()
    const waiting = () => this.database.inLog(this.lender, (tx) => countWaiting(tx, this.lender))
    for (let left = await waiting(); left > 0; left = await waiting()) {
      if (performance.now() - from > DRAINS_MS_MAX) throw new Error(`${left} leaves still wait`)
      await wait(50)
    }
  }

  /** The published log is whole in the eyes of Go's own code, and continues what was before. */
  async check(): Promise<void> {
    const checkpoint = join(this.logFolder, 'checkpoint')
    if (!existsSync(checkpoint)) return
    const vkey = join(this.#notes, 'vkey')
    const keys = await this.database.inLog(this.lender, (tx) => readLogKeys(tx, this.lender))
    await writeFile(vkey, keys.map((key) => `${key.vkey}\n`).join(''))
    const before = join(this.#notes, 'before')
    const earlier = existsSync(before) ? [before] : []
    const word = await goOnLog({ dir: this.logFolder, vkey, earlier })
    expect(word).toMatchObject({ accepts: true })
    this.checks += 1
    await copyFile(checkpoint, before)
  }

  /** The ids of everything in the published log; an id twice is an error. */
  async loggedIds(): Promise<ReadonlySet<string>> {
    const store = localObjects(this.logFolder)
    const size = await this.published()
    const ids = new Set<string>()
    for (let index = 0; index * 256 < size; index += 1) {
      const bundle = await store.get(entriesPath(index, tileWidth(size, 0, index)))
      for (const bytes of parseBundle(bundle ?? new Uint8Array(0)) ?? []) {
        const id = parseLeaf(bytes)?.id ?? ''
        if (ids.has(id)) throw new Error(`leaf ${id} is there twice`)
        ids.add(id)
      }
    }
    expect(ids.size).toBe(size)
    return ids
  }

  /** Ids of all events that the database holds. */
  async storedIds(): Promise<readonly string[]> {
    const { rows } = await this.database.inTenant(this.lender, (tx) =>
      sql<{ id: string }>`
        select body ->> 'id' as id from timeline_event where tenant_id = ${this.lender}`.execute(
        tx,
      ),
    )
    return rows.map(({ id }) => id)
  }
}
