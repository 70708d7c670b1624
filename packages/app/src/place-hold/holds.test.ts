import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import {
  ADMINISTRATOR,
  ask,
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { releaseHold } from '../release-hold/release-hold.ts'
import { placeHold } from './place-hold.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const dispute = () => placeHold(world, COLLECTOR, { case: file.case, reason: 'dispute' })
const release = (hold: string, evidence = 'letter 2026-17', by = SUPERVISOR) =>
  releaseHold(world, by, { case: file.case, hold, evidence })

describe('a hold', () => {
  it('stops every contact until it is released with evidence', async () => {
    const { hold } = good(await dispute())
    expect(good(await ask(world, file)).decision.outcome).toBe('DENY')
    good(await release(hold))
    expect(good(await ask(world, file)).decision.outcome).toBe('ALLOW')
  })

  it('is placed once for one reason', async () => {
    const { hold } = good(await dispute())
    expect(good(await dispute()).hold).toBe(hold)
    expect(Object.keys((await stateOf(world, file)).holds)).toEqual([hold])
  })

  it("stands apart from the lender's for the same reason: releasing one leaves the other", async () => {
    await place(world, [['A9', ...WANG.slice(1), '', '', '', '客户投诉中']])
    const [lenders] = Object.keys((await stateOf(world, file)).holds)
    const own = await placeHold(world, COLLECTOR, { case: file.case, reason: 'complaint' })
    expect(good(own).hold).not.toBe(lenders)
    good(await release(good(own).hold))
    expect(good(await ask(world, file)).decision.outcome).toBe('DENY')
  })

  it('is placed anew after the earlier one was released', async () => {
    const { hold } = good(await dispute())
    good(await release(hold))
    expect(good(await dispute()).hold).not.toBe(hold)
  })

  it('is placed only by those who work the case', async () => {
    for (const [who, code] of [
      [COLLEAGUE, 'not-found'],
      [RIVAL_SUPERVISOR, 'not-found'],
      [ADMINISTRATOR, 'not-permitted'],
    ] as const) {
      const answer = await placeHold(world, who, { case: file.case, reason: 'dispute' })
      expect(codeOf(answer)).toBe(code)
    }
  })

  it('is released by a supervisor of the case alone', async () => {
    const { hold } = good(await dispute())
    expect(codeOf(await release(hold, 'letter', COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await release(hold, 'letter', RIVAL_SUPERVISOR))).toBe('not-found')
  })

  it('is not released without a reference, and not by a story', async () => {
    const { hold } = good(await dispute())
    expect(codeOf(await release(hold, '  '))).toBe('evidence-missing')
    expect(codeOf(await release(hold, '信'.repeat(201)))).toBe('request-invalid')
  })

  it('is not released twice, nor when there is none', async () => {
    const { hold } = good(await dispute())
    good(await release(hold))
    expect(codeOf(await release(hold))).toBe('hold-not-active')
    expect(codeOf(await release('another'))).toBe('hold-not-active')
  })
})
