import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { flagParty } from '../flag-party/flag-party.ts'
import { listReviews } from '../list-reviews/list-reviews.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import { partyOf, versionOf } from '../rehearsal/parties.ts'
import { reviewLaw, SENSITIVE } from '../rehearsal/review-law.ts'
import {
  ADMINISTRATOR,
  ask,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { decideReview, type ReviewInput } from './decide-review.ts'

let world: World
let file: CaseFile
let party: ReviewInput['party']

const HOUR_MS = 60 * 60_000

beforeEach(async () => {
  world = await newWorld(reviewLaw)
  file = await workedCase(world)
  party = await partyOf(world, file, 'contact')
  good(await flagParty(world, COLLECTOR, { case: file.case, party, flag: 'sensitive' }))
})

const asks = (by = COLLECTOR) => ask(world, file, 'contact', by)
const outcome = async (by = COLLECTOR) => good(await asks(by)).decision.outcome
const decides = (more: Partial<ReviewInput> = {}, by = SUPERVISOR) =>
  decideReview(world, by, {
    ...{ request: 'review-1', case: file.case, rule: SENSITIVE, party, allows: true },
    ...{ until: null, evidence: 'minutes-7', ...more },
  })
const open = async (by = SUPERVISOR) => good(await listReviews(world, by)).reviews

describe('what the gate leaves to a person', () => {
  it('waits for a supervisor of the case, who sees who asked, for whom and how often', async () => {
    expect(await open()).toEqual([])
    expect(await outcome()).toBe('REVIEW')
    world.clock.pass(1000)
    await asks()
    expect(await open()).toMatchObject([
      {
        ...{ case: file.case, caseNumber: 'A1', party, role: 'contact', name: '张*' },
        ...{ rule: SENSITIVE, title: { en: `title of ${SENSITIVE}` }, asks: 2, ownOnly: false },
        by: { staff: COLLECTOR.staff, name: COLLECTOR.name },
        at: world.clock.now(),
      },
    ])
    expect(await open(BANKER)).toHaveLength(1)
    expect(await open(RIVAL_SUPERVISOR)).toEqual([])
    expect(codeOf(await listReviews(world, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await listReviews(world, ADMINISTRATOR))).toBe('not-permitted')
  })

  it('is open for seven days', async () => {
    await asks()
    world.clock.pass(7 * 24 * HOUR_MS)
    expect(await open()).toHaveLength(1)
    world.clock.pass(1)
    expect(await open()).toEqual([])
    expect(codeOf(await decides())).toBe('review-not-open')
  })
})

describe('a supervisor’s answer', () => {
  it('opens the way for a day, to everybody but the one who gave it', async () => {
    await asks()
    const { until } = good(await decides())
    expect(until).toBe(plusMs(world.clock.now(), 24 * HOUR_MS))
    expect(await open()).toEqual([])
    expect(await outcome(SUPERVISOR)).toBe('REVIEW')
    expect(await outcome()).toBe('ALLOW')
    world.clock.pass(24 * HOUR_MS)
    expect(await outcome()).toBe('REVIEW')
    expect(await open()).toHaveLength(1)
  })

  it('closes the way as well', async () => {
    await asks()
    good(await decides({ allows: false }))
    expect(await outcome()).toBe('REVIEW')
  })

  it('ends when it says, a day later at most', async () => {
    await asks()
    const now = world.clock.now()
    const late = plusMs(now, 24 * HOUR_MS + 1)
    expect(codeOf(await decides({ until: late }))).toBe('request-invalid')
    expect(codeOf(await decides({ until: now }))).toBe('request-invalid')
    const until = plusMs(now, HOUR_MS)
    expect(good(await decides({ until })).until).toBe(until)
  })

  it('needs a question, evidence, and somebody other than the one who asked', async () => {
    expect(codeOf(await decides())).toBe('review-not-open')
    await asks(SUPERVISOR)
    expect(await open()).toMatchObject([{ ownOnly: true }])
    expect(codeOf(await decides())).toBe('second-person-needed')
    expect(codeOf(await decides({ evidence: '' }, BANKER))).toBe('evidence-missing')
    expect(codeOf(await decides({ rule: 'quiet-hours' }, BANKER))).toBe('review-not-open')
    const debtor = await partyOf(world, file)
    expect(codeOf(await decides({ party: debtor }, BANKER))).toBe('review-not-open')
    good(await decides({}, BANKER))
  })

  it('of two, the second does not permit what the first refused; it takes a new question', async () => {
    await asks()
    good(await decides({ allows: false }))
    const second = () => decides({ request: 'review-2' }, BANKER)
    expect(codeOf(await second())).toBe('review-not-open')
    expect(await outcome()).toBe('REVIEW')
    world.clock.pass(1000)
    await asks()
    expect(await open()).toHaveLength(1)
    good(await second())
    expect(await outcome()).toBe('ALLOW')
  })

  it('is given by a supervisor of the case alone', async () => {
    await asks()
    expect(codeOf(await decides({}, COLLECTOR))).toBe('not-permitted')
    expect(codeOf(await decides({}, RIVAL_SUPERVISOR))).toBe('not-found')
  })

  it('is given once under one id', async () => {
    await asks()
    good(await decides())
    const before = await versionOf(world, file)
    good(await decides())
    expect(await versionOf(world, file)).toBe(before)
    expect(codeOf(await decides({ allows: false }))).toBe('request-id-reused')
  })
})

it('a permit given on a supervisor’s word is void once the word is no', async () => {
  await asks()
  good(await decides())
  world.clock.pass(1000)
  const { permit } = good(await asks())
  if (permit === null) throw new Error('the review lets the contact through')
  world.clock.pass(1000)
  good(await decides({ request: 'review-2', allows: false }))
  const start = await startContact(world, COLLECTOR, { contact: permit.contact })
  expect(codeOf(start)).toBe('permit-void')
})
