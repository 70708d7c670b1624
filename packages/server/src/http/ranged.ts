import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Download } from './download.ts'

export interface RangedContent {
  readonly type: string
  /** Ours, never the sender's. */
  readonly name: string
  /** Whether the browser shows it in the page, or keeps it as a file. */
  readonly inline: boolean
  readonly etag: string
  /** Of all of it. */
  readonly bytes: number
  /** What of it is sent; null: all. */
  readonly span: { readonly from: number; readonly until: number } | null
  /** Null: only the headers were asked for. */
  readonly content: AsyncIterable<Uint8Array> | null
}

/** A file, or a part of it, as an answer; a player can jump about in it. */
export class Ranged extends Download {
  readonly #of: RangedContent

  constructor(of: RangedContent) {
    super(of.name, of.type, of.content ?? nothing())
    this.#of = of
  }

  override sendBy(reply: FastifyReply): FastifyReply {
    const { type, name, inline, etag, bytes, span, content } = this.#of
    reply
      .code(span === null ? 200 : 206)
      .type(type)
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename="${name}"`)
      .header('accept-ranges', 'bytes')
      .header('etag', etag)
      .header('content-length', span === null ? bytes : span.until - span.from)
    if (span !== null) {
      reply.header('content-range', `bytes ${span.from}-${span.until - 1}/${bytes}`)
    }
    // An empty stream, not no answer at all: the length that was told would be set to nothing.
    return reply.send(Readable.from(content ?? nothing(), { objectMode: false }))
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
