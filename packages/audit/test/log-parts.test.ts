import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallLog } from '../src/call-log.ts'
import { readCallLogInParts } from '../src/read/read-call-log.ts'
import { callsOf, pieces, readLog } from './support/read-log.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'log-parts-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const CALLS = 500
const numberOf = (i: number): string => `139${String((i * 37) % 97).padStart(8, '0')}`
const TEXT = [
  'start,callee,talk,status,agent',
  ...Array.from({ length: CALLS }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0')
    return `2026-11-09 ${10 + (i % 8)}:${minute}:00,${numberOf(i)},${i % 3},${i % 3 === 0 ? 'BUSY' : 'ANSWERED'},seat-${i % 7}`
  }),
].join('\n')

const describe = (log: CallLog): readonly string[] =>
  callsOf({
    log,
    facts: {
      format: '',
      recognisedBy: 'header',
      columns: {},
      encoding: '',
      compressed: false,
      zone: '',
      rows: 0,
      leftOut: {},
      problems: [],
      problemCounts: {},
      signals: [],
    },
  })

async function inParts(callsMax: number, personOf?: (number: string) => string | undefined) {
  const spill = { callsMax, directory, ...(personOf === undefined ? {} : { personOf }) }
  const read = await readCallLogInParts(pieces(TEXT, 1000), { spill })
  if (!read.ok) throw new Error(read.error.detail)
  return read.value
}

test('a log that does not fit comes in parts that together are the whole, each number in one', async () => {
  const whole = await readLog(TEXT)
  const parted = await inParts(20)
  const parts = [...parted.parts()]
  expect(parts.length).toBeGreaterThan(10)
  const calls = parts.flatMap((part) => describe(part))
  const byRow = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10)
  expect(calls.toSorted(byRow)).toEqual(callsOf(whole))
  expect(parted.facts).toEqual(whole.facts)
  expect(parted.count).toBe(CALLS)
  const numbers = parts.flatMap((part) => part.numbers)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const part of parts) {
    const rows = Array.from(part.row)
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  }
  parted.close()
})

test('parts can be walked again', async () => {
  const parted = await inParts(20)
  const rowsOf = (): number[][] => [...parted.parts()].map((part) => Array.from(part.row))
  expect(rowsOf()).toEqual(rowsOf())
  parted.close()
})

test('numbers of one person end in one part', async () => {
  const personOf = (number: string): string => `debtor-${Number(number.slice(-2)) % 10}`
  const parted = await inParts(20, personOf)
  const partOfPerson = new Map<string, number>()
  for (const [at, part] of [...parted.parts()].entries()) {
    for (const number of part.numbers) {
      const person = personOf(number)
      expect(partOfPerson.get(person) ?? at).toBe(at)
      partOfPerson.set(person, at)
    }
  }
  expect(partOfPerson.size).toBe(10)
  parted.close()
})

test('a log that fits is one part and leaves the disk alone', async () => {
  const parted = await inParts(CALLS + 1)
  expect([...parted.parts()]).toHaveLength(1)
  expect(readdirSync(directory)).toEqual([])
})

test('what is on disk holds no number, and goes when the log is closed', async () => {
  const parted = await inParts(20)
  const [folder = ''] = readdirSync(directory)
  const files = readdirSync(join(directory, folder))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const bytes = readFileSync(join(directory, folder, file))
    expect(bytes.includes('139')).toBe(false)
    for (const number of [numberOf(0), numberOf(1)]) {
      const packed = Buffer.from(new Float64Array([Number(number)]).buffer)
      expect(bytes.includes(packed)).toBe(false)
    }
  }
  parted.close()
  expect(readdirSync(directory)).toEqual([])
})

test('a file that turns out to be none leaves nothing on disk', async () => {
  const mixed = `${TEXT}\n${'something,else\n'.repeat(60)}`
  const read = await readCallLogInParts(pieces(mixed), { spill: { callsMax: 20, directory } })
  expect(read).toMatchObject({ ok: false, error: { code: 'log-mixed', place: 'row 502' } })
  expect(readdirSync(directory)).toEqual([])
})
