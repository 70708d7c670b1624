import { type PartyId, pointId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../access/roles.ts'
import { listAlarms } from '../access-alarms/list-alarms.ts'
import type { CaseFile } from '../ports/case-store.ts'
import {
  ADMINISTRATOR,
  at,
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  newWorld,
  pointOf,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { purposesOf } from './purposes.ts'
import { type RevealInput, revealData } from './reveal-data.ts'

let world: World
let file: CaseFile
let party: PartyId

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  const [known] = await world.people.of([{ lender: LENDER, debtor: file.debtor }], 'lender')
  const debtor = known?.people.find(({ role }) => role === 'debtor')
  if (debtor === undefined) throw new Error('the debtor is on file')
  party = debtor.party
})

const reveal = (part: Partial<RevealInput> = {}, by: Actor = COLLECTOR) =>
  revealData(world, by, {
    ...{ case: file.case, party, field: 'name', purpose: 'identity-check', words: '' },
    screen: 'case',
    ...part,
  })
const looks = async () => (await world.access.looks(LENDER, {}, { offset: 0, limit: 99 })).looks
const kinds = async () =>
  good(await listAlarms(world, BANKER)).map(({ kind, staffName }) => `${kind} ${staffName}`)

describe('a field of a person', () => {
  it('is shown whole for a purpose and a minute, and the look is on file with all of it', async () => {
    const shown = good(await reveal({ field: 'id-number', words: ' 核对 ' }))
    expect(shown).toEqual({
      value: '11010519491231002X',
      until: at('2026-11-18T10:01:00+08:00'),
      forSec: 60,
    })
    expect(await looks()).toMatchObject([
      {
        ...{ lender: LENDER, debtor: file.debtor, case: file.case, party, point: null },
        ...{ org: COLLECTOR.org, staff: COLLECTOR.staff, field: 'id-number', kind: 'safety' },
        ...{ purpose: 'identity-check', words: '核对', screen: 'case' },
        ...{ at: world.clock.now(), until: shown.until },
      },
    ])
  })

  it('may be a number, for a supervisor with a reason in words', async () => {
    const point = await pointOf(world, file)
    const why = { purpose: 'complaint', words: '工单 77', screen: 'case' } as const
    const asked = { case: file.case, point, field: 'phone', ...why } as const
    expect(good(await revealData(world, SUPERVISOR, asked)).value).toBe('13812345678')
    expect(await looks()).toMatchObject([{ point: asked.point, field: 'phone', kind: 'other' }])
  })

  it('is shown to nobody unless the look can be written down', async () => {
    const broken = {
      ...world,
      access: { ...world.access, record: () => Promise.reject(new Error('the disk is full')) },
    }
    const asked = { case: file.case, party, field: 'name', purpose: 'letter' } as const
    const shown = revealData(broken, COLLECTOR, { ...asked, words: '', screen: 'case' })
    await expect(shown).rejects.toThrow('the disk is full')
  })

  it('stays masked for whoever may not see the case, and leaves no look', async () => {
    expect(codeOf(await reveal({}, COLLEAGUE))).toBe('not-found')
    expect(codeOf(await reveal({}, RIVAL_SUPERVISOR))).toBe('not-found')
    expect(codeOf(await reveal({}, ADMINISTRATOR))).toBe('not-permitted')
    expect(await looks()).toEqual([])
  })

  it('is asked of the one person or the one point that has it', async () => {
    const point = await pointOf(world, file)
    expect(codeOf(await reveal({ point }))).toBe('request-invalid')
    expect(codeOf(await reveal({ field: 'phone', purpose: 'identity-check' }))).toBe(
      'purpose-unfit',
    )
    const wife = { purpose: 'complaint', words: '工单 1' } as const
    expect(codeOf(await reveal({ ...wife, field: 'phone' }, SUPERVISOR))).toBe('request-invalid')
    const noParty = { ...wife, case: file.case, screen: 'case' } as const
    const unknown = { ...noParty, point: pointId('nothing'), field: 'phone' } as const
    expect(codeOf(await revealData(world, SUPERVISOR, unknown))).toBe('not-found')
    const wrong = { ...noParty, point, field: 'address' } as const
    expect(codeOf(await revealData(world, SUPERVISOR, wrong))).toBe('request-invalid')
    expect(await looks()).toEqual([])
  })

  it('keeps to the purposes of the role, with words where the list does not say enough', async () => {
    expect(codeOf(await reveal({ purpose: 'court', words: '案号' }))).toBe('purpose-unfit')
    expect(codeOf(await reveal({ purpose: 'court' }, SUPERVISOR))).toBe('request-invalid')
    expect(codeOf(await reveal({ purpose: 'court', words: ' ' }, SUPERVISOR))).toBe(
      'request-invalid',
    )
    good(await reveal({ purpose: 'court', words: '案号' }, SUPERVISOR))
    const offered = (role: Actor['role']) => purposesOf(role).map(({ purpose }) => purpose)
    expect(offered('administrator')).toEqual([])
    expect(offered('collector')).toEqual(['identity-check', 'data-correction', 'letter', 'visit'])
    expect(offered('supervisor')).toContain('court')
  })

  it('does not carry numbers of people into the log by its words', async () => {
    good(await reveal({ purpose: 'court', words: '另留号码13812345678' }, SUPERVISOR))
    expect(await looks()).toMatchObject([{ words: '另留号码13****78' }])
  })

  it('is refused of a debtor whose key is gone, and the refusal says so', async () => {
    const people = {
      ...world.people,
      of: () => Promise.resolve([{ people: [], points: [], keyDestroyed: true }]),
    }
    const asked = { case: file.case, party, field: 'name', purpose: 'letter' } as const
    const input = { ...asked, words: '', screen: 'case' } as const
    expect(codeOf(await revealData({ ...world, people }, COLLECTOR, input))).toBe(
      'personal-data-destroyed',
    )
    expect(await looks()).toEqual([])
  })

  it('is refused when the case is over, and the attempt raises one alarm', async () => {
    const closed = { ...file, status: 'returned' } as const
    const cases = { ...world.cases, find: () => Promise.resolve(closed) }
    const asked = { case: file.case, party, field: 'name', purpose: 'letter' } as const
    const input = { ...asked, words: '', screen: 'case' } as const
    for (let n = 0; n < 2; n += 1) {
      expect(codeOf(await revealData({ ...world, cases }, COLLECTOR, input))).toBe('case-not-open')
    }
    expect(await kinds()).toEqual(['no-open-case name of collector-1'])
    expect(await looks()).toEqual([])
  })
})

describe('looking too often', () => {
  beforeEach(async () => {
    const { settings, saveSettings } = world.access
    const few = { revealsPerHourAlarm: 2, revealsPerHourMax: 3 }
    const by = { ...BANKER, at: world.clock.now() }
    await saveSettings(LENDER, { ...(await settings(LENDER)), ...few }, by)
  })

  it('raises an alarm above the number, and ends at the maximum until the hour is over', async () => {
    good(await reveal())
    good(await reveal())
    expect(await kinds()).toEqual([])
    good(await reveal())
    expect(await kinds()).toEqual(['many-in-hour name of collector-1'])
    expect(codeOf(await reveal())).toBe('reveals-exhausted')
    world.clock.set(at('2026-11-18T10:59:59+08:00'))
    expect(codeOf(await reveal())).toBe('reveals-exhausted')
    world.clock.set(at('2026-11-18T11:00:00+08:00'))
    good(await reveal())
    expect(await looks()).toHaveLength(4)
  })
})

describe('a look raises an alarm', () => {
  it.each([
    ['2026-11-18T21:59:59+08:00', []],
    ['2026-11-18T22:00:00+08:00', ['night name of collector-1']],
    ['2026-11-19T07:59:59+08:00', ['night name of collector-1']],
    ['2026-11-19T08:00:00+08:00', []],
  ])('at night, once: %s', async (time, alarms) => {
    world.clock.set(at(time))
    good(await reveal())
    good(await reveal())
    expect(await kinds()).toEqual(alarms)
  })

  it('at somebody of one’s own name, and of a colleague’s', async () => {
    good(await reveal({}, { ...COLLECTOR, name: '王小明' }))
    expect(await kinds()).toEqual(['own-name name of collector-1'])
    const { staff } = world.directory
    const namesake = (await staff(LENDER)).map((one) =>
      one.staff === COLLEAGUE.staff ? { ...one, name: '王小明' } : one,
    )
    const directory = { ...world.directory, staff: () => Promise.resolve(namesake) }
    const asked = { case: file.case, party, field: 'name', purpose: 'letter' } as const
    const input = { ...asked, words: '', screen: 'case' } as const
    good(await revealData({ ...world, directory }, SUPERVISOR, input))
    expect((await kinds()).toSorted()).toEqual([
      'colleague name of supervisor-1',
      'own-name name of collector-1',
    ])
  })
})
