import { createHash, randomBytes } from 'node:crypto'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Certificate } from 'pkijs'
import { limitedBody } from '../outgoing/limited-body.ts'
import { timestampRequest } from './timestamp-request.ts'
import { readTimestamp, type Timestamp } from './timestamp-token.ts'

export interface TimestampAuthority {
  /** The only address that is asked; a redirection is refused. */
  readonly url: URL
  readonly trusted: readonly Certificate[]
  /** For the whole exchange. */
  readonly timeoutMs: number
}

export interface StampedData {
  readonly stamp: Timestamp
  /** The answer as it came, DER: `openssl ts -verify -in` reads it. */
  readonly reply: Uint8Array
}

const NONCE_BYTES = 16
/** A token with a chain of certificates has 2 to 8 KiB. */
const REPLY_BYTES_MAX = 128 * 1024

/**
 * Has a timestamp made over SHA-256 of the bytes and judges it; only the hash leaves this machine.
 * Refuses with `timestamp-refused` when no answer comes, and as `readTimestamp` does.
 */
export async function askTimestamp(
  { url, trusted, timeoutMs }: TimestampAuthority,
  data: Uint8Array,
): Promise<Result<StampedData>> {
  const nonce = randomBytes(NONCE_BYTES)
  // Whole, positive and in its shortest form, so that the authority gives back the same bytes.
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f)
  const imprint = createHash('sha256').update(data).digest()
  const reply = await post(url, timestampRequest(imprint, nonce), timeoutMs)
  if (!reply.ok) return reply
  const judged = await readTimestamp({ reply: reply.value, data, nonce, trusted })
  return judged.ok ? ok({ stamp: judged.value, reply: reply.value }) : judged
}

async function post(url: URL, body: Uint8Array, timeoutMs: number): Promise<Result<Uint8Array>> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body: new Uint8Array(body), redirect: 'error' },
      headers: { 'content-type': 'application/timestamp-query' },
      signal: AbortSignal.timeout(timeoutMs),
    })
    const bytes = await limitedBody(response, REPLY_BYTES_MAX)
    if (response.status !== 200) return refused(`the service answered ${response.status}`)
    return bytes === undefined ? refused('the answer is longer than any timestamp') : ok(bytes)
  } catch {
    return refused('the service did not answer in time')
  }
}

function refused(detail: string): { readonly ok: false; readonly error: Failure } {
  return err(failure('timestamp-refused', detail, 'FENCUN_TSA_URL'))
}
