import type { Failure } from '@fencun/core/errors/failure'
import { OUTCOMES_IN_LOG, type ReadLog } from '../../src/call-log.ts'
import { type ReadOptions, readCallLog } from '../../src/read/read-call-log.ts'

/** Bytes as they come from a disk or a network: in pieces of any size. */
export async function* pieces(
  content: string | Uint8Array,
  size = 64 * 1024,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The log in a text; fails the test when it is none. */
export async function readLog(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadLog> {
  const read = await readCallLog(pieces(content), options)
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail} (${read.error.place})`)
  return read.value
}

/** Why a text is no log; fails the test when it is one. */
export async function refusalOf(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Failure> {
  const read = await readCallLog(pieces(content), options)
  if (read.ok) throw new Error(`read ${read.value.log.count} calls`)
  return read.error
}

/** Each call in words: row, start in UTC, number, outcome, talk, direction, organisation/seat. */
export function callsOf({ log }: ReadLog): readonly string[] {
  return Array.from({ length: log.count }, (_, i) =>
    [
      log.row[i],
      new Date((log.startSec[i] ?? 0) * 1000).toISOString().slice(0, 19),
      log.numbers[log.number[i] ?? -1],
      OUTCOMES_IN_LOG[log.outcome[i] ?? -1],
      `${log.talkSec[i]}s`,
      log.inbound[i] === 1 ? 'in' : 'out',
      `${log.orgs[log.org[i] ?? -1]}/${log.staffs[log.staff[i] ?? -1]}`,
    ].join(' '),
  )
}
