import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberKey } from './number-form.ts'
import type { PlainFields } from './plain-scan.ts'
import { wallClockOf } from './plan-of.ts'
import { readSeconds } from './read-seconds.ts'
import { timeReader, usualTimeReader } from './read-time.ts'
import { NOT_READ, type RecordFields } from './record.ts'
import { recordScanner } from './record-scanner.ts'

const wall = wallClockOf('Asia/Shanghai')
const time = timeReader(wall, 'month-first')
const FIELDS: PlainFields = {
  columns: { start: 0, number: 1, talk: 2 },
  usualTime: usualTimeReader(wall),
}

/** What a field may hold, from the usual to what only looks like it. */
const cell = fc.oneof(
  fc.constantFrom(
    '2026-11-09 08:00:00',
    '2026/11/09T23:59:59',
    '2026/11/9 8:06:30,0',
    '2026-11-09',
  ),
  fc.constantFrom('2026-13-09 08:00:00', '2026-11-09 08:00:00.5', '2026-11-09 08,00:00'),
  fc.constantFrom('13812345678', '138123456789', '02160000001', '13812345678-1', '1381234567'),
  fc.constantFrom('0', '35', '1234567', '12345678', '48.0', '00:01:35', ''),
  fc.constantFrom(
    'a',
    ' a',
    'a ',
    '"a"',
    '"a,b"',
    '"a""b"',
    'a"b',
    ' "a"',
    '"a" ',
    '"a"b',
    '"',
    '甲',
  ),
  fc.constantFrom('"2026-11-09 08:00:00"', '"13812345678"', '"35"', 'a\0b', '\0', '"a\nb"'),
)
const line = fc.tuple(
  fc.array(cell, { minLength: 1, maxLength: 5 }),
  fc.constantFrom('\n', '\r\n', '\r'),
)
const file = fc.array(line, { maxLength: 6 })

interface Seen {
  readonly row: number
  readonly fields: readonly string[]
}

it('cuts every file into the same records as the scan that knows all forms', () => {
  fc.assert(
    fc.property(file, fc.boolean(), fc.integer({ min: 1, max: 64 }), (lines, ended, piece) => {
      const text = lines.map(([cells, end]) => cells.join(',') + end).join('')
      const bytes = new TextEncoder().encode(ended ? text : text.trimEnd())
      expect(scanned(bytes, piece, FIELDS)).toEqual(scanned(bytes, piece, undefined))
    }),
    { numRuns: 2000 },
  )
})

it('reads times, numbers and lengths on the way as whoever looks at the field would', () => {
  let read = 0
  fc.assert(
    fc.property(file, (lines) => {
      const text = lines.map(([cells, end]) => cells.join(',') + end).join('')
      scan(new TextEncoder().encode(text), 1 << 20, FIELDS, (record) => {
        const { bytes, starts, ends, count } = record
        const at = (column: number): [Uint8Array, number, number] => [
          bytes,
          starts[column] ?? 0,
          ends[column] ?? 0,
        ]
        const { startSec, numberKey: key, talkSec } = record
        if (startSec !== NOT_READ) expect(startSec).toBe(time(...at(0)))
        if (key !== NOT_READ) expect([count > 1, key]).toEqual([true, numberKey(...at(1))])
        if (talkSec !== NOT_READ)
          expect([count > 2, talkSec]).toEqual([true, readSeconds(...at(2))])
        read += [startSec, key, talkSec].filter((value) => value !== NOT_READ).length
      })
    }),
    { numRuns: 2000 },
  )
  // Equal because nothing was ever read on the way would prove nothing.
  expect(read).toBeGreaterThan(100)
})

function scanned(
  bytes: Uint8Array,
  piece: number,
  fields: PlainFields | undefined,
): readonly Seen[] {
  const seen: Seen[] = []
  const decoder = new TextDecoder()
  scan(bytes, piece, fields, (record) => {
    const { row, count, starts, ends } = record
    const texts = Array.from({ length: count }, (_, at) =>
      decoder.decode(record.bytes.subarray(starts[at] ?? 0, ends[at] ?? 0)),
    )
    seen.push({ row, fields: texts })
  })
  return seen
}

function scan(
  bytes: Uint8Array,
  piece: number,
  fields: PlainFields | undefined,
  take: (record: RecordFields) => void,
): void {
  const scanner = recordScanner(0x2c, { take, problem: () => {} }, fields)
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.slice(at, at + piece))
  scanner.end()
}
