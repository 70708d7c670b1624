import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { call, HEADER, type Poison, table } from './poison.ts'

const MB = 1024 * 1024

/** The pieces of a text that is never whole in memory. */
function streamed(parts: Iterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  return (async function* () {
    for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
  })()
}

function* repeated(head: string, piece: string, times: number, tail = ''): Generator<string> {
  yield head
  for (let i = 0; i < times; i += 1) yield piece
  yield tail
}

/** As many rows of `line` as make about a megabyte. */
const megabyteOf = (line: string): string => `${line}\n`.repeat(Math.ceil(MB / (line.length + 1)))

/** Files whose harm is their size; they are made while they are read. */
export const LARGE_FILES: readonly Poison[] = [
  {
    name: 'gzip of 256 MB that is the same row again and again',
    source: () => {
      const rows = repeated(`${HEADER}\n`, megabyteOf(call(1)), 256)
      return Readable.from(streamed(rows), { objectMode: false }).pipe(createGzip({ level: 9 }))
    },
    expected: { code: 'zip-bomb' },
  },
  {
    name: 'a quoted cell of 200 MB',
    source: () =>
      streamed(
        repeated(`${table([])}2026-11-09 10:00:00,"`, 'x'.repeat(MB), 200, `",1\n${call(1)}\n`),
      ),
    expected: { calls: 11, problems: { 'row-too-long': 1 }, rows: [12] },
  },
  {
    name: 'a line without end of 100 MB behind good ones',
    source: () => streamed(repeated(table([]), 'x,'.repeat(MB / 2), 100)),
    expected: { calls: 10, problems: { 'row-too-long': 1 }, rows: [12] },
  },
  {
    name: 'quotes that shift from row to row for 8 MB',
    source: () => streamed(repeated(`${table([], 1000)}"`, '"a\nb",'.repeat(MB / 6), 8, '"a" b\n')),
    expected: { code: 'log-mixed', place: 'row 1002' },
  },
  {
    name: 'a million rows of which every third has a day that does not exist',
    source: () =>
      streamed(
        repeated(
          `${HEADER}\n`,
          `${[call(1), call(2), call(3, { start: '2026-02-30 10:00:00' })].join('\n')}\n`.repeat(
            1000,
          ),
          333,
        ),
      ),
    expected: { calls: 666_000, problems: { 'date-invalid': 333_000 }, rows: [4, 7, 10] },
  },
  {
    name: '40 MB of zeros behind good rows',
    source: () =>
      streamed([
        table([]),
        ...Array.from({ length: 40 }, () => new Uint8Array(MB)),
        `\n${call(1)}\n`,
      ]),
    expected: { calls: 11, problems: { 'row-too-long': 1 }, rows: [12] },
  },
]
