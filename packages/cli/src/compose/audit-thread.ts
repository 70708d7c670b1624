import { Worker } from 'node:worker_threads'
import type {
  AuditAsk,
  AuditedFile,
  AuditLook,
  AuditOutcome,
  AuditProgress,
  AuditReportFormat,
} from '@fencun/app/ports/audits'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import { type Failure, failure } from '@fencun/core/errors/failure'

/** All that the thread of one run needs to know; it reads and writes the files itself. */
export interface AuditTask {
  readonly folder: string
  readonly files: readonly AuditedFile[]
  readonly ask: AuditAsk
  /** Years of the calendar that were loaded after the pack was made. */
  readonly notices: readonly NoticeRows[]
  readonly program: string
  /** ms since the epoch. */
  readonly now: number
}

/** What the thread tells on the way. After `failed` or `finished` nothing comes. */
export type AuditWord =
  | ({ readonly kind: 'progress' } & Pick<AuditProgress, 'stage' | 'done' | 'total' | 'rows'>)
  | { readonly kind: 'judged'; readonly outcome: AuditOutcome; readonly look: AuditLook | null }
  | { readonly kind: 'report'; readonly format: AuditReportFormat }
  | { readonly kind: 'asking'; readonly look: AuditLook; readonly problem: Failure }
  | { readonly kind: 'failed'; readonly problem: Failure }
  | { readonly kind: 'finished' }

/** Where the thread's program is, and how it is to be started. */
export interface AuditProgram {
  readonly url: URL
  /** Node's own options, where they differ from this process's. */
  readonly execArgv?: readonly string[]
  /** Largest heap of the thread, in MiB. */
  readonly heapMiB: number
}

export interface AuditThread {
  /** Resolves when the thread has ended by itself or was stopped. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Runs one audit in a thread of its own, so that the server answers meanwhile and a log that needs
 * more memory than there is ends that thread alone. The last word is always `failed`, `asking` or
 * `finished`, unless the thread was stopped.
 */
export function startAuditThread(
  program: AuditProgram,
  task: AuditTask,
  hear: (word: AuditWord) => void,
  onFault: (error: unknown) => void,
): AuditThread {
  const worker = new Worker(program.url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: program.heapMiB },
    ...(program.execArgv === undefined ? {} : { execArgv: [...program.execArgv] }),
  })
  let over = false
  const last = (word: AuditWord): void => {
    if (over) return
    over = true
    hear(word)
  }
  worker.on('message', (word: AuditWord) => {
    if (word.kind === 'progress' || word.kind === 'judged' || word.kind === 'report') hear(word)
    else last(word)
  })
  worker.on('error', (error) => {
    onFault(error)
    last({ kind: 'failed', problem: problemOf(error) })
  })
  const ended = new Promise<void>((done) => {
    worker.on('exit', (code) => {
      last({ kind: 'failed', problem: crashed(`the thread ended with ${code}`) })
      done()
    })
  })
  const stop = async (): Promise<void> => {
    over = true
    await worker.terminate()
    await ended
  }
  return { ended, stop }
}

function problemOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failure('audit-too-large', 'the thread of the audit ran out of memory')
    : crashed('the program of the audit broke off')
}

/** Its words may quote the file, so none of them are passed on. */
function crashed(detail: string): Failure {
  return failure('internal-error', detail)
}
