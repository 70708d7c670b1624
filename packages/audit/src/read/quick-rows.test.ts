import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callTaker } from './call-taker.ts'
import type { LogMapping } from './log-mapping.ts'
import { partsBuilder } from './log-parts.ts'
import { logText } from './log-text.ts'
import type { LogPlan } from './plan.ts'
import { planOf } from './plan-of.ts'
import { recordScanner } from './record-scanner.ts'

const HEADER = ['time', 'org', 'seat', 'way', 'called', 'result', 'talk', 'note']
const MAPPING: LogMapping = {
  start: 'time',
  org: 'org',
  staff: 'seat',
  direction: 'way',
  number: 'called',
  outcome: 'result',
  talk: 'talk',
}

/** Mostly what a system writes, and now and then what only looks like it. */
const odd = [
  '',
  ' ',
  '"',
  '"a"',
  ' "a"',
  '"a,b"',
  'a"b',
  '\0',
  'a\0',
  '甲',
  '-1',
  '"a""b"',
  '"a\nb"',
]
const cell = (usual: readonly string[], unusual: readonly string[]) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...unusual, ...odd) },
  )
const row = fc.tuple(
  cell(
    ['2026-11-09 08:00:00', '2026-11-09 08:00:59', '2026-11-09 08:01:07', '2026/11/10 23:59:01'],
    [
      '2026-11-09 08:00:60',
      '2026-11-09 08:00',
      '2026-11-31 08:00:00',
      '2026-11-09 08:00:0a',
      '1999-01-01 00:00:00',
      '2026-11-09 08:00:001',
    ],
  ),
  cell(
    ['agency-001', 'agency-002', 'agency-0011', 'a', 'twelve-bytes', 'thirteen-byte'],
    ['agency-001 ', ' a'],
  ),
  cell(['abcd', 'abcdefgh', 'abcdefgi'], ['abc', 's0001']),
  cell(['out', 'out', 'in'], ['inside', 'internal', 'OUT', '?']),
  cell(
    ['13812345678', '13912345678', '19999999999', '13000000000'],
    [
      '138123456789',
      '12812345678',
      '1381234567a',
      '20000000000',
      '02160000001',
      '8001',
      '+8613812345678',
    ],
  ),
  cell(
    ['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'strange'],
    ['VOICEMAIL', 'no such word at all'],
  ),
  cell(['0', '1', '35', '600', '9999999'], ['12345678', '00:35', '1.5', 'x']),
  cell(['00000002', 'x', ''], ['"x', ',', 'x,y']),
)
const line = fc.tuple(row, fc.constantFrom(...Array<string>(20).fill('\n'), '\r\n', '\r\n', '\r'))
const file = fc.array(line, { minLength: 1, maxLength: 40 })

it('reads every file quickly as it would row by row', () => {
  let quick = 0
  fc.assert(
    fc.property(file, fc.boolean(), fc.integer({ min: 20, max: 400 }), (lines, ended, piece) => {
      const text = [`${HEADER.join(',')}\n`, ...lines.map(([cells, end]) => cells.join(',') + end)]
      const bytes = new TextEncoder().encode(ended ? text.join('') : text.join('').trimEnd())
      const found = readIn(bytes, piece, 0x2c)
      expect(found.read).toEqual(readIn(bytes, piece, undefined).read)
      quick += found.quick
    }),
    { numRuns: 500 },
  )
  // Equal because none was ever read quickly would prove nothing.
  expect(quick).toBeGreaterThan(300)
})

it.each([
  ['a word that has a line end in it where it is quoted', '"a\nb"', 'a\nb'],
  ['a word that has quotes around it within its quotes', '"""a"""', '"a"'],
])('does not take %s for the same without quotes', (_, quoted, bare) => {
  const rowOf = (org: string) =>
    `2026-11-09 08:00:00,${org},s,out,13812345678,BUSY,0,${'x'.repeat(40)}\n`
  const text = `${HEADER.join(',')}\n${rowOf(quoted)}${rowOf(bare)}${rowOf('c')}`
  const bytes = new TextEncoder().encode(text)
  const found = readIn(bytes, 1 << 16, 0x2c)
  expect(found.read).toEqual(readIn(bytes, 1 << 16, undefined).read)
  expect(JSON.stringify(found.read)).toContain('"c"')
})

it('reads a minute as any time is read, whatever clock it is on', () => {
  const zones = ['Asia/Shanghai', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.integer({ min: 946_684_800, max: 4_102_444_799 }), { maxLength: 12 }),
      (zone, seconds) => {
        const times = seconds.flatMap((second) => [second, second + 1, second + 30].map(textOf))
        const rows = times.map((time) => `${time},a,s,out,13812345678,BUSY,0,x\n`)
        const bytes = new TextEncoder().encode([`${HEADER.join(',')}\n`, ...rows].join(''))
        expect(readIn(bytes, 1 << 16, 0x2c, zone)).toMatchObject({
          read: readIn(bytes, 1 << 16, undefined, zone).read,
        })
      },
    ),
    { numRuns: 40 },
  )
})

function textOf(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/** What is read, or why nothing is, and how many rows were read quickly. */
function readIn(
  bytes: Uint8Array,
  piece: number,
  separator: number | undefined,
  zone = 'Asia/Shanghai',
): { readonly read: unknown; readonly quick: number } {
  const plan = plans.get(zone) ?? planIn(zone)
  plans.set(zone, plan)
  const builder = partsBuilder(undefined)
  let quick = 0
  const filled: typeof builder.sink.filled = (room, calls) => {
    quick += calls
    builder.sink.filled(room, calls)
  }
  try {
    const taker = callTaker(plan, { ...builder.sink, filled }, separator)
    const scanner = recordScanner(0x2c, taker, plan)
    for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.slice(at, at + piece))
    scanner.end()
    const taken = taker.finish()
    const { parts, signals } = builder.done(taken)
    return { read: { logs: [...parts()], signals, taken, rows: scanner.rows() }, quick }
  } catch (error) {
    return { read: String(error), quick }
  }
}

const plans = new Map<string, LogPlan>()

function planIn(zone: string): LogPlan {
  const sample = ['2026-11-09 08:00:00', 'a', 's', 'out', '13812345678', 'BUSY', '0', 'x']
  const rows = [HEADER, sample].map((fields, i) => ({ row: i + 1, fields }))
  return planOf(rows, logText('utf-8'), { mapping: MAPPING, zone }).plan
}
