import type { LawInForce } from '@fencun/core/gate/rule'
import { isAsked } from '../judge-again/judge-again.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import { known, tinyLaw, tinyLawBook } from '../rehearsal/tiny-law.ts'
import {
  ask,
  BANKER,
  COLLECTOR,
  good,
  newWorld,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { MemoryDatabase, rowKey, storedEvent } from '../testing/memory-database.ts'
import type { WhatIfResult } from './result.ts'
import { type WhatIfInput, type WhatIfPace, whatIfPolicy } from './what-if.ts'

export const MINUTE = 60_000
const CAP = 'connected-cap.max'
const HOURS = 'quiet-hours.window'
export const capped = (value: number) => ({ parameter: CAP, value, relaxable: false })
export const from10 = { parameter: HOURS, value: [{ from: 605, until: 1320 }], relaxable: false }

/** A world whose lender has a law, and of which a draft is asked. */
export async function settled(law: LawInForce = tinyLaw(), draft?: LawInForce): Promise<Settled> {
  const book = tinyLawBook(law)
  const underLayer = async () => draft
  const database = new MemoryDatabase()
  const lawFor = () => (draft === undefined ? book : { ...book, underLayer })
  const world = await newWorld(lawFor, database)
  return { world, file: await workedCase(world), database }
}

/** The history as versions wrote it that did not keep what a decision rested on. */
export function forgetFacts({ database, file: { lender, debtor } }: Settled): void {
  const stored = database.timeline({ lender, debtor })
  const events = stored.events.map((text) => {
    const event = storedEvent(text)
    if (!isAsked(event)) return text
    const { facts: _facts, ...older } = event
    return JSON.stringify(older)
  })
  database.timelines.set(rowKey(lender, debtor), { ...stored, events })
}

export interface Settled {
  readonly world: World
  readonly file: CaseFile
  readonly database: MemoryDatabase
}
type Outcome = Parameters<typeof endContact>[2]['outcome']

/** Asks, and calls when it is permitted; ten minutes later it is the next one's turn. */
export async function call(
  { world, file }: Settled,
  outcome: Outcome = 'answered-debtor',
): Promise<void> {
  const { permit } = good(await ask(world, file))
  if (permit !== null) {
    const { contact } = permit
    good(await startContact(world, COLLECTOR, { contact }))
    world.clock.pass(MINUTE)
    good(await endContact(world, COLLECTOR, { contact, outcome }))
  }
  world.clock.pass(9 * MINUTE)
}

export async function ran(
  { world }: Pick<Settled, 'world'>,
  input: WhatIfInput,
  pace?: WhatIfPace,
): Promise<WhatIfResult> {
  const steps = good(await whatIfPolicy(world, BANKER, input, pace))
  let result: WhatIfResult | undefined
  for await (const step of steps) if (step.kind === 'result') result = step.result
  return known(result)
}
