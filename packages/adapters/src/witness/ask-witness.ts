import { cosignaturesOf } from '@fencun/core/evidence/cosignature'
import { type NoteKey, parseNote, signatureLine } from '@fencun/core/evidence/note'
import type { Proof } from '@fencun/core/evidence/verify-proof'
import { formatAddCheckpoint } from '@fencun/core/witness/add-checkpoint'
import { NODE_CRYPTO } from '../evidence/node-crypto.ts'
import { limitedBody } from '../outgoing/limited-body.ts'

/** A witness as an administrator named it. */
export interface WitnessAddress {
  readonly key: NoteKey
  /** The only address that is asked; a redirection is refused. */
  readonly url: string
  /** For each request. */
  readonly timeoutMs: number
}

/** The checkpoint that is to be signed. */
export interface Submission {
  readonly size: number
  /** With the log's own signatures alone. */
  readonly note: string
  /** What the witness is believed to have signed last; 0: nothing. */
  readonly oldSize: number
  /** Proves that the log of another size is the beginning of this one. */
  readonly prove: (from: number) => Promise<Proof | undefined>
}

/**
 * - `cosigned`: the line holds
 * - `ahead`: the witness signed a larger log of this name before: ours went back
 * - `conflict`: the witness holds another history
 * - `unknown`: the witness does not know this log (404), or none of its keys (403)
 * - `unreachable`: no answer, or none that means anything; to be asked again later
 */
export type WitnessOutcome =
  | { readonly kind: 'cosigned'; readonly line: string }
  | { readonly kind: 'ahead'; readonly size: number }
  | { readonly kind: 'conflict'; readonly how: 'other-root' | 'inconsistent' }
  | { readonly kind: 'unknown'; readonly status: 403 | 404 }
  | { readonly kind: 'unreachable'; readonly detail: string }

const ANSWER_BYTES_MAX = 16 * 1024
/** First with the size we remember, then with the one that the witness names; it may grow between. */
const TRIES_MAX = 3

/** Has one witness sign one checkpoint. Never throws for what the witness does. */
export async function askWitness(
  witness: WitnessAddress,
  submission: Submission,
): Promise<WitnessOutcome> {
  let from = Math.min(submission.oldSize, submission.size)
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const proof = await submission.prove(from)
    if (proof === undefined) return unreachable('a published tile is missing')
    const body = formatAddCheckpoint({ oldSize: from, proof, note: submission.note })
    const answer = await post(witness, body)
    if (typeof answer === 'string') return unreachable(answer)
    const outcome = outcomeOf(witness, submission, from, answer)
    if (typeof outcome !== 'number') return outcome
    from = outcome
  }
  return unreachable('the witness names another size each time')
}

interface Answer {
  readonly status: number
  readonly body: string
}

/** What an answer means; a number: to be asked again from this size. */
function outcomeOf(
  { key }: WitnessAddress,
  { size, note }: Submission,
  from: number,
  { status, body }: Answer,
): WitnessOutcome | number {
  if (status === 403 || status === 404) return { kind: 'unknown', status }
  if (status === 422) return { kind: 'conflict', how: 'inconsistent' }
  if (status === 409) {
    const seen = /^(0|[1-9]\d{0,15})\n$/.test(body) ? Number(body) : undefined
    if (seen === undefined) return unreachable('the witness names no size')
    if (seen > size) return { kind: 'ahead', size: seen }
    // It saw just what we sent from, and still refuses: the roots of this one size differ.
    return seen === from ? { kind: 'conflict', how: 'other-root' } : seen
  }
  if (status !== 200) return unreachable(`the witness answered ${status}`)
  const line = lineIn(key, note, body)
  return line === undefined
    ? unreachable('the witness sent no signature that holds')
    : { kind: 'cosigned', line }
}

/** The one line of the witness that we trust; lines of other keys are left out. */
function lineIn(key: NoteKey, note: string, body: string): string | undefined {
  const signed = parseNote(`${note}${body}`)
  if (signed === undefined) return undefined
  const found = cosignaturesOf(signed, [key], NODE_CRYPTO)
  if (found?.length !== 1) return undefined
  const own = signed.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId)
  return own === undefined ? undefined : signatureLine(own)
}

async function post({ url, timeoutMs }: WitnessAddress, body: string): Promise<Answer | string> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
      ...{ method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) },
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
    const bytes = await limitedBody(response, ANSWER_BYTES_MAX)
    if (bytes === undefined) return 'the witness sent more than an answer'
    return { status: response.status, body: Buffer.from(bytes).toString('utf8') }
  } catch {
    return 'the witness did not answer in time'
  }
}

function unreachable(detail: string): WitnessOutcome {
  return { kind: 'unreachable', detail }
}
