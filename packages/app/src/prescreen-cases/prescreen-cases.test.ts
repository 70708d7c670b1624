import { caseId, orgId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { personCalling, systemOf } from '../rehearsal/systems.ts'
import {
  at,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  RIVAL,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { PRESCREEN_CASES_MAX, type PrescreenInput, prescreenCases } from './prescreen-cases.ts'

const SYSTEM = systemOf()

let world: World
beforeEach(async () => {
  world = await newWorld()
  await workedCase(world)
})

async function screen(input: PrescreenInput = {}, caller = SYSTEM) {
  const { rows, ...rest } = good(await prescreenCases(world, caller, input))
  const list = []
  for await (const row of rows) list.push(row)
  return { ...rest, rows: list }
}
const numbersIn = async (input: PrescreenInput, caller = SYSTEM) =>
  (await screen(input, caller)).rows.map(({ caseNumber }) => caseNumber)

describe('a list that is screened', () => {
  it('tells for every point whether it may be called now, and reserves nothing', async () => {
    const { debtor } = await caseFile(world, 'A1')
    const standing = async () => world.timelines.load([{ lender: LENDER, debtor }])
    const before = await standing()
    expect(await screen()).toMatchObject({
      at: world.clock.now(),
      total: 1,
      rows: [
        {
          found: true,
          caseNumber: 'A1',
          collector: COLLECTOR.staff,
          unassigned: false,
          points: [
            {
              role: 'debtor',
              kind: 'mobile',
              outcome: 'ALLOW',
              nextPermittedAt: null,
              reason: null,
            },
            { role: 'contact', outcome: 'ALLOW' },
          ],
        },
      ],
    })
    expect(await standing()).toEqual(before)
  })

  it('tells why not and from when, where time alone will allow it', async () => {
    const night = at('2026-11-18T22:00:00+08:00')
    expect(await screen({ at: night })).toMatchObject({
      at: night,
      rows: [
        {
          points: [
            {
              outcome: 'DEFER',
              nextPermittedAt: at('2026-11-19T08:00:00+08:00'),
              reason: { rule: 'quiet-hours', title: { en: 'title of quiet-hours' } },
            },
            { outcome: 'DEFER' },
          ],
        },
      ],
    })
    expect((await screen({ line: null })).rows).toMatchObject([
      { points: [{ outcome: 'DENY', nextPermittedAt: null }, {}] },
    ])
  })

  it('promises nothing while nobody knows the hour, unless another is named', async () => {
    const health = () => ({ state: 'unsound', skewMs: 60_000 }) as const
    const unsound = { ...world, clock: { now: world.clock.now, health } }
    const first = async (input: PrescreenInput) => {
      const { rows } = good(await prescreenCases(unsound, SYSTEM, input))
      for await (const row of rows) return row
      return undefined
    }
    expect(await first({})).toMatchObject({
      points: [{ outcome: 'DENY', reason: { rule: 'clock-sound' } }, {}],
    })
    const then = { at: at('2026-11-18T11:00:00+08:00') }
    expect(await first(then)).toMatchObject({ points: [{ outcome: 'ALLOW' }, {}] })
  })

  it('keeps the order asked, and says of a stranger’s case only that it is not found', async () => {
    const id = (await caseFile(world, 'A1')).case
    const cases = [{ caseNumber: 'A0' }, { case: id }, { caseNumber: 'A1' }, { case: caseId('x') }]
    expect((await screen({ cases })).rows).toMatchObject([
      { found: false, caseNumber: 'A0' },
      { found: true, case: id },
      { found: true, case: id },
      { found: false, case: 'x' },
    ])
    expect((await screen({ cases: [{ case: id }] }, systemOf(RIVAL))).rows).toEqual([
      { found: false, case: id },
    ])
    expect(await screen({}, systemOf(RIVAL))).toMatchObject({ total: 0, rows: [] })
    expect(await screen({}, systemOf(orgId('bank')))).toMatchObject({ total: 0, rows: [] })
  })

  it('asks about the collector named, and marks cases of nobody', async () => {
    await place(world, [LI])
    expect((await screen()).rows).toMatchObject([
      { caseNumber: 'A1', unassigned: false },
      { caseNumber: 'A2', unassigned: true, collector: null, points: [] },
    ])
    const rows = (await screen({ actor: String(COLLECTOR.staff) })).rows
    expect(rows).toMatchObject([
      { points: [{ outcome: 'ALLOW' }, {}] },
      { unassigned: false, points: [{ outcome: 'DENY' }] },
    ])
    const stranger = await prescreenCases(world, SYSTEM, { actor: 'rival-1' })
    expect(codeOf(stranger)).toBe('actor-unknown')
  })

  it('is what a person may see, when a person asks', async () => {
    await place(world, [LI])
    expect(await numbersIn({}, personCalling(COLLECTOR))).toEqual(['A1'])
    expect(await numbersIn({}, personCalling(COLLEAGUE))).toEqual([])
    expect(await numbersIn({}, personCalling(SUPERVISOR))).toEqual(['A1', 'A2'])
  })

  it('comes in pages without a gap, and leaves out closed cases unless they are named', async () => {
    const placed = Array.from({ length: 450 }, (_, n) => [
      `B${String(n).padStart(3, '0')}`,
      ...LI.slice(1),
    ])
    await place(world, placed)
    const all = await numbersIn({})
    expect(all).toHaveLength(451)
    expect(new Set(all).size).toBe(451)
    const pages = [
      await numbersIn({ limit: 200 }),
      await numbersIn({ offset: 200, limit: 250 }),
      await numbersIn({ offset: 450 }),
    ]
    expect(pages.map(({ length }) => length)).toEqual([200, 250, 1])
    expect(pages.flat()).toEqual(all)
    const named = all.map((caseNumber) => ({ caseNumber: caseNumber ?? '' }))
    expect(await numbersIn({ cases: named })).toEqual(all)
    expect(await numbersIn({ cases: named, offset: 449 })).toEqual(all.slice(449))

    const file = await caseFile(world, 'A1')
    const key = { lender: LENDER, debtor: file.debtor }
    const [head] = await world.timelines.load([key])
    if (head === undefined) throw new Error('the store answers every key')
    const patch = { case: file.case, status: 'settled' } as const
    await world.timelines.append([
      { key, expected: head.version, events: [], state: head.state, cases: [patch] },
    ])
    expect(await numbersIn({ limit: 1 })).toEqual(['B000'])
    expect(await numbersIn({ cases: [{ caseNumber: 'A1' }] })).toEqual(['A1'])
  })

  it('names at most ten thousand cases', async () => {
    const cases = Array.from({ length: PRESCREEN_CASES_MAX + 1 }, () => ({ caseNumber: 'A1' }))
    expect(codeOf(await prescreenCases(world, SYSTEM, { cases }))).toBe('request-invalid')
    expect((await prescreenCases(world, SYSTEM, { cases: cases.slice(1) })).ok).toBe(true)
  })
})
