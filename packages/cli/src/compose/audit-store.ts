import type {
  AuditAsk,
  AuditedFile,
  AuditId,
  AuditIntake,
  AuditProgress,
  Audits,
  AuditView,
} from '@fencun/app/ports/audits'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { instant, plusMs } from '@fencun/core/time/instant'
import { AuditFolders, type AuditRecord, type FolderOptions } from './audit-folders.ts'
import { readFindings, rulesIn } from './audit-index.ts'
import { ProgressRate } from './audit-progress.ts'
import { AuditQueue, type QueuedWork } from './audit-queue.ts'
import {
  type AuditProgram,
  type AuditThread,
  type AuditWord,
  startAuditThread,
} from './audit-thread.ts'

const LIFE_MS = 24 * 3_600_000
const SWEEP_MS = 3_600_000

export interface AuditStoreOptions extends FolderOptions {
  readonly program: AuditProgram
  /** Holiday notices that were loaded after the pack was made. */
  readonly notices: () => Promise<readonly NoticeRows[]>
  /** Name and version of this program, for the reports. */
  readonly version: string
  /** ms since the epoch. */
  readonly now?: () => number
  /** Threads that work at the same time. */
  readonly atOnce?: number
  readonly keptMax?: number
}

/** An audit that this process knows. */
interface Kept {
  record: AuditRecord
  progress: AuditProgress | null
  work: QueuedWork | null
  saved: Promise<void>
}

/** How a record stands before a run. */
const FRESH = { state: 'waiting', problem: null, look: null, outcome: null, reports: [] } as const

/** What never began has ended already. */
const NO_THREAD: AuditThread = { ended: Promise.resolve(), stop: async () => undefined }

/** Audits with their files on the disk and their work in threads. See `Audits` for the promises. */
export class AuditStore implements Audits {
  readonly #options: AuditStoreOptions
  readonly #folders: AuditFolders
  readonly #queue: AuditQueue
  readonly #now: () => number
  readonly #all = new Map<AuditId, Kept>()
  readonly #taking = new Set<AuditId>()
  readonly #sweeping: NodeJS.Timeout
  #onFault: (error: unknown) => void = () => undefined

  private constructor(options: AuditStoreOptions) {
    this.#options = options
    this.#folders = new AuditFolders(options)
    this.#queue = new AuditQueue(options.atOnce ?? 2)
    this.#now = options.now ?? Date.now
    this.#sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref()
  }

  /** Takes up what an earlier process left: what it was still working on has been cut off. */
  static async openAt(options: AuditStoreOptions): Promise<AuditStore> {
    const store = new AuditStore(options)
    for (const record of await store.#folders.kept()) {
      const cut = record.state === 'running' || record.state === 'waiting'
      const problem = failure('audit-interrupted', 'the server stopped while it was running')
      store.#keep(cut ? { ...record, state: 'failed', problem } : record)
    }
    await store.sweep()
    return store
  }

  /** Hears of threads that broke off. What they throw may quote a file: it is for a log that blots. */
  onFault(hear: (error: unknown) => void): void {
    this.#onFault = hear
  }

  async open(): Promise<Result<AuditIntake>> {
    const { keptMax = 16 } = this.#options
    if (this.#all.size + this.#taking.size >= keptMax) {
      return err(failure('audits-busy', `${keptMax} audits are kept at once`))
    }
    const id = await this.#folders.create()
    this.#taking.add(id)
    const files: AuditedFile[] = []
    return ok({
      id,
      take: async (part, fileName, source) => {
        const bytes = await this.#folders.take(id, part, source)
        if (!bytes.ok) return bytes
        files.push({ part, fileName, bytes: bytes.value })
        return ok(undefined)
      },
      begin: async (ask) => {
        const createdAt = instant(this.#now())
        const expiresAt = plusMs(createdAt, LIFE_MS)
        const view = this.#run({ id, createdAt, expiresAt, files, ask, ...FRESH })
        this.#taking.delete(id)
        return ok(view)
      },
      abandon: async () => {
        if (this.#taking.delete(id)) await this.#folders.remove(id)
      },
    })
  }

  async find(id: AuditId): Promise<AuditView | undefined> {
    const kept = this.#all.get(id)
    return kept === undefined ? undefined : this.#viewOf(kept)
  }

  async again(id: AuditId, ask: AuditAsk): Promise<Result<AuditView>> {
    const kept = this.#all.get(id)
    if (kept === undefined) return err(gone())
    if (kept.work !== null) return err(failure('audit-not-ready', 'a run of it is going on'))
    return ok(this.#run({ ...kept.record, ask }, kept.saved))
  }

  async findings(
    ...[id, filter, page]: Parameters<Audits['findings']>
  ): ReturnType<Audits['findings']> {
    const kept = this.#all.get(id)
    if (kept === undefined) return err(gone())
    const { outcome } = kept.record
    if (outcome === null) {
      return err(failure('audit-not-ready', 'the audit has no findings yet'))
    }
    return ok(await readFindings(this.#folders.pathOf(id), filter, rulesIn(outcome), page))
  }

  async report(...[id, format]: Parameters<Audits['report']>): ReturnType<Audits['report']> {
    const kept = this.#all.get(id)
    if (kept === undefined) return err(gone())
    return kept.record.reports.includes(format)
      ? ok(await this.#folders.report(id, format))
      : err(failure('audit-not-ready', 'the report is not written'))
  }

  async remove(id: AuditId): Promise<boolean> {
    const kept = this.#all.get(id)
    if (kept === undefined) return false
    this.#all.delete(id)
    await kept.work?.stop()
    await kept.saved
    await this.#folders.remove(id)
    return true
  }

  /** Removes what is older than a day. */
  async sweep(): Promise<void> {
    const now = this.#now()
    const old = [...this.#all.values()].filter(({ record }) => record.expiresAt <= now)
    for (const { record } of old) await this.remove(record.id)
  }

  /** Stops every thread. What was under way can be run again after the next start. */
  async close(): Promise<void> {
    clearInterval(this.#sweeping)
    await Promise.all([...this.#all.values()].map(async ({ work }) => work?.stop()))
  }

  #keep(record: AuditRecord): Kept {
    const kept = { record, progress: null, work: null, saved: Promise.resolve() }
    this.#all.set(record.id, kept)
    return kept
  }

  #viewOf({ record, progress }: Kept): AuditView {
    return { ...record, progress, directory: this.#folders.pathOf(record.id) }
  }

  /** Begins a run at once, so that no second one can begin beside it. */
  #run(before: AuditRecord, saved: Promise<void> = Promise.resolve()): AuditView {
    const kept = this.#keep({ ...before, ...FRESH })
    kept.saved = saved
    this.#save(kept)
    kept.work = this.#queue.add(async () => {
      kept.record = { ...kept.record, state: 'running' }
      const { id, files, ask } = kept.record
      const { notices, program, version } = this.#options
      const rate = new ProgressRate(this.#now)
      const task = { folder: this.#folders.pathOf(id), files, ask, program: version }
      const years = await notices().catch((error: unknown) => {
        this.#onFault(error)
        const problem = failure('database-unreachable', 'the loaded holidays cannot be read')
        this.#hear(kept, rate, { kind: 'failed', problem })
      })
      if (years === undefined) return NO_THREAD
      return startAuditThread(
        program,
        { ...task, notices: years, now: this.#now() },
        (word) => this.#hear(kept, rate, word),
        this.#onFault,
      )
    })
    return this.#viewOf(kept)
  }

  /** One after the other. What cannot be written is known to this process, and lost with it. */
  #save(kept: Kept): void {
    const { record } = kept
    kept.saved = kept.saved.then(() => this.#folders.save(record).catch(() => undefined))
  }

  #hear(kept: Kept, rate: ProgressRate, word: AuditWord): void {
    if (word.kind === 'progress') {
      kept.progress = rate.told(word)
      return
    }
    kept.record = after(kept.record, word)
    if (word.kind !== 'judged' && word.kind !== 'report') {
      kept.progress = null
      kept.work = null
    }
    this.#save(kept)
  }
}

function after(record: AuditRecord, word: Exclude<AuditWord, { kind: 'progress' }>): AuditRecord {
  switch (word.kind) {
    case 'judged':
      return { ...record, state: 'done', outcome: word.outcome, look: word.look }
    case 'report':
      return { ...record, reports: [...record.reports, word.format] }
    case 'asking':
      return { ...record, state: 'asking', look: word.look, problem: word.problem }
    case 'failed':
      // A report that cannot be written takes nothing from what was found.
      return {
        ...record,
        state: record.outcome === null ? 'failed' : 'done',
        problem: word.problem,
      }
    case 'finished':
      return record
  }
}

function gone() {
  return failure('not-found', 'there is no such audit, or it has been removed')
}
