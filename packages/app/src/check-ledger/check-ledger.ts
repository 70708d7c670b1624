import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Deps } from '../deps.ts'
import type { KeptRecord, LeafArchive, LoggedLeaf, SealedBlobs } from '../ports/leaf-archive.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import { checkDebtor, type DebtorWords } from './check-debtor.ts'
import { OfficeCheck } from './check-office.ts'
import { checkRecord } from './check-records.ts'
import { type LedgerCode, type LedgerFinding, ledgerFinding } from './findings.ts'
import { Orphans } from './orphans.ts'
import { readFiles, readWords } from './read-words.ts'

type Files = Awaited<ReturnType<typeof readFiles>>

/** What was compared, and how much of it contradicts itself. */
export interface LedgerCheckSummary {
  readonly lender: LenderId
  readonly leaves: number
  readonly debtors: number
  readonly events: number
  /** What is kept of things beside the timelines. */
  readonly records: number
  /** Events from before there was a log; nothing attests them. */
  readonly beforeLog: number
  readonly found: number
  readonly byCode: Readonly<Partial<Record<LedgerCode, number>>>
}

export interface LedgerCheckOptions {
  readonly onFinding: (finding: LedgerFinding) => void
  readonly onProgress?: (done: { readonly debtors: number; readonly of: number }) => void
}

type CheckDeps = Pick<Deps, 'archive' | 'people' | 'timelines' | 'directory' | 'policies'> & {
  readonly leaves: LeafArchive
  /** Absent: sealed files are not looked at. */
  readonly blobs?: SealedBlobs
}

/** Debtors, and records, that are read at once. */
const DEBTORS = 100
const RECORDS = 500

/**
 * Holds the business rows against the evidence log as the database has both: every event, number,
 * record, note, person, policy and employee has its leaf, and what the leaf binds to is the row as it
 * stands now; every leaf has its row, unless the log says that it was destroyed. Nothing is written.
 */
export async function checkLedger(
  deps: CheckDeps,
  lender: LenderId,
  { onFinding, onProgress }: LedgerCheckOptions,
): Promise<LedgerCheckSummary> {
  const begun = await deps.leaves.begun(lender)
  const check = new Check(deps, lender, begun, onFinding)
  const of = await deps.archive.count(lender)
  for await (const batch of inBatches(deps.archive.timelines(lender), DEBTORS)) {
    await check.debtors(batch)
    onProgress?.({ debtors: check.count.debtors, of })
  }
  for await (const batch of inBatches(deps.leaves.records(lender), RECORDS)) {
    await check.records(batch)
  }
  await check.rest()
  const { count, byCode } = check
  return { lender, leaves: await deps.leaves.count(lender), ...count, byCode }
}

class Check {
  readonly count = { debtors: 0, events: 0, records: 0, beforeLog: 0, found: 0 }
  readonly byCode: Partial<Record<LedgerCode, number>> = {}
  readonly #deps: CheckDeps
  readonly #lender: LenderId
  readonly #begun: Instant | undefined
  readonly #onFinding: (finding: LedgerFinding) => void
  readonly #orphans = new Orphans()
  readonly #office = new OfficeCheck()

  constructor(
    deps: CheckDeps,
    lender: LenderId,
    begun: Instant | undefined,
    onFinding: (finding: LedgerFinding) => void,
  ) {
    this.#deps = deps
    this.#lender = lender
    this.#begun = begun
    this.#onFinding = onFinding
  }

  async debtors(batch: readonly ArchivedTimeline[]): Promise<void> {
    const { leaves } = this.#deps
    const debtors = batch.map(({ debtor }) => debtor)
    const ids = batch.flatMap(({ events }) => events.flatMap(({ event }) => event?.id ?? []))
    const [logged, openers, files, kept] = await Promise.all([
      leaves.byIds(this.#lender, ids),
      leaves.openers(this.#lender, debtors),
      readFiles(this.#deps, this.#lender, debtors),
      leaves.recordsOf(this.#lender, debtors),
    ])
    for (const leaf of logged.values()) this.#orphans.mark(leaf)
    for (const timeline of batch) {
      const { debtor } = timeline
      const checked = checkDebtor({
        ...{ timeline, leaves: logged, begun: this.#begun },
        words: await this.#words(timeline, files),
        kept: kept.filter((one) => one.debtor === debtor),
        opener: openers.get(debtor),
      })
      this.count.debtors += 1
      this.count.events += timeline.events.length
      this.count.beforeLog += checked.beforeLog.length
      this.#found(checked.findings)
    }
  }

  async records(batch: readonly KeptRecord[]): Promise<void> {
    const { leaves } = this.#deps
    const ids = batch.map(({ leafId }) => leafId)
    const debtors = new Set(batch.flatMap(({ debtor }): DebtorId[] => (debtor ? [debtor] : [])))
    const witness = {
      leaves: await leaves.byIds(this.#lender, ids),
      openers: await leaves.openers(this.#lender, [...debtors]),
      own: leaves.ownOpener(this.#lender),
    }
    for (const leaf of witness.leaves.values()) this.#orphans.mark(leaf)
    for (const record of batch) {
      this.count.records += 1
      this.#office.take(record)
      const finding = checkRecord(record, witness)
      if (finding !== undefined) this.#found([finding])
    }
  }

  /** The small tables, and leaves without rows. */
  async rest(): Promise<void> {
    const isOlder = this.count.beforeLog > 0
    for await (const finding of this.#office.end(this.#deps, this.#lender, isOlder)) {
      this.#found([finding])
    }
    for await (const logged of this.#deps.leaves.walk(this.#lender)) {
      this.#orphans.take(logged)
      await this.#blobs(logged)
    }
    this.#found(this.#orphans.findings())
  }

  async #words(timeline: ArchivedTimeline, files: Files): Promise<DebtorWords | undefined> {
    const read = await readWords(this.#deps, this.#lender, timeline, files)
    if (read.kind === 'read') return read.words
    const { debtor } = timeline
    this.#found([ledgerFinding('ROW_ALTERED', 'sealed', read.place, { debtor, where: ['sealed'] })])
    return undefined
  }

  /** The files that were sealed with this leaf. */
  async #blobs(logged: LoggedLeaf): Promise<void> {
    if (logged.leaf?.type !== 'blob-sealed') return
    for (const blob of logged.leaf.blob) {
      const state = await this.#deps.blobs?.stateOf(blob)
      if (state === 'altered' || state === 'missing') this.#orphans.takeBlob(logged, state)
    }
  }

  #found(findings: Iterable<LedgerFinding>): void {
    for (const finding of findings) {
      this.count.found += 1
      this.byCode[finding.code] = (this.byCode[finding.code] ?? 0) + 1
      this.#onFinding(finding)
    }
  }
}

async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for await (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
