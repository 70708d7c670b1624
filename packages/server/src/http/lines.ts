import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

export const NDJSON = 'application/x-ndjson'

/** Whether a caller asks for one JSON value per line, sent while the rest is still being found. */
export function wantsLines({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return (headers.accept ?? '').toLowerCase().includes(NDJSON)
}

/**
 * A long answer, line by line. The status is sent before the first line, so whoever makes the lines
 * ends them with one that says they are whole: an answer without it was cut off.
 */
export class Lines {
  readonly #values: AsyncIterable<object>

  constructor(values: AsyncIterable<object>) {
    this.#values = values
  }

  sendBy(reply: FastifyReply): FastifyReply {
    return reply.type(NDJSON).send(Readable.from(texts(this.#values), { objectMode: false }))
  }
}

async function* texts(values: AsyncIterable<object>): AsyncGenerator<Buffer> {
  for await (const value of values) yield Buffer.from(`${JSON.stringify(value)}\n`)
}
