import { formatDay } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  newWorld,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { appendTo } from '../testing/sample-rows.ts'
import {
  calculateRetention,
  expireDue,
  liftLegalHold,
  listLegalHolds,
  placeLegalHold,
  saveRetention,
  showRetention,
} from './retain-records.ts'

const DAY_MS = 86_400_000
const FIRST = { offset: 0, limit: 50 }

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const close = async (why: 'settled' | 'returned' = 'settled'): Promise<void> => {
  const key = { lender: LENDER, debtor: file.debtor }
  const [head] = await world.timelines.load([key])
  if (head === undefined) throw new Error('a head')
  const at = world.clock.now()
  const frame = { v: 1, id: `e${at}`, at, recordedAt: at } as const
  const actor = { staff: 'system', org: AGENCY } as const
  const closed = { ...frame, actor, kind: 'case-closed', case: file.case, why } as const
  const cases = [{ case: file.case, status: why }]
  await world.timelines.append([{ ...appendTo(key, head, [closed]), cases }])
}
const later = (days: number): void => world.clock.set(plusMs(world.clock.now(), days * DAY_MS))
const rows = async () => good(await showRetention(world, BANKER, FIRST)).rows
const person = async () => {
  const [found] = await world.people.of([{ lender: LENDER, debtor: file.debtor }], 'lender')
  return found?.people.length
}

describe('the calendar of retention', () => {
  it('keeps whoever has an open case without end', async () => {
    expect(await calculateRetention(world, LENDER)).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'open', on: null, holds: ['open-case'] }])
  })

  it('counts from the last entry, by month and kind', async () => {
    await close()
    await calculateRetention(world, LENDER)
    const [row] = await rows()
    expect(typeof row?.on === 'number' ? formatDay(row.on) : '').toBe('2028-11-18')
    const { months } = good(await showRetention(world, BANKER, FIRST))
    expect(months).toEqual([
      { month: '2028-11', record: 'collection-record', state: 'kept', debtors: 1 },
    ])
    const of = async (month: string) =>
      good(await showRetention(world, BANKER, { ...FIRST, month })).total
    expect([await of('2028-11'), await of('2028-12')]).toEqual([1, 0])
  })

  it('is the lender’s alone', async () => {
    expect(codeOf(await showRetention(world, SUPERVISOR, FIRST))).toBe('not-permitted')
    expect(codeOf(await showRetention(world, COLLECTOR, FIRST))).toBe('not-permitted')
    expect(codeOf(await showRetention(world, ADMINISTRATOR, FIRST))).toBe('no failure')
  })
})

describe('what is due', () => {
  it('goes on its day and not the day before, and its timeline stays', async () => {
    await close()
    const before = await stateOf(world, file)
    later(729)
    expect(await expireDue(world, LENDER)).toBe(0)
    expect(await person()).toBeGreaterThan(0)
    later(2)
    expect(await expireDue(world, LENDER)).toBe(1)
    expect(await person()).toBe(0)
    expect(await stateOf(world, file)).toEqual(before)
    expect(await stateOf(world, file)).not.toEqual(EMPTY_STATE)
    expect(await expireDue(world, LENDER)).toBe(0)
  })

  it('stays while a legal hold stands, and goes when it was lifted', async () => {
    await close()
    const placed = { case: file.case, kind: 'legal-hold', reason: '保全通知书 12 号' } as const
    const { hold } = good(await placeLegalHold(world, BANKER, placed))
    later(800)
    expect(await expireDue(world, LENDER)).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'open', holds: ['legal-hold'] }])
    good(await liftLegalHold(world, ADMINISTRATOR, hold, { reason: '法院通知' }))
    expect(await expireDue(world, LENDER)).toBe(1)
  })

  it('waits for a suit to end, and counts nothing shorter than the suit', async () => {
    await close()
    const suit = { case: file.case, kind: 'suit', reason: '(2026)民初1号' } as const
    const { hold } = good(await placeLegalHold(world, BANKER, suit))
    later(800)
    expect(await expireDue(world, LENDER)).toBe(0)
    good(await liftLegalHold(world, BANKER, hold, { reason: '结案' }))
    expect(await expireDue(world, LENDER)).toBe(1)
  })
})

describe('a legal hold', () => {
  it('needs a reason to be placed and a reason to be lifted, once, by the lender', async () => {
    const placed = { case: file.case, kind: 'suit', reason: '案号' } as const
    expect(codeOf(await placeLegalHold(world, BANKER, { ...placed, reason: ' ' }))).toBe(
      'request-invalid',
    )
    expect(codeOf(await placeLegalHold(world, SUPERVISOR, placed))).toBe('not-permitted')
    const { hold } = good(await placeLegalHold(world, BANKER, placed))
    expect(codeOf(await liftLegalHold(world, BANKER, hold, { reason: '' }))).toBe('request-invalid')
    good(await liftLegalHold(world, BANKER, hold, { reason: '撤诉' }))
    const again = await liftLegalHold(world, BANKER, hold, { reason: '撤诉' })
    expect(codeOf(again)).toBe('legal-hold-ended')
    const { holds } = good(await listLegalHolds(world, BANKER))
    expect(holds).toMatchObject([{ kind: 'suit', lifted: { reason: '撤诉' } }])
  })
})

describe('the life of backups', () => {
  it('is 35 days until the lender says otherwise, and at least one day', async () => {
    const settings = async () => good(await showRetention(world, BANKER, FIRST)).settings
    expect(await settings()).toEqual({ member: null, backupDays: 35 })
    good(await saveRetention(world, ADMINISTRATOR, { member: false, backupDays: 14 }))
    expect(await settings()).toEqual({ member: false, backupDays: 14 })
    for (const backupDays of [0, 367, 1.5]) {
      expect(codeOf(await saveRetention(world, BANKER, { member: null, backupDays }))).toBe(
        'request-invalid',
      )
    }
  })
})
