import { pointId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { setRecorder } from '../manage-lines/manage-lines.ts'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import {
  ADMINISTRATOR,
  at,
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  LINE,
  newWorld,
  pointOf,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { checkContact } from './check-contact.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const check = (more = {}, by = COLLECTOR) =>
  checkContact(world, by, { case: file.case, channel: 'voice_interactive', ...more })

describe('asking what the gate would say', () => {
  it('answers for every point a channel reaches, and writes nothing', async () => {
    const key = { lender: file.lender, debtor: file.debtor }
    const before = (await world.timelines.load([key]))[0]?.version
    const { answers } = good(await check())
    expect(answers.map(({ decision }) => decision.outcome)).toEqual(['ALLOW', 'ALLOW'])
    expect(good(await check({ channel: 'visit' })).answers).toEqual([])
    expect((await world.timelines.load([key]))[0]?.version).toBe(before)
  })

  it('answers for any other instant', async () => {
    const then = at('2026-11-18T22:15:00+08:00')
    const point = await pointOf(world, file)
    const [answer] = good(await check({ point, at: then })).answers
    expect(answer?.decision).toMatchObject({
      outcome: 'DEFER',
      at: then,
      nextPermittedAt: at('2026-11-19T08:00:00+08:00'),
    })
    expect(answer?.explanation.findings).toMatchObject([{ title: { en: 'title of quiet-hours' } }])
  })

  it('says the same as a request would, reason by reason', async () => {
    good(await placeHold(world, COLLECTOR, { case: file.case, reason: 'dispute' }))
    const point = await pointOf(world, file)
    const [answer] = good(await check({ point })).answers
    expect(answer?.decision.findings.map(({ reason }) => reason)).toEqual(['ON_HOLD'])
  })

  it('takes the line that records when none is named, and none when none does', async () => {
    const outcome = async (more = {}) =>
      good(await check({ point: await pointOf(world, file), ...more })).answers[0]?.decision.outcome
    expect(await outcome()).toBe('ALLOW')
    expect(await outcome({ line: null })).toBe('DENY')
    good(await setRecorder(world, SUPERVISOR, { line: LINE, recorderUp: false }))
    expect(await outcome()).toBe('DENY')
  })

  it('knows no point of another debtor and no case of another person', async () => {
    expect(codeOf(await check({ point: pointId('nowhere') }))).toBe('not-found')
    expect(codeOf(await check({}, COLLEAGUE))).toBe('not-found')
    expect(codeOf(await check({}, RIVAL_SUPERVISOR))).toBe('not-found')
  })

  it('tells an administrator, who could not call', async () => {
    const { answers } = good(await check({}, ADMINISTRATOR))
    expect(answers.map(({ decision }) => decision.outcome)).toEqual(['DENY', 'DENY'])
    expect(Object.keys((await stateOf(world, file)).contacts)).toEqual([])
  })
})
