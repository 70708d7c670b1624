import { partyId, pointId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { flagParty } from '../flag-party/flag-party.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { partyOf, versionOf } from '../rehearsal/parties.ts'
import {
  ADMINISTRATOR,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL_COLLECTOR,
  SUPERVISOR,
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { askCallback, type CallbackInput } from './ask-callback.ts'

let world: World
let file: CaseFile
let party: CallbackInput['party']

const DAY_MS = 24 * 60 * 60_000

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  party = await partyOf(world, file, 'contact')
})

const tomorrow = () => plusMs(world.clock.now(), DAY_MS)
const wish = (more: Partial<CallbackInput> = {}, by = COLLECTOR) =>
  askCallback(world, by, {
    ...{ case: file.case, party, until: tomorrow(), evidence: 'recording-1' },
    ...more,
  })

describe('the wish to be called again', () => {
  it('stands until its time, written once', async () => {
    good(await wish())
    const before = await versionOf(world, file)
    good(await wish())
    expect(await versionOf(world, file)).toBe(before)
    const from = world.clock.now()
    expect((await stateOf(world, file)).callbacks).toEqual([{ party, from, until: tomorrow() }])
  })

  it('is proven, and for a time within seven days', async () => {
    expect(codeOf(await wish({ evidence: ' ' }))).toBe('evidence-missing')
    const now = world.clock.now()
    expect(codeOf(await wish({ until: now }))).toBe('request-invalid')
    expect(codeOf(await wish({ until: plusMs(now, 7 * DAY_MS + 1) }))).toBe('request-invalid')
    good(await wish({ until: plusMs(now, 7 * DAY_MS) }))
  })

  it('may be the debtor’s own', async () => {
    const debtor = await partyOf(world, file)
    good(await wish({ party: debtor }))
    expect((await stateOf(world, file)).callbacks.map((one) => one.party)).toEqual([debtor])
  })

  it('is nothing that a guarantor’s calls wait for', async () => {
    const [owner, role] = [partyId('guarantor-1'), 'guarantor'] as const
    await appendDecided(world.timelines, { lender: file.lender, debtor: file.debtor }, () => {
      const frame = frameOf(world.ids, SUPERVISOR, world.clock.now())
      const point = { point: pointId('point-g'), pointKind: 'mobile', source: 'contract' } as const
      const added = { ...frame, kind: 'point-added', ...point, role, party: owner } as const
      return ok({ value: null, events: [{ ...added, numberKey: 'key-g', reserved: false }] })
    })
    expect(codeOf(await wish({ party: owner }))).toBe('request-invalid')
  })

  it('is written down by those who work the case', async () => {
    expect(codeOf(await wish({}, RIVAL_COLLECTOR))).toBe('not-found')
    expect(codeOf(await wish({}, ADMINISTRATOR))).toBe('not-permitted')
  })
})

describe('the mark of a sensitive third party', () => {
  const flag = (of: typeof party, by = COLLECTOR) =>
    flagParty(world, by, { case: file.case, party: of, flag: 'sensitive' })

  it('is set once and stays', async () => {
    good(await flag(party))
    const before = await versionOf(world, file)
    good(await flag(party))
    expect(await versionOf(world, file)).toBe(before)
    expect((await stateOf(world, file)).partyFlags).toEqual({ [party]: ['sensitive'] })
  })

  it('is for third parties, and set by those who work the case', async () => {
    expect(codeOf(await flag(await partyOf(world, file)))).toBe('request-invalid')
    expect(codeOf(await flag(party, RIVAL_COLLECTOR))).toBe('not-found')
    expect(codeOf(await flag(party, ADMINISTRATOR))).toBe('not-permitted')
  })
})
