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
  stateOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
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

describe('a third party’s wish to be called again', () => {
  it('stands until its time, written once', async () => {
    good(await wish())
    const before = await versionOf(world, file)
    good(await wish())
    expect(await versionOf(world, file)).toBe(before)
    const from = world.clock.now()
    expect((await stateOf(world, file)).callbacks).toEqual([{ party, from, until: tomorrow() }])
  })

  it('is of a third party, proven, and for a time within seven days', async () => {
    expect(codeOf(await wish({ party: await partyOf(world, file) }))).toBe('request-invalid')
    expect(codeOf(await wish({ evidence: ' ' }))).toBe('evidence-missing')
    const now = world.clock.now()
    expect(codeOf(await wish({ until: now }))).toBe('request-invalid')
    expect(codeOf(await wish({ until: plusMs(now, 7 * DAY_MS + 1) }))).toBe('request-invalid')
    good(await wish({ until: plusMs(now, 7 * DAY_MS) }))
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
