import { type PolicyChange, policyChangeId } from '@fencun/app/ports/policies'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import {
  ADMINISTRATOR,
  ask,
  BANKER,
  COLLECTOR,
  good,
  LENDER,
  newWorld,
  type World,
  workedCase,
} from '@fencun/app/rehearsal/world'
import type { SelfFinding } from '@fencun/app/self-audit/findings'
import { selfAudit } from '@fencun/app/self-audit/self-audit'
import type { WhatIfResult } from '@fencun/app/what-if/result'
import { whatIfPolicy } from '@fencun/app/what-if/what-if'
import { day } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { lawBook, ownPack } from '../src/compose/law-book.ts'
import { DEMO_LENDER } from '../src/demo/directory.ts'
import { demonstrated } from './support/demonstrated.ts'

/** The own history under the law that ships. */

const PACK = ownPack()
const MINUTE = 60_000

/** Four asks on one morning, ten minutes apart: three calls that are answered, and a refusal. */
async function called(approved: readonly PolicyChange[] = []): Promise<World> {
  const policies = { changes: async () => approved }
  const world = await newWorld((directory) => lawBook(PACK, directory, policies))
  const file = await workedCase(world)
  for (let n = 0; n < 4; n += 1) {
    const { permit } = good(await ask(world, file))
    if (permit !== null) {
      const { contact } = permit
      good(await startContact(world, COLLECTOR, { contact }))
      good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
    }
    world.clock.pass(10 * MINUTE)
  }
  return world
}

async function tried(world: World, settings: readonly object[]): Promise<WhatIfResult> {
  for await (const step of good(await whatIfPolicy(world, BANKER, { settings }))) {
    if (step.kind === 'result') return step.result
  }
  throw new Error('the last step is the result')
}

/** The lender's cap as somebody approved it, from the first of the month on. */
function approvedCap(value: number): PolicyChange {
  const [author, by] = [BANKER.staff, ADMINISTRATOR.staff]
  const at = instant(Date.UTC(2026, 9, 30))
  return {
    ...{ change: policyChangeId('change-1'), lender: LENDER, author, reason: 'x', version: 1 },
    ...{ proposedAt: at, effectiveFrom: day(20_758) },
    settings: [{ parameter: 'connected-cap.max', value, relaxable: false }],
    verdict: { by, at, approved: true, note: '' },
  }
}

const own = (parameter: string, value: unknown) => ({ parameter, value, relaxable: false })

it('is made again decision by decision and nothing is found, not even something supposed', async () => {
  const findings: SelfFinding[] = []
  const onFinding = (finding: SelfFinding) => void findings.push(finding)
  const audited = good(await selfAudit(await called(), LENDER, { onFinding }))
  expect(findings).toEqual([])
  expect(audited).toMatchObject({ contacts: 3, permits: 3, packHash: PACK.hash })
  expect(audited.judged).toMatchObject({ again: 4, supposed: 0, notJudged: [] })
})

it('under a cap of two loses exactly the third answered call', async () => {
  const result = await tried(await called(), [own('connected-cap.max', 2)])
  expect(result).toMatchObject({
    totals: { asked: 4, permittedThen: 3, permittedUnder: 2, refused: 1, lifted: 0 },
    byRule: [{ rule: 'connected-cap', objectedThen: 1, objectedUnder: 2, refused: 1 }],
    changes: [{ kind: 'refused', rules: ['connected-cap'] }],
    draft: 'std@1+draft',
    supposed: 0,
  })
})

it('under a later morning loses the first call, and the fourth takes its place', async () => {
  const settings = [own('quiet-hours.window', [['10:05', '22:00']])]
  const { totals, changes } = await tried(await called(), settings)
  expect(totals).toMatchObject({ refused: 1, lifted: 1 })
  expect(changes.map(({ kind, rules }) => [kind, ...rules])).toEqual([
    ['refused', 'quiet-hours'],
    ['lifted', 'connected-cap'],
  ])
})

it('under a draft without the lender’s own cap gets back what that refused, for the draft stands in its place', async () => {
  const world = await called([approvedCap(2)])
  const { totals, changes, policy } = await tried(world, [])
  expect(policy).toBe('std@1+own@1')
  expect(totals).toMatchObject({ asked: 4, permittedThen: 2, permittedUnder: 3, lifted: 1 })
  expect(changes).toMatchObject([{ kind: 'lifted', contact: null, rules: ['connected-cap'] }])
})

it('of the whole demonstration is found in order', async () => {
  const found: SelfFinding[] = []
  const deps = await demonstrated()
  const onFinding = (finding: SelfFinding) => void found.push(finding)
  const { debtors, judged } = good(await selfAudit(deps, DEMO_LENDER, { onFinding }))
  expect(found).toEqual([])
  expect([debtors, judged.again, judged.supposed]).toEqual([52, 9, 0])
})

it('under a number that the law has stricter already stays as it was', async () => {
  const { totals } = await tried(await called(), [own('connected-cap.max', 9)])
  expect(totals).toMatchObject({ permittedThen: 3, permittedUnder: 3, refused: 0, lifted: 0 })
})
