import { orgId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { fold } from '@fencun/core/timeline/fold'
import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { PlacementStore } from '../ports/placement-store.ts'
import { previewPlacement, showPreview } from '../preview-placement/preview-placement.ts'
import { known } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  BANKER,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  HEADER,
  LENDER,
  BANKER as LENDERS_SUPERVISOR,
  LI,
  MORE,
  newWorld,
  place,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  upload,
  WANG,
  WIFE,
  type World,
} from '../rehearsal/world.ts'
import { registerPlacement } from './register-placement.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

async function preview(rows: readonly (readonly string[])[], by = SUPERVISOR) {
  return good(await previewPlacement(world, by, upload([[...HEADER, ...MORE], ...rows])))
}

const confirm = (cases: number, amount: bigint) => ({ cases, placedAmountFen: fen(amount) })
const row = (...cells: readonly string[]) => [
  ...cells,
  ...['', '', '', ''].slice(0, 10 - cells.length),
]

async function history(caseNumber: string) {
  const file = await caseFile(world, caseNumber)
  const stored = await world.timelines.history(
    { lender: LENDER, debtor: file.debtor },
    { limit: 99 },
  )
  return stored.toReversed().map(({ event }) => event)
}

describe('registering a placement', () => {
  it('writes cases, people, points with their sources and the timelines', async () => {
    const done = await place(world, [[...WANG, ...WIFE], row(...LI)])
    expect(done).toMatchObject({ cases: 2, debtors: 2, holds: 0, hardship: 0 })
    const file = await caseFile(world, 'A1')
    expect(file).toMatchObject({
      handler: AGENCY,
      collector: null,
      status: 'open',
      placedAmountFen: 10050n,
      principalFen: null,
    })
    const points = Object.values((await stateOf(world, file)).points)
    expect(points).toMatchObject([
      { role: 'debtor', kind: 'mobile', reserved: true },
      { role: 'contact', kind: 'mobile', reserved: false },
    ])
    expect(points.map(({ source }) => source)).not.toContain('unknown')
    const [people] = await world.people.of([{ lender: LENDER, debtor: file.debtor }], 'lender')
    expect(people?.people.map(({ name }) => name.reveal())).toEqual(['王小明', '张三'])
    expect(people?.points.map(({ value }) => value.reveal())).toEqual([
      '13812345678',
      '13700001111',
    ])
    expect(await stateOf(world, file)).toEqual(fold(await history('A1')))
  })

  it('assumes no notice: the agency still has to be announced', async () => {
    await place(world, [WANG])
    expect((await stateOf(world, await caseFile(world, 'A1'))).notified).toEqual({})
  })

  it("turns the lender's notes into holds and flags before anyone is called", async () => {
    const done = await place(world, [
      [...WANG, '', '', '', '客户投诉中'],
      [...LI, '', '', '', '怀孕'],
    ])
    expect(done).toMatchObject({ holds: 1, hardship: 1 })
    const wang = await stateOf(world, await caseFile(world, 'A1'))
    expect(Object.values(wang.holds)).toMatchObject([
      { reason: 'complaint', origin: 'lender-note:备注1', releasedAt: null },
    ])
    expect((await stateOf(world, await caseFile(world, 'A2'))).hardship).toEqual(['pregnancy'])
  })

  it('makes one debtor of one identity number, within a file and across placements', async () => {
    const done = await place(world, [WANG, ['A3', ...WANG.slice(1)]])
    expect(done).toMatchObject({ cases: 2, debtors: 1 })
    await place(world, [['A4', ...WANG.slice(1, 5), '13899990000']])
    const file = await caseFile(world, 'A4')
    const state = await stateOf(world, file)
    expect(Object.keys(state.cases)).toHaveLength(3)
    expect(Object.keys(state.points)).toHaveLength(2)
    const parties = new Set(Object.values(state.points).map(({ party }) => party))
    expect(parties.size).toBe(1)
    const [people] = await world.people.of([{ lender: LENDER, debtor: file.debtor }], 'lender')
    expect(people?.people).toHaveLength(1)
  })

  it("keeps no contact whose only number is the debtor's own", async () => {
    await place(world, [[...WANG, '张三', '配偶', '13812345678', '']])
    const points = Object.values((await stateOf(world, await caseFile(world, 'A1'))).points)
    expect(points.map(({ role }) => role)).toEqual(['debtor'])
  })

  it('asks for the totals as the lender states them', async () => {
    const { id, totals } = await preview([row(...WANG), row(...LI)])
    expect(totals).toMatchObject({ accepted: 2, placedAmountFen: 30050n })
    for (const wrong of [confirm(1, 30050n), confirm(2, 30049n)]) {
      const answer = await registerPlacement(world, SUPERVISOR, { preview: id, confirm: wrong })
      expect(codeOf(answer)).toBe('totals-differ')
    }
    expect(await world.placements.list(LENDER, 9)).toEqual([])
    const right = { preview: id, confirm: confirm(2, 30050n) }
    good(await registerPlacement(world, SUPERVISOR, right))
    expect(codeOf(await registerPlacement(world, SUPERVISOR, right))).toBe('placement-expired')
  })

  it('takes the same file once, also when two people confirm it at once', async () => {
    const file = upload([HEADER, WANG])
    const first = good(await previewPlacement(world, SUPERVISOR, file))
    const second = good(await previewPlacement(world, SUPERVISOR, file))
    const answers = await Promise.all(
      [first, second].map(({ id }) =>
        registerPlacement(world, SUPERVISOR, { preview: id, confirm: confirm(1, 10050n) }),
      ),
    )
    expect(answers.map(codeOf).toSorted()).toEqual(['no failure', 'placement-exists'])
    const again = good(await previewPlacement(world, SUPERVISOR, file))
    expect(again.ready).toBe(false)
    expect(again.existing.placement?.fileName).toBe('委案.xlsx')
    const late = { preview: again.id, confirm: confirm(0, 0n) }
    expect(codeOf(await registerPlacement(world, SUPERVISOR, late))).toBe('placement-exists')
  })

  it('goes on from where a debtor stands who moved meanwhile', async () => {
    await place(world, [WANG])
    const { id } = await preview([row('A4', ...WANG.slice(1))])
    const file = await caseFile(world, 'A1')
    let races = 2
    const placements: PlacementStore = {
      ...world.placements,
      register: async (registration) => {
        races -= 1
        const reason = races === 1 ? 'dispute' : 'complaint'
        if (races >= 0) good(await placeHold(world, SUPERVISOR, { case: file.case, reason }))
        return world.placements.register(registration)
      },
    }
    const input = { preview: id, confirm: confirm(1, 10050n) }
    good(await registerPlacement({ ...world, placements }, SUPERVISOR, input))
    expect(races).toBe(-1)
    const state = await stateOf(world, file)
    expect(Object.keys(state.cases)).toHaveLength(2)
    expect(Object.values(state.holds)).toHaveLength(2)
    expect(state).toEqual(fold(await history('A1')))
  })

  it('registers nothing when nothing is good', async () => {
    const { id, ready } = await preview([row(...WANG.with(4, '11010519491231002A'))])
    expect(ready).toBe(false)
    const answer = await registerPlacement(world, SUPERVISOR, {
      preview: id,
      confirm: confirm(0, 0n),
    })
    expect(codeOf(answer)).toBe('nothing-to-register')
  })

  it('is for the supervisor who uploaded the file', async () => {
    const { id } = await preview([row(...WANG)])
    const input = { preview: id, confirm: confirm(1, 10050n) }
    expect(codeOf(await registerPlacement(world, COLLECTOR, input))).toBe('not-permitted')
    expect(codeOf(await registerPlacement(world, ADMINISTRATOR, input))).toBe('not-permitted')
    expect(codeOf(await registerPlacement(world, RIVAL_SUPERVISOR, input))).toBe(
      'placement-expired',
    )
    expect(codeOf(await showPreview(world, RIVAL_SUPERVISOR, { preview: id }))).toBe(
      'placement-expired',
    )
  })

  it('lets the lender name the agency, and an agency only itself', async () => {
    const mine = await preview([row(...WANG)])
    const input = { preview: mine.id, confirm: confirm(1, 10050n) }
    const toRival = await registerPlacement(world, SUPERVISOR, { ...input, handler: RIVAL })
    expect(codeOf(toRival)).toBe('not-found')
    const theirs = await preview([row(...WANG)], BANKER)
    const given = { ...input, preview: theirs.id, handler: RIVAL }
    good(await registerPlacement(world, LENDERS_SUPERVISOR, given))
    expect((await caseFile(world, 'A1')).handler).toBe(RIVAL)
    const nowhere = await preview([row(...LI)], BANKER)
    const unknown = { ...given, preview: nowhere.id, handler: orgId('nobody') }
    expect(codeOf(await registerPlacement(world, BANKER, unknown))).toBe('not-found')
    expect(known(await world.placements.list(LENDER, 9))).toHaveLength(1)
  })
})
