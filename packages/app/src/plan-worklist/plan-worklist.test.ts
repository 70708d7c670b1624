import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import type { Deps } from '../deps.ts'
import { placeHold } from '../place-hold/place-hold.ts'
import { recordNotice } from '../record-notice/record-notice.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { recordContact } from '../record-outcome/record-contact.ts'
import {
  ADMINISTRATOR,
  at,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  newWorld,
  permitFor,
  place,
  SUPERVISOR,
  WANG,
  type World,
} from '../rehearsal/world.ts'
import { planWorklist } from './plan-worklist.ts'

const DAY = 86_400_000
const IDS = [
  '11010519491231002X',
  '110101199003070134',
  '44030619900101003X',
  '110101198001010117',
  '310101199001010018',
  '510101198505050014',
]
let world: World

/** Six people's cases, 100 to 600 yuan, all with the collector. */
beforeEach(async () => {
  world = await newWorld()
  const rows = IDS.map((id, i) => [
    ...[`C${i + 1}`, '2026-11-02', `${i + 1}00`, WANG[3] ?? '', checked(id)],
    `1380000000${i}`,
  ])
  const { placement } = await place(world, rows)
  good(await recordNotice(world, SUPERVISOR, { placement, evidence: 'letter' }))
  good(await allocateCases(world, SUPERVISOR, { collectors: [COLLECTOR.staff], dryRun: false }))
})

/** The number with the check character that GB 11643 asks for. */
function checked(id: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return id.slice(0, 17) + '10X98765432'[sum % 11]
}

async function next(caseNumber: string, inMs: number | null): Promise<void> {
  const file = await caseFile(world, caseNumber)
  const { contact } = await permitFor(world, file)
  good(await endContact(world, COLLECTOR, { contact, outcome: 'no-answer' }))
  const nextStepAt = inMs === null ? null : plusMs(world.clock.now(), inMs)
  const record = { contact, resultCode: 'NOANS', note: '', nextStepAt } as const
  good(await recordContact(world, COLLECTOR, record))
}

async function list(show: 'due' | 'all', page = {}) {
  const { rows } = good(await planWorklist(world, COLLECTOR, { show, ...page }))
  return rows.map(({ caseNumber, due }) => `${caseNumber} ${due}`)
}

describe('the worklist', () => {
  it('puts what is due first, then first touches by amount, later steps, and stopped cases last', async () => {
    await next('C1', DAY / 24)
    await next('C2', 3 * DAY)
    await next('C3', null)
    const stop = { case: (await caseFile(world, 'C6')).case, reason: 'dispute' } as const
    good(await placeHold(world, COLLECTOR, stop))
    expect(await list('all')).toEqual([
      'C1 today',
      'C3 today',
      'C5 first-touch',
      'C4 first-touch',
      'C2 later',
      'C6 stopped',
    ])
    expect(await list('due')).toEqual(['C1 today', 'C3 today', 'C5 first-touch', 'C4 first-touch'])
    world.clock.pass(DAY)
    expect((await list('due'))[0]).toBe('C1 overdue')
  })

  it('counts all cases by when they are due, however few it shows', async () => {
    await next('C1', DAY / 24)
    await next('C2', 3 * DAY)
    const stop = { case: (await caseFile(world, 'C6')).case, reason: 'dispute' } as const
    good(await placeHold(world, COLLECTOR, stop))
    const counted = { overdue: 0, today: 1, 'first-touch': 3, later: 1, stopped: 1 }
    for (const show of ['due', 'all'] as const) {
      const { counts } = good(await planWorklist(world, COLLECTOR, { show, limit: 1 }))
      expect(counts).toEqual(counted)
    }
  })

  it('says of each row what the gate says now, and why', async () => {
    world.clock.pass(12 * 3_600_000)
    const { rows } = good(await planWorklist(world, COLLECTOR, { limit: 1 }))
    expect(rows[0]?.gate).toEqual({
      outcome: 'DEFER',
      nextPermittedAt: at('2026-11-19T08:00:00+08:00'),
      reason: {
        code: 'QUIET_HOURS',
        title: { zh: 'title of quiet-hours', en: 'title of quiet-hours' },
      },
    })
  })

  it('allows no call where no number of the debtor is left', async () => {
    const file = await caseFile(world, 'C6')
    const { contact } = await permitFor(world, file)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'not-in-service' }))
    const { rows } = good(await planWorklist(world, COLLECTOR, { show: 'all' }))
    const row = rows.find(({ caseNumber }) => caseNumber === 'C6')
    expect(row?.gate).toMatchObject({ outcome: 'DENY', reason: { code: 'NO_USABLE_POINT' } })
  })

  it('shows names masked, and a page at a time', async () => {
    const { total, rows } = good(await planWorklist(world, COLLECTOR, { offset: 4, limit: 5 }))
    expect(total).toBe(6)
    expect(rows.map(({ name }) => name)).toEqual(['王**', '王**'])
  })

  it('calls the stores as often for one row as for six', async () => {
    const calls = async (limit: number) => {
      let count = 0
      const counted = <T extends object>(port: T): T =>
        new Proxy(port, {
          get: (target, name, receiver) => {
            count += 1
            return Reflect.get(target, name, receiver) as unknown
          },
        })
      const { timelines, cases, people, directory } = world
      const deps: Deps = {
        ...world,
        timelines: counted(timelines),
        cases: counted(cases),
        people: counted(people),
        directory: counted(directory),
      }
      expect(good(await planWorklist(deps, COLLECTOR, { limit })).rows).toHaveLength(limit)
      return count
    }
    expect(await calls(6)).toBe(await calls(1))
    expect(await calls(6)).toBeLessThanOrEqual(11)
  })

  it('is of the own cases, and for those who work cases', async () => {
    expect(good(await planWorklist(world, COLLEAGUE)).total).toBe(0)
    expect(good(await planWorklist(world, SUPERVISOR)).total).toBe(0)
    expect(codeOf(await planWorklist(world, ADMINISTRATOR))).toBe('not-permitted')
  })
})
