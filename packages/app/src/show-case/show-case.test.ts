import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { recordContact } from '../record-outcome/record-contact.ts'
import { recordRefusal } from '../record-refusal/record-refusal.ts'
import {
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  permitFor,
  place,
  RIVAL_COLLECTOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { showCase } from './show-case.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const show = async (by = COLLECTOR) => good(await showCase(world, by, { case: file.case }))

describe('a case', () => {
  it('shows people and numbers masked, the debtor first, each number with its source', async () => {
    const view = await show()
    expect(view.person).toMatchObject({ name: '王**', idNumber: '1****************X' })
    expect(view.others).toMatchObject([{ role: 'contact', name: '张*', relation: '配偶' }])
    expect(view.points.map(({ role, label, value }) => [role, label, value])).toEqual([
      ['debtor', '本人手机', '138****5678'],
      ['contact', '联系人手机', '137****1111'],
    ])
    expect(view.points[0]?.sourceText.zh).not.toBe('来源不明')
    expect(JSON.stringify(view, (_, value: unknown) => String(value))).not.toContain('13812345678')
  })

  it('tells of every point what the gate says now', async () => {
    good(await placeHold(world, COLLECTOR, { case: file.case, reason: 'dispute' }))
    const view = await show()
    expect(view.points.map(({ gate }) => gate.decision.outcome)).toEqual(['DENY', 'DENY'])
    expect(view.points[0]?.gate.explanation.headline.en).toBe('DENY')
    expect(view.holds).toMatchObject([{ reason: 'dispute', releasedAt: null }])
  })

  it('counts the day against its limits, and knows no limit the law does not set', async () => {
    const { contact } = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
    expect((await show()).counters).toEqual({
      connectedToday: 1,
      connectedMax: 3,
      dialsToday: 1,
      dialsMax: null,
    })
  })

  it('keeps my permits before my eyes until they are recorded or handed back', async () => {
    const { contact, startBy } = await permitFor(world, file)
    const back = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact: back.contact, outcome: 'not-dialled' }))
    world.clock.pass(120_000)
    expect((await show()).pending).toMatchObject([{ contact, startBy, outcome: null }])
    expect((await show(SUPERVISOR)).pending).toEqual([])
    good(await endContact(world, COLLECTOR, { contact, outcome: 'busy' }))
    expect((await show()).pending).toMatchObject([{ contact, outcome: 'busy' }])
    const record = { contact, resultCode: 'BUSY', note: '', nextStepAt: null } as const
    good(await recordContact(world, COLLECTOR, record))
    expect((await show()).pending).toEqual([])
  })

  it('marks the numbers of a person who refused', async () => {
    const { points } = await stateOf(world, file)
    const wife = Object.values(points).find(({ role }) => role === 'contact')?.party
    if (wife === undefined) throw new Error('there is a contact')
    const scope = { kind: 'for-ever' } as const
    good(await recordRefusal(world, COLLECTOR, { case: file.case, party: wife, scope }))
    expect((await show()).points.map(({ refused }) => refused)).toEqual([false, true])
  })

  it('leads on to the next case of the worklist, and round again', async () => {
    expect((await show()).next).toBeNull()
    await place(world, [LI])
    good(await allocateCases(world, SUPERVISOR, { collectors: [COLLECTOR.staff], dryRun: false }))
    const other = await caseFile(world, 'A2')
    expect((await show()).next).toBe(other.case)
    expect(good(await showCase(world, COLLECTOR, { case: other.case })).next).toBe(file.case)
  })

  it('is seen by its collector, the supervisor and the lender, and by nobody else', async () => {
    expect((await show(SUPERVISOR)).handler.name).toBe('甲公司')
    expect((await show(BANKER)).caseNumber).toBe('A1')
    expect(codeOf(await showCase(world, COLLEAGUE, { case: file.case }))).toBe('not-found')
    expect(codeOf(await showCase(world, RIVAL_COLLECTOR, { case: file.case }))).toBe('not-found')
  })
})

describe('what a screen shows of a person without being asked', () => {
  const seen = async (by = COLLECTOR) => {
    const { person, others, points } = await show(by)
    return [person?.name, person?.idNumber, others[0]?.name, ...points.map(({ value }) => value)]
  }
  const usual = ['王**', '1****************X', '张*', '138****5678', '137****1111']

  it('is enough to tell two apart, and no more, whoever looks', async () => {
    for (const by of [COLLECTOR, SUPERVISOR, BANKER]) expect(await seen(by)).toEqual(usual)
  })

  it('is no digit for the collectors of a lender that says so', async () => {
    const settings = await world.access.settings(LENDER)
    const by = { ...BANKER, at: world.clock.now() }
    await world.access.saveSettings(LENDER, { ...settings, collectorLevel: 'L0' }, by)
    expect(await seen()).toEqual(['王**', '****', '张*', '****', '****'])
    expect(await seen(SUPERVISOR)).toEqual(usual)
  })
})
