import { orgId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { DestructionId } from '../ports/destructions.ts'
import {
  AGENCY,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { askDestruction, previewDestruction } from './ask-destruction.ts'
import { withdrawDestruction } from './decide-destruction.ts'
import { handOver } from './hand-over.ts'
import { listDestructions, showDestruction } from './show-destruction.ts'

const ALL = { kind: 'engagement' } as const
const WHOLE = { agency: AGENCY, scope: ALL, basis: '合同第十二条，合作到期' }

const byCount = (a: readonly unknown[], b: readonly unknown[]): number => a.length - b.length

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const asked = async (): Promise<DestructionId> =>
  good(await askDestruction(world, SUPERVISOR, WHOLE)).destruction

describe('asking', () => {
  it('lists whom it is about before anybody agrees to anything', async () => {
    await place(world, [LI])
    const { counts, debtors } = good(await previewDestruction(world, SUPERVISOR, WHOLE))
    expect(counts).toEqual({ debtors: 2, cases: 2, kept: 0 })
    expect(debtors.every(({ kept }) => kept.length === 0)).toBe(true)
    expect(good(await listDestructions(world, BANKER)).destructions).toEqual([])
  })

  it('holds back whoever complains, disputes, or has a suit running, with the reason', async () => {
    await place(world, [LI])
    good(await placeHold(world, SUPERVISOR, { case: file.case, reason: 'complaint' }))
    const suit = { hold: 'h' as never, lender: LENDER, debtor: file.debtor, kind: 'suit' } as const
    const placedAt = world.clock.now()
    const { retention } = world.keeping
    await retention.placeHold({ ...suit, reason: '案号', placedBy: BANKER.staff, placedAt })
    const { debtors, counts } = good(await previewDestruction(world, SUPERVISOR, WHOLE))
    const held = debtors.find(({ debtor }) => debtor === file.debtor)
    expect(held?.kept).toEqual(['complaint', 'suit'])
    expect(counts).toMatchObject({ debtors: 2, kept: 1 })
  })

  it('is the agency’s supervisor’s or the lender’s, for that agency, one at a time', async () => {
    expect(codeOf(await askDestruction(world, COLLECTOR, WHOLE))).toBe('not-permitted')
    expect(codeOf(await askDestruction(world, RIVAL_SUPERVISOR, WHOLE))).toBe('not-found')
    expect(codeOf(await askDestruction(world, BANKER, { ...WHOLE, agency: RIVAL }))).toBe(
      'nothing-to-destroy',
    )
    const none = { ...WHOLE, agency: orgId('bank') }
    expect(codeOf(await askDestruction(world, BANKER, none))).toBe('not-found')
    expect(codeOf(await askDestruction(world, SUPERVISOR, { ...WHOLE, basis: ' ' }))).toBe(
      'request-invalid',
    )
    const id = await asked()
    expect(codeOf(await askDestruction(world, BANKER, WHOLE))).toBe('destruction-open')
    good(await withdrawDestruction(world, SUPERVISOR, id, { reason: '误报' }))
    good(await askDestruction(world, BANKER, WHOLE))
  })

  it('for some placements spares a debtor who has another case with the agency', async () => {
    await place(world, [['A9', ...WANG.slice(1)]])
    await place(world, [LI])
    const placements = (await world.placements.list(LENDER, 10)).map(({ placement }) => placement)
    const preview = async (n: number) => {
      const scope = { kind: 'placements', placements: placements.slice(0, n) } as const
      return good(await previewDestruction(world, SUPERVISOR, { agency: AGENCY, scope })).debtors
    }
    expect((await preview(1)).map(({ kept }) => kept)).toEqual([[]])
    expect((await preview(2)).map(({ kept }) => kept).toSorted(byCount)).toEqual([
      [],
      ['other-case'],
    ])
    expect((await preview(3)).flatMap(({ kept }) => kept)).toEqual([])
  })

  it('is not seen by another agency', async () => {
    const id = await asked()
    expect(codeOf(await showDestruction(world, RIVAL_SUPERVISOR, id))).toBe('not-found')
    expect(codeOf(await handOver(world, RIVAL_SUPERVISOR, id))).toBe('not-found')
    expect(good(await listDestructions(world, RIVAL_SUPERVISOR)).destructions).toEqual([])
    expect(good(await showDestruction(world, SUPERVISOR, id)).may).toMatchObject({
      handOver: true,
      approve: false,
      withdraw: true,
    })
  })
})
