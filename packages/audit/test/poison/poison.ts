import type { ReadOptions } from '../../src/read/read-call-log.ts'
import { pieces } from '../support/read-log.ts'

/** What must come of a file: a refusal that says where, or calls with problems of rows. */
export type Expected =
  | { readonly code: string; readonly place?: string }
  | {
      readonly calls: number
      readonly problems?: Readonly<Record<string, number>>
      readonly leftOut?: Readonly<Record<string, number>>
      /** Rows of the first problems. */
      readonly rows?: readonly number[]
    }

export interface Poison {
  readonly name: string
  readonly source: () => AsyncIterable<Uint8Array>
  readonly expected: Expected
  readonly options?: ReadOptions
}

export const HEADER = 'start,callee,talk,status,agent,agency'

/** A good call of a table with `HEADER`. */
export function call(
  i: number,
  with_: Partial<Record<'start' | 'callee' | 'talk' | 'status' | 'agent' | 'agency', string>> = {},
): string {
  const minute = String(i % 60).padStart(2, '0')
  const { start, callee, talk, status, agent, agency } = {
    start: `2026-11-09 ${String(9 + (Math.floor(i / 60) % 10)).padStart(2, '0')}:${minute}:00`,
    callee: `139${String(i).padStart(8, '0')}`,
    talk: '30',
    status: 'ANSWERED',
    agent: 'seat',
    agency: 'agency-a',
    ...with_,
  }
  return [start, callee, talk, status, agent, agency].join(',')
}

/** A table with the header, good calls around, and lines in between that are not. */
export function table(lines: readonly string[], good = 10): string {
  const half = Array.from({ length: good / 2 }, (_, i) => call(i))
  return [HEADER, ...half, ...lines, ...half, ''].join('\n')
}

export function ofText(
  name: string,
  content: () => string | Uint8Array,
  expected: Expected,
  options?: ReadOptions,
): Poison {
  const source = (): AsyncIterable<Uint8Array> => pieces(content())
  return options === undefined ? { name, source, expected } : { name, source, expected, options }
}
