import type { LogFacts } from '../call-log.ts'
import { gunzipped, isGzip } from './gunzip.ts'
import { headOf } from './head.ts'
import { LogProblem } from './log-problem.ts'
import { isWorkbook, MAGIC_BYTES } from './magic.ts'
import { refuseOthers } from './not-a-log.ts'
import { openText, type TextBytes } from './open-text.ts'
import type { LogPlan } from './plan.ts'
import { type PlannedLog, planOf } from './plan-of.ts'
import type { ReadOptions } from './read-call-log.ts'
import { cutHead } from './separator.ts'
import { NO_SEPARATOR, teleseerPlan } from './teleseer.ts'

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
  if (isWorkbook(raw.head)) {
    throw new LogProblem('log-not-text', 'the file is a workbook or an archive, not text')
  }
  const compressed = isGzip(raw.head)
  const plain = await headOf(compressed ? gunzipped(raw.chunks) : raw.chunks, MAGIC_BYTES)
  refuseOthers(plain.head)
  const opened = await openText(plain.chunks)
  refuseOthers(opened.head)
  const { plan, found, separator } = planFor(opened, options)
  return {
    plan,
    separator,
    chunks: opened.chunks,
    bytesRead: () => bytesRead,
    facts: () => ({ ...found, encoding: opened.encoding(), compressed }),
  }
}

/** By lines of fixed width, or by the separator that cuts most rows alike. */
function planFor(
  { head, whole, text }: TextBytes,
  options: ReadOptions,
): PlannedLog & { readonly separator: number } {
  if (head.length === 0) throw new LogProblem('log-empty', 'the file is empty')
  const teleseer = teleseerPlan(head, text, options)
  if (teleseer !== undefined) return { ...teleseer, separator: NO_SEPARATOR }
  const { rows, separator } = cutHead(head, text, whole)
  if (rows.length === 0 && !whole) {
    throw new LogProblem('log-unrecognised', 'the first line does not end', 'row 1')
  }
  return { ...planOf(rows, text, options), separator }
}
