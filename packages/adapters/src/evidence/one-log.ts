import type { LedgerStatus } from '@fencun/app/ports/ledger'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { auditFiles } from './audit-files.ts'
import { beginLog } from './begin-log.ts'
import { countWaiting, lastAudits } from './ledger-status.ts'
import { LogRefused } from './log-refused.ts'
import { readHead } from './log-rows.ts'
import { publish, publishedSize } from './publisher.ts'
import { auditSample, auditWhole, keepAudit, withFindings } from './self-audit.ts'
import { type Sequencing, sequence } from './sequencer.ts'
import type { EvidenceServiceOptions, EvidenceSettings } from './service-options.ts'

type Parts = EvidenceServiceOptions & Sequencing

/** What is still waiting after so long when the program stops is signed when it starts again. */
const LAST_ROUND_MS = 10_000

/** What the health of an installation is made of. */
export interface LogSummary {
  readonly waiting: number
  readonly waitingSince: Instant | null
  readonly size: number
  readonly signedAt: Instant | null
  readonly damaged: boolean
}

/** One lender's log: its rounds of work, and what went wrong in them. */
export class OneLog {
  readonly #lender: LenderId
  readonly #parts: Parts
  readonly #settings: EvidenceSettings
  readonly #stopping: () => boolean
  #ready = false
  #failures = 0
  #notBefore = 0
  #stopped: LedgerStatus['stopped'] = null
  #lastFault = ''
  #published: { readonly size: number; readonly at: Instant } | undefined
  #waiting = 0
  #waitingSince: Instant | null = null
  #size = 0
  #signedAt: Instant | null = null
  #audited: Partial<Record<'sample' | 'whole', Instant>> | undefined
  #damaged = false
  #auditing: Promise<void> | undefined

  constructor(lender: LenderId, parts: Parts, settings: EvidenceSettings, stopping: () => boolean) {
    this.#lender = lender
    this.#parts = parts
    this.#settings = settings
    this.#stopping = stopping
  }

  state(): Pick<LedgerStatus, 'publishedSize' | 'publishedAt' | 'waitingSince' | 'stopped'> {
    return {
      publishedSize: this.#published?.size ?? 0,
      publishedAt: this.#published?.at ?? null,
      waitingSince: this.#waitingSince,
      stopped: this.#stopped,
    }
  }

  summary(): LogSummary {
    return {
      waiting: this.#waiting,
      waitingSince: this.#waitingSince,
      size: this.#size,
      signedAt: this.#signedAt,
      damaged: this.#damaged,
    }
  }

  /** Never rejects. Does nothing while it pauses after a failure, unless all must be published. */
  async round({ publish: all }: { readonly publish: boolean }): Promise<void> {
    const { now, onFault } = this.#parts
    if (!all && now() < this.#notBefore) return
    try {
      await this.#work(all)
      this.#failures = 0
      this.#stopped = null
      this.#lastFault = ''
    } catch (error) {
      this.#failures += 1
      const pause = Math.min(
        this.#settings.everyMs * 2 ** this.#failures,
        this.#settings.pauseMsMax,
      )
      this.#notBefore = now() + pause
      this.#stopped = error instanceof LogRefused ? error.failure.code : 'fault'
      if (String(error) !== this.#lastFault) onFault?.(this.#lender, error)
      this.#lastFault = String(error)
    }
    await this.#look().catch(() => undefined)
  }

  /**
   * Checks the log by itself when that is due. Never rejects; who asks while a check runs is given
   * that one. It goes on beside the rounds, which sign and publish meanwhile.
   */
  audit(): Promise<void> {
    this.#auditing ??= this.#audit()
      .catch((error: unknown) => this.#parts.onFault?.(this.#lender, error))
      .finally(() => {
        this.#auditing = undefined
      })
    return this.#auditing
  }

  async #work(all: boolean): Promise<void> {
    await this.#begin()
    const until = all ? this.#parts.now() + LAST_ROUND_MS : undefined
    const isOver = () => (until === undefined ? this.#stopping() : this.#parts.now() > until)
    for (let added = -1; added !== 0 && !isOver(); ) {
      const done = await sequence(this.#parts, this.#lender, this.#settings.batchMax)
      added = done.added
      this.#size = done.size
      if (this.#published !== undefined && this.#isDue()) await this.#publish()
    }
    if (all || this.#isDue()) await this.#publish()
  }

  async #begin(): Promise<void> {
    if (this.#ready) return
    const { database, evidence, now, beforeSigning } = this.#parts
    const allowed = await beforeSigning?.(this.#lender)
    if (allowed !== undefined && !allowed.ok) throw new LogRefused(allowed.error)
    await beginLog(database, evidence, this.#lender, now)
    this.#ready = true
  }

  #isDue(): boolean {
    if (this.#published?.size === this.#size) return false
    const last = this.#published?.at
    return last === undefined || this.#parts.now() - last >= this.#settings.publishEveryMs
  }

  async #publish(): Promise<void> {
    const { database, storeOf, now, afterPublishing } = this.#parts
    const size = await publish(database, this.#lender, storeOf(this.#lender))
    const isNew = size !== this.#published?.size
    this.#published = { size, at: now() }
    if (isNew && size > 0) await afterPublishing?.(this.#lender)
  }

  async #audit(): Promise<void> {
    const { database, storeOf, now } = this.#parts
    const lender = this.#lender
    if (this.#stopping()) return
    const due = await this.#dueAudit()
    if (due === undefined || (await publishedSize(storeOf(lender))) === 0) return
    const parts = { database, lender, store: storeOf(lender), stopping: this.#stopping }
    const found = due === 'whole' ? await auditWhole(parts) : await auditSample(parts)
    if (found === undefined || this.#stopping()) return
    const files = await auditFiles(this.#parts, parts, due)
    if (this.#stopping()) return
    const at = now()
    await keepAudit(database, lender, withFindings(found, files), at)
    this.#audited = { ...this.#audited, [due]: at }
    await this.#judge()
  }

  async #dueAudit(): Promise<'sample' | 'whole' | undefined> {
    const { database, now } = this.#parts
    if (this.#audited === undefined) {
      const last = await database.inLog(this.#lender, (tx) => lastAudits(tx, this.#lender))
      this.#audited = Object.fromEntries(last.map(({ scope, at }) => [scope, at]))
      this.#damaged = last.some(({ findings }) => findings.length > 0)
    }
    const { wholeEveryMs, sampleEveryMs } = this.#settings
    const { whole = 0, sample = 0 } = this.#audited
    if (now() - whole >= wholeEveryMs) return 'whole'
    return now() - Math.max(sample, whole) >= sampleEveryMs ? 'sample' : undefined
  }

  /** What the last check of either scope found stands until a later one of that scope is clean. */
  async #judge(): Promise<void> {
    const { database, onFault } = this.#parts
    const last = await database.inLog(this.#lender, (tx) => lastAudits(tx, this.#lender))
    const damaged = last.some(({ findings }) => findings.length > 0)
    if (damaged && !this.#damaged) {
      onFault?.(this.#lender, new Error('the evidence log does not pass its own check'))
    }
    this.#damaged = damaged
  }

  /** How much waits, also while nothing can be signed. */
  async #look(): Promise<void> {
    const { database, now } = this.#parts
    const lender = this.#lender
    const { waiting, head } = await database.inLog(lender, async (tx) => {
      return { waiting: await countWaiting(tx, lender), head: await readHead(tx, lender) }
    })
    this.#waiting = waiting
    this.#waitingSince = waiting === 0 ? null : (this.#waitingSince ?? now())
    this.#size = head.edge.size
    this.#signedAt = head.edge.size === 0 ? null : (head.at ?? null)
  }
}
