import { Worker } from 'node:worker_threads'

/** Why a request to the database thread has no answer. */
export type Lost = 'deadline' | 'crash' | 'closed'
export type Reply =
  | { readonly bytes: Uint8Array }
  | { readonly lost: Lost; readonly detail: string }

/** Calls of fdatasync on files, and of fsync on directories whose names had changed. */
export interface SyncCounts {
  readonly files: number
  readonly directories: number
}

interface Message {
  readonly ready?: true
  readonly id?: number
  readonly bytes?: Uint8Array
  readonly failure?: string
}

interface Pending {
  readonly answer: (reply: Reply) => void
  readonly timer: NodeJS.Timeout | undefined
}

/**
 * The line to the database thread. A request that overruns its deadline, or a thread that dies,
 * costs the running request only: the thread is replaced and reopens the directory, where every
 * acknowledged commit is. PostgreSQL's own `statement_timeout` has no effect in this build.
 */
export class WorkerLink {
  readonly #workerUrl: URL
  readonly #pgdata: string
  readonly #counters = new SharedArrayBuffer(16)
  readonly #pending = new Map<number, Pending>()
  #worker: Promise<Worker> | undefined
  #current: Worker | undefined
  #stopping: Promise<unknown> = Promise.resolve()
  #generation = 0
  #lastId = 0
  #closed = false

  constructor(workerUrl: URL, pgdata: string) {
    this.#workerUrl = workerUrl
    this.#pgdata = pgdata
  }

  /** What was forced to the disk since the directory was opened, across restarts of the thread. */
  get syncs(): SyncCounts {
    const [files = 0n, directories = 0n] = new BigInt64Array(this.#counters)
    return { files: Number(files), directories: Number(directories) }
  }

  /** Changes whenever the thread is replaced, and with it everything a session had set up. */
  get generation(): number {
    return this.#generation
  }

  /** Starts the thread if it is not running. Throws when the directory cannot be opened. */
  async ready(): Promise<void> {
    await this.#running()
  }

  /**
   * One batch of protocol messages; `deadlineMs` 0 waits for ever. With a `generation`, only to
   * the thread that has it: what belongs to a transaction must not reach another. Never rejects.
   */
  async send(bytes: Uint8Array, deadlineMs: number, generation?: number): Promise<Reply> {
    if (this.#closed) return { lost: 'closed', detail: 'the database is closed' }
    let worker: Worker
    try {
      worker = await this.#running()
    } catch (error) {
      return { lost: 'crash', detail: String(error) }
    }
    if (generation !== undefined && generation !== this.#generation) {
      return { lost: 'crash', detail: 'the database thread was replaced' }
    }
    return await this.#request(worker, bytes, deadlineMs)
  }

  /** Closes the database cleanly; a thread that does not answer in `graceMs` is stopped. */
  async close(graceMs: number): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const worker = await this.#worker?.catch(() => undefined)
    if (worker !== undefined) {
      await this.#request(worker, undefined, graceMs)
      await worker.terminate()
    }
    await this.#stopping
  }

  #running(): Promise<Worker> {
    this.#worker ??= this.#start().catch((error: unknown) => {
      this.#worker = undefined
      throw error
    })
    return this.#worker
  }

  async #start(): Promise<Worker> {
    // Two threads must never have the directory open at once.
    await this.#stopping
    const worker = new Worker(this.#workerUrl, {
      workerData: { pgdata: this.#pgdata, counters: this.#counters },
    })
    this.#current = worker
    this.#generation += 1
    return await new Promise((resolve, reject) => {
      const died = (reason: string): void => {
        reject(new Error(reason))
        this.#lose(worker, 'crash', reason)
      }
      worker.on('message', (message: Message) => {
        if (message.ready === true) resolve(worker)
        else this.#settle(worker, message)
      })
      worker.on('error', (error) => died(String(error)))
      worker.on('exit', (code) => died(`the database thread ended with ${code}`))
    })
  }

  #request(worker: Worker, bytes: Uint8Array | undefined, deadlineMs: number): Promise<Reply> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((answer) => {
      const overrun = (): void =>
        this.#lose(worker, 'deadline', `no answer within ${deadlineMs} ms`)
      const timer = deadlineMs > 0 ? setTimeout(overrun, deadlineMs) : undefined
      this.#pending.set(id, { answer, timer })
      worker.postMessage(bytes === undefined ? { id } : { id, bytes })
    })
  }

  #settle(worker: Worker, message: Message): void {
    // The WebAssembly instance is beyond use after an exception: a fresh thread takes over.
    if (message.failure !== undefined) this.#lose(worker, 'crash', message.failure)
    const pending = message.id === undefined ? undefined : this.#pending.get(message.id)
    if (message.id === undefined || pending === undefined) return
    this.#pending.delete(message.id)
    clearTimeout(pending.timer)
    pending.answer({ bytes: message.bytes ?? new Uint8Array(0) })
  }

  /** Answers everything under way and stops the thread; the next request starts another. */
  #lose(worker: Worker, lost: Lost, detail: string): void {
    if (this.#current !== worker) return
    this.#current = undefined
    this.#worker = undefined
    this.#stopping = worker.terminate()
    const all = [...this.#pending.values()]
    this.#pending.clear()
    for (const pending of all) {
      clearTimeout(pending.timer)
      pending.answer({ lost, detail })
    }
  }
}
