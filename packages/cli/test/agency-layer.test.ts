import { proposalLeaf } from '@fencun/adapters/evidence/office-leaves'
import type { Actor } from '@fencun/app/access/roles'
import { type PolicyChange, policyChangeId } from '@fencun/app/ports/policies'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import {
  ADMINISTRATOR,
  AGENCY,
  ask,
  BANKER,
  COLLECTOR,
  good,
  LENDER,
  newWorld,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  type World,
  workedCase,
} from '@fencun/app/rehearsal/world'
import { replay } from '@fencun/app/replay/replay'
import type { SelfFinding } from '@fencun/app/self-audit/findings'
import { selfAudit } from '@fencun/app/self-audit/self-audit'
import type { WhatIfResult } from '@fencun/app/what-if/result'
import { whatIfPolicy } from '@fencun/app/what-if/what-if'
import type { OrgId } from '@fencun/core/ids'
import { day } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { lawBook, ownPack } from '../src/compose/law-book.ts'
import { laidDownHere } from '../src/ledger/laid-down.ts'
import { namedLaw } from '../src/ledger/named-law.ts'

/** An agency's own layer under the law that ships: stricter for its people, looser for nobody. */

const PACK = ownPack()
const MINUTE = 60_000

function approved(version: number, value: number, agency?: OrgId): PolicyChange {
  const [author, by] = [BANKER.staff, ADMINISTRATOR.staff]
  const at = instant(Date.UTC(2026, 9, 30))
  return {
    ...{
      change: policyChangeId(`change-${version}`),
      lender: LENDER,
      author,
      reason: 'x',
      version,
    },
    ...{ proposedAt: at, effectiveFrom: day(20_758), ...(agency && { agency }) },
    settings: [{ parameter: 'connected-cap.max', value, relaxable: true }],
    verdict: { by, at, approved: true, note: '' },
  }
}

/** Four asks of the agency's collector on one morning, each call of which is answered. */
async function called(layers: readonly PolicyChange[]) {
  const policies = { changes: async () => layers }
  const world = await newWorld((directory) => lawBook(PACK, directory, policies))
  const file = await workedCase(world)
  const answers = []
  for (let n = 0; n < 4; n += 1) {
    const { permit, decision } = good(await ask(world, file))
    answers.push(decision)
    if (permit !== null) {
      const { contact } = permit
      good(await startContact(world, COLLECTOR, { contact }))
      good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor' }))
    }
    world.clock.pass(10 * MINUTE)
  }
  return { world, file, answers, policies }
}

const allowed = (answers: readonly { readonly outcome: string }[]) =>
  answers.filter(({ outcome }) => outcome === 'ALLOW').length

it('refuses what the agency’s number refuses, in the agency’s name, and binds no other agency', async () => {
  const { world, answers } = await called([approved(1, 2, AGENCY)])
  expect(allowed(answers)).toBe(2)
  expect(answers[2]).toMatchObject({
    policy: `std@1+agency:${AGENCY}@1`,
    findings: [{ rule: 'connected-cap', layer: 'agency', limit: { connectedMax: 2 } }],
  })
  expect(answers[2]?.findings[0]?.sources[0]).toMatchObject({ instrument: 'agency-policy' })
  expect([...(await world.law.agencyLaws(LENDER)).keys()]).toEqual([AGENCY])
  expect(allowed((await called([approved(1, 2, RIVAL)])).answers)).toBe(3)
})

it('is never looser: a higher number of the agency changes neither the law nor the lender’s', async () => {
  expect(allowed((await called([approved(1, 9, AGENCY)])).answers)).toBe(3)
  expect(allowed((await called([approved(1, 2), approved(2, 3, AGENCY)])).answers)).toBe(2)
  const book = lawBook(PACK, await directoryOf(), { changes: async () => [approved(1, 2)] })
  const loose = [...PACK.texts.values()].flatMap(({ rule }) =>
    rule.parameters.flatMap(({ id: parameter, kind }) =>
      kind === 'max' ? [{ parameter, value: 999, relaxable: true }] : [],
    ),
  )
  expect(loose.length).toBeGreaterThan(5)
  const effect = await book.effectOf(LENDER, loose, day(20_800), AGENCY)
  expect(effect?.examples.changed.filter(({ after }) => after === 'ALLOW')).toEqual([])
  const capped = effect?.numbers.filter(({ parameter }) => parameter === 'connected-cap.max')
  expect(capped).toEqual([])
})

it('is found in order by the audit of the own history, and each decision is made again from its name', async () => {
  const layers = [approved(1, 3), approved(2, 2, AGENCY), approved(3, 1, RIVAL)]
  const { world, file, policies } = await called(layers)
  const found: SelfFinding[] = []
  good(await selfAudit(world, LENDER, { onFinding: (one) => void found.push(one) }))
  expect(found).toEqual([])
  const key = { lender: LENDER, debtor: file.debtor }
  const stored = (await world.timelines.history(key, { limit: 1000 })).toReversed()
  const placed = stored.map(({ event }, i) => ({ n: i + 1, event }))
  const laid = await laidDownHere(
    { ...world, policies: { ...world.policies, ...policies } },
    LENDER,
  )
  const verdicts = (layersKnown: typeof laid) =>
    [...replay(placed, namedLaw(PACK, layersKnown))].map(({ verdict }) => verdict)
  expect(verdicts(laid)).toEqual(['same', 'same', 'same', 'same'])
  const without = { ...laid, versions: laid.versions.filter(({ agency }) => agency === undefined) }
  expect(new Set(verdicts(without))).toEqual(new Set(['rules-unknown']))
})

it('of a draft tells an agency what it would have done to its own people, and nothing of others', async () => {
  const { world } = await called([])
  const settings = [{ parameter: 'connected-cap.max', value: 2, relaxable: false }]
  const tried = async (by: Actor, agency?: OrgId) =>
    resultOf(world, by, { settings, ...(agency && { agency }) })
  expect(await tried(SUPERVISOR)).toMatchObject({
    draft: 'std@1+draft',
    totals: { asked: 4, permittedThen: 3, refused: 1 },
    byOrg: [{ org: AGENCY }],
  })
  expect(await tried(BANKER, AGENCY)).toMatchObject({ totals: { refused: 1 } })
  const rivals = await tried(RIVAL_SUPERVISOR)
  expect(rivals).toMatchObject({ debtors: 0, totals: { asked: 0 }, byOrg: [], changes: [] })
})

it('lies under a draft of the lender as it did', async () => {
  const { world } = await called([approved(1, 2, AGENCY)])
  const settings = [{ parameter: 'connected-cap.max', value: 3, relaxable: false }]
  expect(await resultOf(world, BANKER, { settings })).toMatchObject({ totals: { lifted: 0 } })
})

it('names the agency in the leaf of its proposal, and a lender’s own names none', () => {
  const { verdict: _verdict, version: _version, ...change } = approved(1, 2, AGENCY)
  expect(proposalLeaf(change, undefined).commit).toMatchObject({ proposal: { agency: AGENCY } })
  const { agency: _agency, ...own } = change
  expect(Object.keys(proposalLeaf(own, undefined).commit?.['proposal'] ?? {})).not.toContain(
    'agency',
  )
})

async function resultOf(
  world: World,
  by: Actor,
  input: Parameters<typeof whatIfPolicy>[2],
): Promise<WhatIfResult> {
  for await (const step of good(await whatIfPolicy(world, by, input))) {
    if (step.kind === 'result') return step.result
  }
  throw new Error('the last step is the result')
}

async function directoryOf() {
  return (await newWorld()).directory
}
