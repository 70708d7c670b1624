import {
  type BackendMessage,
  CommandCompleteMessage,
  DatabaseError,
  ReadyForQueryMessage,
} from 'pg-protocol/dist/messages.js'
import { Parser } from 'pg-protocol/dist/parser.js'
import type { Lost, WorkerLink } from './worker-link.ts'

/** Parse, Bind, Describe, Execute, Close: sent together with the Sync that follows them. */
const HELD = new Set([0x50, 0x42, 0x44, 0x45, 0x43])
const SIMPLE_QUERY = 0x51
const ROLLBACK = /^\s*rollback\s*;?\s*$/i

/** SQLSTATE of a request without an answer: query cancelled, or the server went away. */
const STATE_OF: Readonly<Record<Lost, string>> = {
  deadline: '57014',
  crash: '57P02',
  closed: '57P01',
}

/**
 * Speaks for the one session of the embedded database. Holds back messages until the Sync, so that
 * a query costs one crossing into the database thread instead of five.
 *
 * When the thread is lost inside a transaction, the new session knows nothing of it. Statements
 * that follow would then run outside any transaction and tenant, so they are refused until the
 * caller rolls back, exactly as PostgreSQL treats an aborted transaction.
 */
export class EmbeddedSession {
  readonly #link: WorkerLink
  readonly #parser = new Parser()
  #held: Uint8Array[] = []
  #status = 'I'
  #generation = 0
  #orphaned = false
  deadlineMs: number

  constructor(link: WorkerLink, deadlineMs: number) {
    this.#link = link
    this.deadlineMs = deadlineMs
  }

  /** Always: a thread that cannot start answers the first query with an error. */
  readonly waitReady: Promise<void> = Promise.resolve()

  /** The name and shape that PGlite's adapter for `pg` expects of a database. */
  async execProtocolStream(message: Uint8Array): Promise<BackendMessage[]> {
    if (HELD.has(message[0] ?? 0)) {
      this.#held.push(message)
      return []
    }
    const batch = this.#held.length === 0 ? message : Buffer.concat([...this.#held, message])
    this.#held = []
    if (this.#orphaned) return this.#answerOrphan(message)
    const within = this.#status === 'I' ? undefined : this.#generation
    const reply = await this.#link.send(batch, this.deadlineMs, within)
    if ('bytes' in reply) return this.#parse(reply.bytes)
    this.#orphaned = this.#status !== 'I'
    return [databaseError(STATE_OF[reply.lost], reply.detail), this.#ready()]
  }

  /**
   * To be called when a borrower gives the session back: what he left open is rolled back before
   * the next one gets it, as closing the socket would do on a server.
   */
  reset(): void {
    this.#held = []
    if (this.#orphaned) this.#orphaned = false
    else if (this.#status !== 'I') {
      const text = Buffer.from('rollback\0')
      const rollback = Buffer.alloc(5 + text.length)
      rollback[0] = SIMPLE_QUERY
      rollback.writeInt32BE(4 + text.length, 1)
      rollback.set(text, 5)
      void this.#link.send(rollback, this.deadlineMs, this.#generation)
    }
    this.#status = 'I'
  }

  #parse(bytes: Uint8Array): BackendMessage[] {
    const messages: BackendMessage[] = []
    this.#generation = this.#link.generation
    this.#parser.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), (message) => {
      if (message instanceof ReadyForQueryMessage) this.#status = message.status
      messages.push(message)
    })
    return messages
  }

  #answerOrphan(message: Uint8Array): BackendMessage[] {
    const text = Buffer.from(message.subarray(5, -1)).toString()
    if (message[0] === SIMPLE_QUERY && ROLLBACK.test(text)) {
      this.#orphaned = false
      this.#status = 'I'
      return [new CommandCompleteMessage(8, 'ROLLBACK'), this.#ready()]
    }
    const aborted = 'the transaction was lost with its session; roll back and start again'
    return [databaseError('25P02', aborted), this.#ready()]
  }

  #ready(): ReadyForQueryMessage {
    return new ReadyForQueryMessage(5, this.#orphaned ? 'E' : 'I')
  }
}

function databaseError(sqlState: string, message: string): DatabaseError {
  const error = new DatabaseError(message, message.length, 'error')
  error.code = sqlState
  error.severity = 'ERROR'
  return error
}
