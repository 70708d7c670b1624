import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** A file as an answer. Its name is ours, never the sender's. */
export class Download {
  readonly #name: string
  readonly #type: string
  readonly #bytes: AsyncIterable<Uint8Array>

  constructor(name: string, type: string, bytes: AsyncIterable<Uint8Array>) {
    this.#name = name
    this.#type = type
    this.#bytes = bytes
  }

  sendBy(reply: FastifyReply): FastifyReply {
    return reply
      .type(this.#type)
      .header('content-disposition', `attachment; filename="${this.#name}"`)
      .send(Readable.from(this.#bytes, { objectMode: false }))
  }
}

export const downloadSchema = z.custom<Download>((value) => value instanceof Download)
