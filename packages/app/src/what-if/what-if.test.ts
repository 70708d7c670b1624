import { lenderId } from '@fencun/core/ids'
import { parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { known, tinyLaw, underTinyLayer } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  LINE,
  SUPERVISOR,
} from '../rehearsal/world.ts'
import { call, capped, forgetFacts, from10, MINUTE, ran, settled } from './rehearsed.ts'
import type { WhatIfResult } from './result.ts'
import { whatIfOwnHistory, whatIfPolicy } from './what-if.ts'

const timesOf = (result: WhatIfResult, kind: 'refused' | 'lifted') =>
  result.changes
    .filter((change) => change.kind === kind)
    .map(({ at }) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16))

describe('a draft over the own history', () => {
  it('refuses exactly the third connected calls when the cap goes down to two', async () => {
    const the = await settled()
    for (let i = 0; i < 4; i += 1) await call(the)
    the.world.clock.pass(24 * 60 * MINUTE)
    await call(the)
    const result = await ran(the, { settings: [2] })
    expect(result.totals).toEqual({
      ...{ asked: 5, permittedThen: 4, permittedUnder: 3, refused: 1, lifted: 0 },
    })
    expect(timesOf(result, 'refused')).toEqual(['10:20'])
    expect(result.changes[0]).toMatchObject({ verdict: 'DEFER', rules: ['connected-cap'] })
    expect(result.changes[0]?.contact).toContain(the.file.debtor)
    expect(result.byRule).toMatchObject([
      { rule: 'connected-cap', objectedThen: 1, objectedUnder: 2, refused: 1, lifted: 0 },
    ])
    expect(result.byOrg).toEqual([{ org: AGENCY, ...result.totals }])
    expect(result.byStaff).toEqual([{ staff: COLLECTOR.staff, ...result.totals }])
    expect(result.byHour[10]).toEqual(result.totals)
    expect(result.byHour.filter(({ asked }) => asked > 0)).toHaveLength(1)
  })

  it('lifts the refusal by a cap that goes up, and lets the permit that came of it count', async () => {
    const the = await settled(underTinyLayer(tinyLaw(), [capped(2)]))
    for (let i = 0; i < 5; i += 1) await call(the)
    const result = await ran(the, { settings: [3] })
    expect(result.totals).toMatchObject({ asked: 5, permittedThen: 2, refused: 0, lifted: 1 })
    expect(timesOf(result, 'lifted')).toEqual(['10:20'])
    expect(result.changes[0]).toMatchObject({ contact: null, rules: ['connected-cap'] })
  })

  it('counts nothing of a contact that it refused: what the contact stood in the way of is lifted', async () => {
    const the = await settled(tinyLaw(), underTinyLayer(tinyLaw(), [from10]))
    for (let i = 0; i < 4; i += 1) await call(the)
    const result = await ran(the, { settings: [] })
    expect(timesOf(result, 'refused')).toEqual(['10:00'])
    expect(timesOf(result, 'lifted')).toEqual(['10:30'])
    expect(result.byRule).toMatchObject([
      { rule: 'quiet-hours', refused: 1, lifted: 0 },
      { rule: 'connected-cap', objectedThen: 1, objectedUnder: 0, lifted: 1 },
    ])
  })

  it('that says what holds already changes nothing', async () => {
    const the = await settled()
    for (const outcome of ['no-answer', 'busy', 'answered-debtor'] as const)
      await call(the, outcome)
    for (let i = 0; i < 4; i += 1) await call(the)
    const { totals, changes } = await ran(the, { settings: [3] })
    expect(totals).toMatchObject({ asked: 7, permittedThen: 5, refused: 0, lifted: 0 })
    expect(totals.permittedUnder).toBe(5)
    expect(changes).toEqual([])
  })

  it.each([true, false])(
    'lifts no refusal by what was true of the line (facts kept: %s)',
    async (kept) => {
      const the = await settled(underTinyLayer(tinyLaw(), [capped(1)]))
      await call(the)
      const line = { lender: LENDER, org: AGENCY, line: LINE, label: '01', recorded: true }
      await the.world.directory.saveLine({ ...line, recorderUp: false })
      await call(the)
      if (!kept) forgetFacts(the)
      const result = await ran(the, { settings: [3] })
      expect(result.totals).toMatchObject({ asked: 2, permittedThen: 1, lifted: 0 })
      expect(result.byRule).toMatchObject([
        { rule: 'connected-cap', objectedThen: 1, objectedUnder: 0 },
        { rule: 'fit', objectedThen: 1, objectedUnder: 1 },
      ])
      expect(result.supposed).toBe(kept ? 0 : 2)
      expect(result.notJudged.map(({ rule }) => rule)).toEqual(kept ? [] : ['fit'])
    },
  )

  it('counts the days of the period, both ends with it, and lives through all before', async () => {
    const the = await settled(tinyLaw(), underTinyLayer(tinyLaw(), [capped(1)]))
    for (const minutes of [24 * 60 - 20, 24 * 60 - 20, 0]) {
      await call(the)
      await call(the)
      the.world.clock.pass(minutes * MINUTE)
    }
    const day = (text: string) => known(parseDay(text))
    const of = async (from: string, last: string) =>
      (await ran(the, { settings: [], from: day(from), last: day(last) })).totals
    expect(await of('2026-11-18', '2026-11-20')).toMatchObject({ asked: 6, refused: 3 })
    expect(await of('2026-11-19', '2026-11-19')).toMatchObject({ asked: 2, refused: 1 })
    expect(await of('2026-11-10', '2026-11-17')).toMatchObject({ asked: 0, refused: 0 })
    const wrong = { settings: [], from: day('2026-11-20'), last: day('2026-11-19') }
    expect(codeOf(await whatIfOwnHistory(the.world, LENDER, wrong))).toBe('request-invalid')
  })

  it('is cut off at the limit and says so; others are let in after each debtor', async () => {
    const the = await settled()
    await call(the)
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    const whole = await ran(the, { settings: [2] }, { questionsMax: 1, pause })
    expect(whole).toMatchObject({ complete: true, debtors: 1 })
    expect(pauses).toBe(1)
    const cut = await ran(the, { settings: [2] }, { questionsMax: 0 })
    expect(cut).toMatchObject({ complete: false, debtors: 0, totals: { asked: 0 } })
  })

  it('goes no further than somebody asks: who leaves ends the work', async () => {
    const the = await settled()
    await call(the)
    let walked = 0
    const archive = {
      count: async () => 1000,
      timelines: async function* () {
        for await (const one of the.world.archive.timelines(LENDER)) {
          for (; walked < 1000; walked += 1) yield one
        }
      },
    }
    const steps = good(await whatIfPolicy({ ...the.world, archive }, BANKER, { settings: [2] }))
    for await (const step of steps) {
      expect(step).toEqual({ kind: 'progress', debtors: 1, of: 1000 })
      break
    }
    expect(walked).toBe(0)
    expect((await ran({ world: { ...the.world, archive } }, { settings: [2] })).debtors).toBe(1000)
  })

  it('is the matter of the people who may change the policy', async () => {
    const { world } = await settled()
    for (const [who, code] of [
      [BANKER, 'no failure'],
      [ADMINISTRATOR, 'no failure'],
      [SUPERVISOR, 'no failure'],
      [COLLECTOR, 'not-permitted'],
    ] as const) {
      expect(codeOf(await whatIfPolicy(world, who, { settings: [2] }))).toBe(code)
    }
    const strange = await whatIfPolicy(world, BANKER, { settings: ['x'] })
    expect(codeOf(strange)).toBe('request-invalid')
    const unknown = lenderId('unknown-lender')
    expect(codeOf(await whatIfOwnHistory(world, unknown, { settings: [] }))).toBe(
      'law-pack-invalid',
    )
  })
})
