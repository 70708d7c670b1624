import type { LogFacts } from '../call-log.ts'
import { gunzipped, isGzip } from './gunzip.ts'
import { headOf } from './head.ts'
import { LogProblem } from './log-problem.ts'
import { logText } from './log-text.ts'
import type { LogPlan } from './plan.ts'
import { planOf } from './plan-of.ts'
import type { ReadOptions } from './read-call-log.ts'
import { cutHead } from './separator.ts'
import { NO_SEPARATOR, teleseerPlan } from './teleseer.ts'

/** Bytes looked at before the first row is read. */
const HEAD_BYTES = 256 * 1024
const MAGIC_BYTES = 4

export interface OpenedLog {
  readonly plan: LogPlan
  readonly separator: number
  /** All bytes, the ones looked at already included. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Bytes of the file read so far, packed as they are. */
  readonly bytesRead: () => number
  readonly facts: () => OpenedFacts
}

type OpenedFacts = Pick<
  LogFacts,
  'format' | 'recognisedBy' | 'columns' | 'encoding' | 'compressed' | 'zone'
>

/** Reads the head of a file and finds out what it is. @throws LogProblem */
export async function openLog(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<OpenedLog> {
  let bytesRead = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      bytesRead += chunk.length
      yield chunk
    }
  }
  const raw = await headOf(counted(), MAGIC_BYTES)
  const compressed = isGzip(raw.head)
  const unpacked = compressed ? gunzipped(raw.chunks) : raw.chunks
  const { head, whole, chunks } = await headOf(unpacked, HEAD_BYTES)
  if (head.length === 0) throw new LogProblem('log-empty', 'the file is empty')
  const text = logText(head)
  const teleseer = teleseerPlan(head, text, options)
  const cut = teleseer === undefined ? cutHead(head, text, whole) : undefined
  const separator = cut?.separator ?? NO_SEPARATOR
  const { plan, found } = teleseer ?? planOf(cut?.rows ?? [], text, options)
  return {
    plan,
    separator,
    chunks,
    bytesRead: () => bytesRead,
    facts: () => ({ ...found, encoding: text.encoding(), compressed }),
  }
}
