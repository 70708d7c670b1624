import { describe, expect, test } from 'vitest'
import type { AuditProblem } from '../src/read/problems.ts'
import { recordScanner } from '../src/read/record-scanner.ts'

interface Scanned {
  readonly rows: readonly (readonly string[])[]
  readonly problems: readonly (readonly [number, AuditProblem])[]
}

const COMMA = 0x2c
/** Fields that are read on the way must not change what a record is. */
const ON_THE_WAY = { columns: { start: 0, number: 1, talk: 2 }, usualTime: () => -1 }

function scan(text: string, size: number, plain: boolean): Scanned {
  const rows: string[][] = []
  const problems: [number, AuditProblem][] = []
  const decoder = new TextDecoder()
  const scanner = recordScanner(
    COMMA,
    {
      take({ bytes, starts, ends, count, row }) {
        expect(row).toBe(rows.length + 1)
        rows.push(
          Array.from({ length: count }, (_, at) =>
            decoder.decode(bytes.subarray(starts[at] ?? 0, ends[at] ?? 0)),
          ),
        )
      },
      problem: (row, problem) => problems.push([row, problem]),
    },
    plain ? ON_THE_WAY : undefined,
  )
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size))
  scanner.end()
  expect(scanner.rows()).toBe(rows.length)
  return { rows, problems }
}

/** The same numbers in every run. */
function randomly(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const PARTS = [
  'a',
  '13900000001',
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '中',
  '\0',
  '60',
  '-',
  '',
]

function table(seed: number): { readonly rows: string[][]; readonly text: string } {
  const below = randomly(seed)
  const width = 1 + below(4)
  const rows = Array.from({ length: 1 + below(8) }, () =>
    Array.from({ length: width }, () =>
      Array.from({ length: below(4) }, () => PARTS[below(PARTS.length)] ?? '').join(''),
    ),
  )
  const end = ['\n', '\r\n', '\r'][below(3)] ?? '\n'
  const quoted = (field: string): string =>
    /[",\r\n]|^ /.test(field) || below(3) === 0 ? `"${field.replaceAll('"', '""')}"` : field
  const lines = rows.map((row) => row.map(quoted).join(','))
  const text = lines.join(end)
  // An empty last line is a row only where it ends.
  return { rows, text: lines.at(-1) === '' || below(2) === 0 ? text + end : text }
}

describe('tables come back as they were written', () => {
  test.each([false, true])('read on the way: %s', (plain) => {
    let records = 0
    for (let seed = 1; seed <= 1500; seed += 1) {
      const { rows, text } = table(seed)
      for (const size of [1, 3, 7, 1000]) {
        const { rows: found, problems } = scan(text, size, plain)
        expect([seed, size, found]).toEqual([seed, size, rows])
        expect(problems).toEqual([])
        records += found.length
      }
    }
    expect(records).toBeGreaterThan(10_000)
  })
})

describe('a quote that does not fit costs its own row alone', () => {
  test.each<readonly [string, readonly (readonly string[])[], readonly number[]]>([
    [
      'a,"b\nc,d\n',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
      [1],
    ],
    [
      'a,b\n"x,c\nd,e\n',
      [
        ['a', 'b'],
        ['"x', 'c'],
        ['d', 'e'],
      ],
      [2],
    ],
    [
      '"a"b,c\nd,e\n',
      [
        ['"a"b', 'c'],
        ['d', 'e'],
      ],
      [1],
    ],
    [
      '"say "hi" now",c\nd,e\n',
      [
        ['say "hi" now', 'c'],
        ['d', 'e'],
      ],
      [1],
    ],
    [
      'a 5" pipe,c\nd,e\n',
      [
        ['a 5" pipe', 'c'],
        ['d', 'e'],
      ],
      [],
    ],
    [' "a, b" ,c\n', [['a, b', 'c']], []],
  ])('%j', (text, rows, problems) => {
    for (const size of [1, 4, 1000]) {
      for (const plain of [false, true]) {
        const found = scan(text, size, plain)
        expect(found.rows).toEqual(rows)
        expect(found.problems).toEqual(problems.map((row) => [row, 'quote-open']))
      }
    }
  })
})
