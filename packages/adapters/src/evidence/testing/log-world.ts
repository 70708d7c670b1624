import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendTo, hold, newDebtor } from '@fencun/app/testing/sample-rows'
import type { EarlierCheckpoint, LogReport } from '@fencun/core/evidence/log-report'
import { type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../engine/database.ts'
import type { Stores } from '../../stores/open-stores.ts'
import type { TestEngine } from '../../testing/engines.ts'
import { memoryKeys } from '../../testing/memory-keys.ts'
import { evidenceOver, storesIn, TEST_MASTER_KEY } from '../../testing/stores-on.ts'
import { DebtorKeys } from '../../vault/debtor-keys.ts'
import type { Evidence } from '../evidence.ts'
import { localObjects } from '../local-objects.ts'
import { logKeyFiles } from '../log-keys.ts'
import { NODE_CRYPTO } from '../node-crypto.ts'
import type { ObjectStore } from '../object-store.ts'
import type { Sequencing } from '../sequencer.ts'
import { readLogKeys } from '../signing.ts'

/** A database whose logs are kept in a folder of their own. */
export class LogWorld {
  readonly database: Database<unknown>
  readonly stores: Stores
  readonly evidence: Evidence
  readonly folder: string
  readonly parts: Sequencing

  constructor(database: Database<unknown>, folder: string) {
    this.database = database
    this.folder = folder
    const deks = memoryKeys()
    this.stores = storesIn(database, TEST_MASTER_KEY, deks)
    this.evidence = evidenceOver(database, new DebtorKeys(database, deks))
    const keys = logKeyFiles(join(folder, 'keys'))
    const originOf = (lender: LenderId): string => this.evidence.originOf(lender)
    this.parts = { database, originOf, keys, now: () => instant(Date.now()) }
  }

  static async on(engine: TestEngine): Promise<LogWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'fencun-log-'))
    return new LogWorld(await engine.database<unknown>(), folder)
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  storeOf(lender: LenderId): ObjectStore {
    return localObjects(join(this.folder, lender))
  }

  /** So many debtors with so many holds each. */
  async write(lender: LenderId, debtors: number, events: number): Promise<void> {
    const appends = Array.from({ length: debtors }, () => {
      const key = { lender, debtor: newDebtor() }
      const written = Array.from({ length: events }, (_, at) => hold(`hold ${at}`, at))
      return appendTo(key, { version: 0, state: EMPTY_STATE }, written)
    })
    const results = await this.stores.timelines.append(appends)
    if (results.some((result) => result !== 'appended')) throw new Error('nobody else writes here')
  }

  async keysOf(lender: LenderId): Promise<readonly NoteKey[]> {
    const rows = await this.database.inLog(lender, (tx) => readLogKeys(tx, lender))
    return rows.flatMap(({ vkey }) => parseVkey(NODE_CRYPTO.sha256, vkey) ?? [])
  }

  /** What an outsider finds who has the published files and the keys. */
  async check(lender: LenderId, earlier: readonly EarlierCheckpoint[] = []): Promise<LogReport> {
    const store = this.storeOf(lender)
    const keys = await this.keysOf(lender)
    return verifyLog({ read: (path) => store.get(path), keys, crypto: NODE_CRYPTO, earlier })
  }

  /** The published head, as somebody keeps it who wants to see later that the log only grew. */
  async kept(lender: LenderId): Promise<EarlierCheckpoint> {
    const { checkpoint } = await this.check(lender)
    if (checkpoint === undefined) throw new Error('the log is signed')
    return { ...checkpoint, name: 'kept' }
  }

  /** As somebody who owns the database and whom no grant holds. */
  async asOwner(lender: LenderId, statement: RawBuilder<unknown>): Promise<void> {
    await this.database.asOwner(async (tx) => {
      await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
      await statement.execute(tx)
    })
  }
}
