import { Duplex } from 'node:stream'
import type { Connection, FieldDef, Submittable } from 'pg'
import { VALUE_TYPES } from './value-types.ts'

/** A statement that each connection parses once. */
export interface Statement {
  /** One name for one text, in the whole program. */
  readonly name: string
  readonly text: string
  readonly values: readonly (string | Buffer | null)[]
}

export type Row = Readonly<Record<string, unknown>>

interface Column {
  readonly name: string
  readonly parse: (text: string) => unknown
}

/** Names that a connection has parsed; false where an error leaves it open. */
const parsedOn = new WeakMap<Connection, Map<string, boolean>>()

/**
 * Several statements in one round trip: they are sent together with one synchronisation at the end,
 * so PostgreSQL runs them as one transaction, all or none. Gives the rows of the last one.
 */
export class OneTrip implements Submittable {
  readonly #statements: readonly Statement[]
  readonly #done: (rows: readonly Row[]) => void
  readonly #failed: (error: unknown) => void
  #columns: readonly Column[] = []
  #rows: Row[] = []
  #completed = 0

  constructor(
    statements: readonly Statement[],
    done: (rows: readonly Row[]) => void,
    failed: (error: unknown) => void,
  ) {
    this.#statements = statements
    this.#done = done
    this.#failed = failed
  }

  /** Called by the driver when the connection is free. */
  submit(connection: Connection): void {
    const parsed = parsedOn.get(connection) ?? new Map<string, boolean>()
    parsedOn.set(connection, parsed)
    // Else each message would be a packet of its own. The embedded database has no socket.
    const socket = connection.stream instanceof Duplex ? connection.stream : undefined
    socket?.cork()
    for (const { name, text, values } of this.#statements) {
      const known = parsed.get(name)
      // Closing what is not there is no error; parsing what is there would be one.
      if (known === false) connection.close({ type: 'S', name }, true)
      if (known !== true) connection.parse({ name, text, types: [] }, true)
      parsed.set(name, true)
      connection.bind({ statement: name, values: [...values] }, true)
      connection.describe({ type: 'P', name: '' }, true)
      connection.execute({ portal: '' }, true)
    }
    connection.sync()
    socket?.uncork()
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }))
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    for (const [index, { name, parse }] of this.#columns.entries()) {
      const text = fields[index] ?? null
      row[name] = text === null ? null : parse(text)
    }
    this.#rows.push(row)
  }

  handleCommandComplete(): void {
    this.#completed += 1
    if (this.#completed < this.#statements.length) this.#rows = []
  }

  handleError(error: unknown, connection: Connection): void {
    const parsed = parsedOn.get(connection)
    for (const { name } of this.#statements) parsed?.set(name, false)
    this.#failed(error)
  }

  handleReadyForQuery(): void {
    this.#done(this.#rows)
  }
}

function parserOf(oid: number): Column['parse'] {
  return VALUE_TYPES.getTypeParser(oid, 'text') as Column['parse']
}
