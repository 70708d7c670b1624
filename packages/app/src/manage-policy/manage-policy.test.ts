import { orgId } from '@fencun/core/ids'
import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import { beforeEach, describe, expect, it } from 'vitest'
import { policyChangeId } from '../ports/policies.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  actor,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  type World,
} from '../rehearsal/world.ts'
import { decidePolicy, previewPolicy, proposePolicy } from './manage-policy.ts'
import { showPolicy } from './show-policy.ts'

const OTHER = actor('second-administrator', 'administrator', BANKER.org)

let world: World
const tomorrow = (): Day => plusDays(beijingDay(world.clock.now()), 1)
const propose = (part: object = {}, by = ADMINISTRATOR) =>
  proposePolicy(world, by, {
    settings: [2],
    effectiveFrom: tomorrow(),
    reason: ' 收紧 ',
    ...part,
  })
const DAY_MS = 86_400_000

beforeEach(async () => {
  world = await newWorld()
})

describe("a lender's layer", () => {
  it('is proposed by one person and approved by another', async () => {
    const { change } = good(await propose())
    const yes = { change, approved: true, note: '同意' }
    expect(codeOf(await decidePolicy(world, ADMINISTRATOR, yes))).toBe('second-person-needed')
    good(await decidePolicy(world, OTHER, yes))
    const { changes, settings } = good(await showPolicy(world, OTHER))
    expect(changes).toMatchObject([
      { change, version: 1, reason: '收紧', awaitsYou: false, inForce: false },
    ])
    expect(changes[0]?.verdict).toMatchObject({ by: OTHER.staff, approved: true, note: '同意' })
    expect(settings).toEqual([])
    world.clock.pass(DAY_MS)
    expect(good(await showPolicy(world, OTHER)).settings).toMatchObject([{ value: 2 }])
  })

  it('waits for the others, and says so to them only', async () => {
    good(await propose())
    expect(good(await showPolicy(world, OTHER)).changes[0]?.awaitsYou).toBe(true)
    expect(good(await showPolicy(world, ADMINISTRATOR)).changes[0]?.awaitsYou).toBe(false)
  })

  it('never reaches back: not when it is proposed, and not when it is approved late', async () => {
    const today = plusDays(tomorrow(), -1)
    const early = await propose({ effectiveFrom: today })
    expect(early).toMatchObject({ ok: false, error: { place: 'effectiveFrom' } })
    const { change } = good(await propose())
    world.clock.pass(DAY_MS)
    const word = { change, note: '' }
    const late = await decidePolicy(world, OTHER, { ...word, approved: true })
    expect(late).toMatchObject({ ok: false, error: { place: 'effectiveFrom' } })
    good(await decidePolicy(world, OTHER, { ...word, approved: false }))
  })

  it('is decided on once', async () => {
    const { change } = good(await propose())
    const no = { change, approved: false, note: '' }
    good(await decidePolicy(world, OTHER, no))
    expect(codeOf(await decidePolicy(world, OTHER, { ...no, approved: true }))).toBe(
      'policy-decided',
    )
    const stranger = { ...no, change: policyChangeId('nothing') }
    expect(codeOf(await decidePolicy(world, OTHER, stranger))).toBe('not-found')
  })

  it('keeps what holds when a later one is refused or has not begun', async () => {
    const first = good(await propose())
    good(await decidePolicy(world, OTHER, { ...first, approved: true, note: '' }))
    const second = good(await propose({ settings: [1], effectiveFrom: plusDays(tomorrow(), 5) }))
    good(await decidePolicy(world, OTHER, { ...second, approved: true, note: '' }))
    const third = good(await propose({ settings: [0] }))
    good(await decidePolicy(world, OTHER, { ...third, approved: false, note: '' }))
    world.clock.pass(DAY_MS)
    const { settings, changes } = good(await showPolicy(world, OTHER))
    expect(settings).toMatchObject([{ value: 2 }])
    expect(changes.filter(({ inForce }) => inForce).map(({ change }) => change)).toEqual([
      first.change,
    ])
    world.clock.pass(5 * DAY_MS)
    expect(good(await showPolicy(world, OTHER)).settings).toMatchObject([{ value: 1 }])
  })

  it('needs a reason and numbers that can be read', async () => {
    expect(await propose({ reason: '  ' })).toMatchObject({ error: { place: 'reason' } })
    expect(await propose({ settings: ['many'] })).toMatchObject({ error: { place: 'settings[0]' } })
    const preview = { settings: ['many'], effectiveFrom: tomorrow() }
    expect(codeOf(await previewPolicy(world, ADMINISTRATOR, preview))).toBe('request-invalid')
    expect(codeOf(await previewPolicy(world, ADMINISTRATOR, { ...preview, settings: [1] }))).toBe(
      'no failure',
    )
  })

  it('is the matter of the lender’s supervisors and administrators', async () => {
    expect(codeOf(await propose({}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await showPolicy(world, COLLECTOR))).toBe('not-permitted')
    const { change } = good(await propose({}, BANKER))
    const word = { change, approved: true, note: '' }
    expect(codeOf(await decidePolicy(world, SUPERVISOR, word))).toBe('not-found')
    expect(good(await showPolicy(world, SUPERVISOR)).changes).toEqual([])
  })
})

describe("an agency's layer", () => {
  it('is proposed by the agency, approved by another of it or of the lender, and shown as its own', async () => {
    const { change } = good(await propose({}, SUPERVISOR))
    const yes = { change, approved: true, note: '' }
    expect(good(await showPolicy(world, BANKER)).waiting).toEqual([AGENCY])
    for (const who of [SUPERVISOR, RIVAL_SUPERVISOR]) {
      expect(good(await showPolicy(world, who)).waiting).toEqual([])
    }
    expect(good(await showPolicy(world, BANKER, AGENCY)).waiting).toEqual([])
    expect(codeOf(await decidePolicy(world, SUPERVISOR, yes))).toBe('second-person-needed')
    expect(codeOf(await decidePolicy(world, RIVAL_SUPERVISOR, yes))).toBe('not-found')
    good(await decidePolicy(world, BANKER, yes))
    expect(good(await showPolicy(world, BANKER)).waiting).toEqual([])
    world.clock.pass(DAY_MS)
    const shown = good(await showPolicy(world, SUPERVISOR))
    expect(shown).toMatchObject({ agency: AGENCY, changes: [{ change, inForce: true }] })
    expect(shown.settings).toMatchObject([{ value: 2 }])
    expect(good(await showPolicy(world, BANKER, AGENCY)).changes).toMatchObject([{ change }])
    expect(good(await showPolicy(world, RIVAL_SUPERVISOR)).changes).toEqual([])
    const lenders = good(await showPolicy(world, BANKER))
    expect([lenders.agency, lenders.changes, lenders.settings]).toEqual([null, [], []])
  })

  it('may be proposed by the lender for an agency of its own, which may approve it', async () => {
    const { change } = good(await propose({ agency: AGENCY }, BANKER))
    good(await decidePolicy(world, SUPERVISOR, { change, approved: true, note: '' }))
    expect(codeOf(await propose({ agency: orgId('nobody') }, BANKER))).toBe('not-found')
    expect(codeOf(await propose({ agency: BANKER.org }, BANKER))).toBe('not-found')
  })

  it('is nothing that another agency sees, tries or proposes', async () => {
    const own = { settings: [2], effectiveFrom: tomorrow(), agency: RIVAL }
    expect(codeOf(await propose({ agency: RIVAL }, SUPERVISOR))).toBe('not-permitted')
    expect(codeOf(await showPolicy(world, SUPERVISOR, RIVAL))).toBe('not-permitted')
    expect(codeOf(await previewPolicy(world, SUPERVISOR, own))).toBe('not-permitted')
  })
})
