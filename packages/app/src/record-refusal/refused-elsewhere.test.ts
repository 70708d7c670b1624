import { beforeEach, describe, expect, it } from 'vitest'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import { checkContact } from '../check-contact/check-contact.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'
import { recordNotice } from '../record-notice/record-notice.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import {
  ask,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LI,
  newWorld,
  permitFor,
  place,
  pointOf,
  SUPERVISOR,
  stateOf,
  WIFE,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { recordRefusal } from './record-refusal.ts'

let world: World
/** Two debtors who both named the same person as a contact, by the same number. */
let hers: CaseFile
let other: CaseFile

beforeEach(async () => {
  world = await newWorld()
  hers = await workedCase(world)
  const { placement } = await place(world, [[...LI, ...WIFE]])
  good(await recordNotice(world, SUPERVISOR, { placement, evidence: 'letter-2' }))
  good(await allocateCases(world, SUPERVISOR, { collectors: [COLLECTOR.staff], dryRun: false }))
  other = await caseFile(world, 'A2')
})

async function refuse(): Promise<void> {
  const point = (await stateOf(world, hers)).points[await pointOf(world, hers, 'contact')]
  if (point === undefined) throw new Error('the case has a contact')
  const said = { case: hers.case, party: point.party, scope: { kind: 'for-ever' } } as const
  good(await recordRefusal(world, SUPERVISOR, said))
}

/** The world in which the refusal comes between a decision and its being written. */
function refusedMeanwhile(): World {
  const { append } = world.timelines
  let yet = false
  const timelines: TimelineStore = {
    ...world.timelines,
    append: async (appends) => {
      if (!yet) {
        yet = true
        await refuse()
      }
      return append(appends)
    },
  }
  return { ...world, timelines }
}

describe('a contact who refused at one debtor', () => {
  it('is called at no other debtor of the lender, who may be called himself', async () => {
    expect(good(await ask(world, other, 'contact')).decision.outcome).toBe('ALLOW')
    await refuse()
    expect(good(await ask(world, other, 'contact')).decision.outcome).toBe('DENY')
    expect(good(await ask(world, other, 'debtor')).decision.outcome).toBe('ALLOW')
  })

  it('is shown as refused by who asks without asking for leave', async () => {
    const point = await pointOf(world, other, 'contact')
    const question = { case: other.case, point, channel: 'voice_interactive' } as const
    const check = async () => good(await checkContact(world, COLLECTOR, question)).answers[0]
    expect((await check())?.decision.outcome).toBe('ALLOW')
    await refuse()
    expect((await check())?.decision.outcome).toBe('DENY')
  })

  it('is not called on a decision that was made before the refusal was known', async () => {
    const answer = good(await ask(refusedMeanwhile(), other, 'contact'))
    expect([answer.decision.outcome, answer.permit]).toEqual(['DENY', null])
  })

  it('voids the permit that was given before, though it was given at another debtor', async () => {
    const { contact } = await permitFor(world, other, 'contact')
    await refuse()
    expect(codeOf(await startContact(world, COLLECTOR, { contact }))).toBe('permit-void')
  })

  it('voids it even while the start is being written, and leaves the debtor alone', async () => {
    const [third, own] = [
      await permitFor(world, other, 'contact'),
      await permitFor(world, other, 'debtor'),
    ]
    const starting = startContact(refusedMeanwhile(), COLLECTOR, { contact: third.contact })
    expect(codeOf(await starting)).toBe('permit-void')
    good(await startContact(world, COLLECTOR, { contact: own.contact }))
  })
})
