import { textOf } from '@fencun/core/evidence/bytes'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../access/roles.ts'
import { acknowledgeAlarm } from '../access-alarms/acknowledge-alarm.ts'
import { listAlarms } from '../access-alarms/list-alarms.ts'
import type { ExportId, ExportSheet } from '../ports/exports.ts'
import {
  ADMINISTRATOR,
  at,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  newWorld,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { askExport, type ExportInput } from './ask-export.ts'
import { decideExport } from './decide-export.ts'
import { listExports } from './list-exports.ts'
import { makeExport } from './make-export.ts'
import { takeExport } from './take-export.ts'
import { traceLeak } from './trace-leak.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
  await workedCase(world)
})

const ASK: ExportInput = { filter: {}, full: [], purpose: 'mailing', words: '三季度催收函' }
const ask = (part: Partial<ExportInput> = {}, by = SUPERVISOR) =>
  askExport(world, by, { ...ASK, ...part })
const decide = (id: ExportId, approved = true, by: Actor = BANKER, note = '按需提供') =>
  decideExport(world, by, { export: id, approved, note })
const approved = async (part: Partial<ExportInput> = {}): Promise<ExportId> => {
  const { export: id } = good(await ask(part))
  good(await decide(id))
  return id
}
const make = (id: ExportId, by = SUPERVISOR) => makeExport(world, by, { export: id })
const take = (id: ExportId, by = SUPERVISOR) => takeExport(world, by, { export: id })
const states = async (by: Actor = SUPERVISOR) =>
  good(await listExports(world, by)).map(({ state }) => state)
const sheetsOf = (file: Uint8Array) => JSON.parse(textOf(file) ?? '') as readonly ExportSheet[]

describe('a file of cases', () => {
  it('is made once another person has approved it, and fetched once', async () => {
    const { export: id } = good(await ask())
    expect(await states()).toEqual(['asked'])
    expect(codeOf(await make(id))).toBe('export-not-approved')
    good(await decide(id))
    expect(await states()).toEqual(['approved'])
    const made = good(await make(id))
    expect(made).toMatchObject({ rows: 1, passphrase: 'plain' })
    expect(await states()).toEqual(['made'])
    expect(codeOf(await make(id))).toBe('export-not-approved')
    expect(good(await take(id)).length).toBe(made.bytes)
    expect(codeOf(await take(id))).toBe('export-gone')
    expect(await states()).toEqual(['taken'])
  })

  it('is never approved by who asked for it, nor by a collector or a rival', async () => {
    const { export: id } = good(await ask())
    expect(codeOf(await decide(id, true, SUPERVISOR))).toBe('second-person-needed')
    expect(codeOf(await decide(id, true, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await decide(id, true, RIVAL_SUPERVISOR))).toBe('not-found')
    good(await decide(id, true, ADMINISTRATOR))
    expect(codeOf(await decide(id))).toBe('export-decided')
  })

  it('is refused with a reason, and then not made', async () => {
    const { export: id } = good(await ask())
    expect(codeOf(await decide(id, false, BANKER, ' '))).toBe('request-invalid')
    good(await decide(id, false, BANKER, '范围过大'))
    expect(codeOf(await make(id))).toBe('export-not-approved')
    const [one] = good(await listExports(world, SUPERVISOR))
    expect(one).toMatchObject({ state: 'refused', verdict: { note: '范围过大' } })
  })

  it('is asked for by supervisors, with words, about cases there are', async () => {
    expect(codeOf(await ask({}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await ask({}, ADMINISTRATOR))).toBe('not-permitted')
    expect(codeOf(await ask({ words: ' ' }))).toBe('request-invalid')
    expect(codeOf(await ask({ filter: { caseNumber: 'Z' } }))).toBe('not-found')
    expect(codeOf(await ask({}, RIVAL_SUPERVISOR))).toBe('not-found')
    const { cases } = world
    const many = { ...cases, list: () => Promise.resolve({ cases: [], total: 20_001 }) }
    expect(codeOf(await askExport({ ...world, cases: many }, SUPERVISOR, ASK))).toBe(
      'export-too-large',
    )
  })

  it('is made and fetched by who asked for it and nobody else', async () => {
    const id = await approved()
    expect(codeOf(await make(id, BANKER))).toBe('export-not-approved')
    good(await make(id))
    expect(codeOf(await take(id, BANKER))).toBe('export-gone')
    expect(codeOf(await take(id, RIVAL_SUPERVISOR))).toBe('not-found')
    good(await take(id))
  })

  it('is not made on an approval of three days ago', async () => {
    const id = await approved()
    const late = plusMs(world.clock.now(), 3 * 24 * 60 * 60_000)
    world.clock.set(late)
    expect(await states()).toEqual(['lapsed'])
    expect(codeOf(await make(id))).toBe('export-not-approved')
    world.clock.set(plusMs(late, -1))
    good(await make(id))
  })

  it('is gone after its day, whether it was fetched or not', async () => {
    const id = await approved()
    const { until } = good(await make(id))
    world.clock.set(until)
    expect(await states()).toEqual(['expired'])
    expect(codeOf(await take(id))).toBe('export-gone')
    world.clock.set(plusMs(until, -1))
    expect(codeOf(await take(id))).toBe('export-gone')
  })

  it('waits for a word of those who may give it', async () => {
    good(await ask())
    const waits = async (by: Actor) =>
      good(await listExports(world, by)).map(({ awaitsYou, yours }) => [awaitsYou, yours])
    expect(await waits(SUPERVISOR)).toEqual([[false, true]])
    expect(await waits(BANKER)).toEqual([[true, false]])
    expect(await waits(ADMINISTRATOR)).toEqual([[true, false]])
    expect(await waits(RIVAL_SUPERVISOR)).toEqual([])
  })
})

describe('what a file holds', () => {
  const held = async (part: Partial<ExportInput> = {}) => {
    const id = await approved(part)
    good(await make(id))
    return sheetsOf(good(await take(id)))
  }

  it('is masked unless a field was asked for in full', async () => {
    const [masked = []] = (await held())[1]?.rows ?? []
    expect(masked.slice(0, 4)).toEqual(['A1', '王**', '1****************X', '138****5678'])
    const [full = []] = (await held({ full: ['phone', 'name'] }))[1]?.rows ?? []
    expect(full.slice(0, 4)).toEqual(['A1', '王小明', '1****************X', '13812345678'])
  })

  it('says on its cover and on every line whose it is, when and for what', async () => {
    await place(world, [['A2', ...WANG.slice(1)]])
    const [cover, lines] = await held({ filter: { status: 'open' } })
    const text = JSON.stringify(cover?.rows)
    for (const part of ['name of supervisor-1', 'supervisor-1', '2026-11-18 10:00', '催收函']) {
      expect(text).toContain(part)
    }
    expect(lines?.rows.map((row) => row.at(-1))).toEqual([
      'name of supervisor-1 supervisor-1 2026-11-18 10:00 邮寄函件',
      'name of supervisor-1 supervisor-1 2026-11-18 10:00 邮寄函件',
    ])
  })

  it('stands in an order of its own and is traced back to its recipient by a part of it', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`B${i}`, ...WANG.slice(1)])
    await place(world, rows)
    const filter = { caseNumber: 'B' }
    const [mine, theirs] = [
      (await held({ filter }))[1]?.rows ?? [],
      (await held({ filter }))[1]?.rows ?? [],
    ]
    const numbers = (lines: typeof mine) => lines.map(([number]) => String(number))
    expect(numbers(mine).toSorted()).toEqual(numbers(theirs).toSorted())
    expect(numbers(mine)).not.toEqual(numbers(theirs))
    const lines = mine.slice(0, 18).map((row) => {
      return { caseNumber: String(row[0]), second: Number(String(row.at(-2)).slice(-2)) }
    })
    const leak = { lines, marks: [], sha256: null }
    const traced = good(await traceLeak(world, BANKER, leak))
    const first = good(await listExports(world, BANKER)).at(-1)
    expect(traced[0]).toMatchObject({ export: first?.export, certain: true, seconds: 18 })
    expect(traced[1]?.certain).toBe(false)
    expect(codeOf(await traceLeak(world, SUPERVISOR, leak))).toBe('not-permitted')
  })

  it('is known again by itself, and by a watermark of its minute, which anybody could type', async () => {
    await held({})
    const [record] = good(await listExports(world, BANKER))
    if (record === undefined || record.made === null) throw new Error('a file was made')
    const { made, export: id } = record
    const trace = async (part: Partial<Parameters<typeof traceLeak>[2]>) =>
      good(await traceLeak(world, BANKER, { lines: [], marks: [], sha256: null, ...part }))
    expect(await trace({ sha256: made.sha256 })).toMatchObject([
      { export: id, isFile: true, certain: true, rows: made.rows, madeAt: made.at },
    ])
    expect(await trace({ sha256: 'f'.repeat(64) })).toEqual([])
    const mark = { account: 'supervisor-1', at: made.at }
    expect(await trace({ marks: [mark] })).toMatchObject([
      { export: id, account: 'supervisor-1', isFile: false, isMarked: true, certain: false },
    ])
    expect(await trace({ marks: [{ ...mark, account: 'collector-1' }] })).toEqual([])
    expect(await trace({ marks: [{ ...mark, at: plusMs(made.at, 60_000) }] })).toEqual([])
    expect(await trace({})).toEqual([])
  })

  it('is each line a record that the count of its recipient goes by', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => [`C${i}`, ...WANG.slice(1)])
    await place(world, rows)
    const bulk = async () =>
      good(await listAlarms(world, BANKER)).map(({ count, word }) => [count, word !== null])
    await held({ filter: { caseNumber: 'C1' } })
    await held({ filter: { caseNumber: 'C2' } })
    expect(await bulk()).toEqual([])
    for (const n of ['3', '4', '5', '6', '7', '8']) await held({ filter: { caseNumber: `C${n}` } })
    expect(await bulk()).toEqual([])
    await held({ filter: { caseNumber: 'C9' } })
    await held({ filter: { caseNumber: 'C0' } })
    expect(await bulk()).toEqual([[25, false]])
    const [alarm] = good(await listAlarms(world, BANKER))
    if (alarm === undefined) throw new Error('there is an alarm')
    const say = (by: Actor, words = '季度函件，已核实') =>
      acknowledgeAlarm(world, by, { alarm: alarm.alarm, words })
    expect(codeOf(await say(SUPERVISOR))).toBe('second-person-needed')
    expect(codeOf(await say(RIVAL_SUPERVISOR))).toBe('not-found')
    expect(codeOf(await say(BANKER, ' '))).toBe('request-invalid')
    world.clock.set(at('2026-11-18T11:00:00+08:00'))
    good(await say(BANKER))
    expect(codeOf(await say(ADMINISTRATOR))).toBe('alarm-not-open')
    world.clock.set(at('2026-11-18T12:00:00+08:00'))
    await held({ filter: { caseNumber: 'C1' } })
    expect(await bulk()).toEqual([[25, true]])
    expect(await world.access.openAlarms(LENDER, null)).toBe(0)
  })
})
