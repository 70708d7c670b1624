import type { LedgerHealth, LedgerStatus, LedgerWatch } from '@fencun/app/ports/ledger'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { readStatus } from './ledger-status.ts'
import { OneLog } from './one-log.ts'
import type { EvidenceServiceOptions, EvidenceSettings } from './service-options.ts'

const HOUR_MS = 3_600_000
const INCIDENTS_MAX = 50
/** The embedded database has one session: others wait while a batch is written. */
const BATCH_MAX = { server: 5000, embedded: 400 } as const

const USUAL: Omit<EvidenceSettings, 'batchMax'> = {
  everyMs: 1000,
  publishEveryMs: 60_000,
  pauseMsMax: 60_000,
  behindAfterMs: 5 * 60_000,
  sampleEveryMs: HOUR_MS,
  wholeEveryMs: 24 * HOUR_MS,
}

/**
 * Signs and publishes the logs of every lender for as long as the program runs. Several processes
 * may do so on one database: they wait for each other log by log.
 */
export class EvidenceService implements LedgerWatch {
  readonly #options: EvidenceServiceOptions
  readonly #settings: EvidenceSettings
  readonly #logs = new Map<LenderId, OneLog>()
  #stopping = false
  #wake: () => void = () => undefined
  #running: Promise<void> | undefined

  constructor(options: EvidenceServiceOptions) {
    this.#options = options
    const batchMax = BATCH_MAX[options.database.engine.kind]
    this.#settings = { ...USUAL, batchMax, ...options.settings }
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Finishes what is under way, signs and publishes what waits, and returns. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#wake()
    await this.#running
  }

  /** One round over every log: for tests and for commands, which have no time to wait for. */
  async round(how: { readonly publish: boolean } = { publish: false }): Promise<void> {
    for (const lender of await this.#options.lenders()) {
      await this.#logOf(lender).round(how)
      if (!how.publish) await this.#logOf(lender).audit()
    }
  }

  async status(lender: LenderId): Promise<LedgerStatus> {
    const { database, evidence, book } = this.#options
    const stored = await database.inLog(lender, (tx) => readStatus(tx, lender))
    const outside = await outsideOf(book, lender)
    const origin = evidence.originOf(lender)
    return { origin, ...stored, ...outside, ...this.#logOf(lender).state() }
  }

  health(): LedgerHealth {
    const logs = [...this.#logs.values()].map((log) => log.summary())
    const now = this.#options.now()
    const late = logs.some(({ waitingSince }) => {
      return waitingSince !== null && now - waitingSince > this.#settings.behindAfterMs
    })
    const damaged = logs.some((log) => log.damaged)
    const signed = logs.flatMap(({ signedAt }) => (signedAt === null ? [] : [signedAt]))
    return {
      state: damaged ? 'damaged' : late ? 'behind' : 'sound',
      waiting: sum(logs.map(({ waiting }) => waiting)),
      size: sum(logs.map(({ size }) => size)),
      secondsSinceCheckpoint:
        signed.length === 0 ? null : Math.max(0, Math.round((now - latest(signed)) / 1000)),
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      await this.#signAll().catch((error: unknown) => this.#fault(error))
      await this.#pause()
    }
    await Promise.all([...this.#logs.values()].map((log) => log.audit()))
    await this.round({ publish: true }).catch((error: unknown) => this.#fault(error))
  }

  /** Signs every log; checks of their own go on beside it. */
  async #signAll(): Promise<void> {
    for (const lender of await this.#options.lenders()) {
      await this.#logOf(lender).round({ publish: false })
      void this.#logOf(lender).audit()
    }
  }

  /** The lenders could not be read: there is no log to blame. */
  #fault(error: unknown): void {
    for (const lender of this.#logs.keys()) this.#options.onFault?.(lender, error)
  }

  #pause(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, this.#stopping ? 0 : this.#settings.everyMs)
      this.#wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  }

  #logOf(lender: LenderId): OneLog {
    const known = this.#logs.get(lender)
    if (known !== undefined) return known
    const { evidence } = this.#options
    const parts = { ...this.#options, originOf: (one: LenderId) => evidence.originOf(one) }
    const log = new OneLog(lender, parts, this.#settings, () => this.#stopping)
    this.#logs.set(lender, log)
    return log
  }
}

/** What counterparties said of the log, and it of theirs. */
async function outsideOf(
  book: EvidenceServiceOptions['book'],
  lender: LenderId,
): Promise<Pick<LedgerStatus, 'witnesses' | 'incidents'>> {
  if (book === undefined) return { witnesses: [], incidents: [] }
  const [witnesses, incidents] = [await book.witnesses(lender), await book.incidents(lender)]
  return {
    witnesses: witnesses.flatMap(({ name, last, ended }) =>
      ended === null ? [{ name, last }] : [],
    ),
    incidents: incidents
      .slice(0, INCIDENTS_MAX)
      .map(({ evidence: _proof, ...incident }) => incident),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function latest(times: readonly Instant[]): number {
  return Math.max(...times)
}
