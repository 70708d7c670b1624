import { partyId, pointId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { beforeEach, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import { partyOf, versionOf } from '../rehearsal/parties.ts'
import { dayAt } from '../rehearsal/tiny-law.ts'
import {
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { type GuaranteeInput, recordGuarantee } from './record-guarantee.ts'

let world: World
let file: CaseFile
const GUARANTOR = partyId('guarantor-1')

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  const key = { lender: file.lender, debtor: file.debtor }
  await appendDecided(world.timelines, key, () => {
    const frame = frameOf(world.ids, SUPERVISOR, world.clock.now())
    const point = { point: pointId('point-g'), pointKind: 'mobile', source: 'contract' } as const
    const owner = { party: GUARANTOR, role: 'guarantor', numberKey: 'key-g' } as const
    const kind = 'point-added' as const
    const events = [{ ...frame, kind, ...point, ...owner, reserved: false }]
    return ok({ value: null, events })
  })
})

const record = (more: Partial<GuaranteeInput> = {}, by = SUPERVISOR) =>
  recordGuarantee(world, by, {
    ...{ case: file.case, party: GUARANTOR, guaranteeKind: 'general', signed: true },
    ...{ periodUntil: dayAt(2026, 12, 31), claimedInTime: false, enforcedFirst: false },
    evidence: 'contract-1',
    ...more,
  })

it('the latest terms of a person and a case stand', async () => {
  const { guarantee } = good(await record())
  expect((await stateOf(world, file)).guarantees).toEqual({
    [guarantee]: {
      ...{ party: GUARANTOR, case: file.case, kind: 'general', signed: true },
      ...{ periodUntil: dayAt(2026, 12, 31), claimedInTime: false, enforcedFirst: false },
    },
  })
  good(await record({ claimedInTime: true }))
  const { guarantees } = await stateOf(world, file)
  expect(Object.values(guarantees)).toMatchObject([{ claimedInTime: true }])
})

it('the same terms are written once', async () => {
  good(await record())
  const before = await versionOf(world, file)
  good(await record())
  expect(await versionOf(world, file)).toBe(before)
})

it('they are those of a guarantor on file, with evidence, from a supervisor of the case', async () => {
  const contact = await partyOf(world, file, 'contact')
  expect(codeOf(await record({ party: contact }))).toBe('request-invalid')
  expect(codeOf(await record({ party: partyId('nobody') }))).toBe('not-found')
  expect(codeOf(await record({ evidence: '' }))).toBe('evidence-missing')
  expect(codeOf(await record({}, COLLECTOR))).toBe('not-permitted')
  expect(codeOf(await record({}, RIVAL_SUPERVISOR))).toBe('not-found')
})
