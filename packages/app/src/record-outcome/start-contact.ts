import { failure } from '@fencun/core/errors/failure'
import type { ContactId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Outcome } from '@fencun/core/timeline/contact'
import type { Actor } from '../access/roles.ts'
import { unsoundSince } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
import { decideAndAppend } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { ownContact, timelineOf } from './own-contact.ts'
import { stillLawful } from './still-lawful.ts'

/** A contact and what is known of how it ended. */
export interface ContactProgress {
  readonly contact: ContactId
  readonly outcome: Outcome | null
}

/**
 * Uses a permit: the line is about to dial. Fails with `permit-expired` once its life is over, with
 * `permit-void` when collection was stopped meanwhile, with `clock-unsound` while nobody can tell
 * whether its life is over, and
 * with `permit-used` when it was started before or its outcome is already known: an outcome may
 * overtake the start, and then nobody dials on that permit any more.
 */
export async function startContact(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  { contact }: { readonly contact: ContactId },
): Promise<Result<ContactProgress>> {
  const key = timelineOf(actor, contact)
  if (!key.ok) return key
  const { lender, debtor } = key.value
  return decideAndAppend(deps.timelines, { lender, about: { debtor } }, async (known) => {
    const { reading, versions } = known
    if (reading === undefined) throw new Error('the store answers for every debtor')
    const found = await ownContact(deps, actor, reading.state, contact)
    if (!found.ok) return found
    const { startBy, startedAt, outcome, numberKey } = found.value
    const now = deps.clock.now()
    const unsound = unsoundSince(deps.clock, found.value.at)
    if (unsound !== undefined) return err(unsound)
    if (startedAt !== null || outcome !== null) {
      return err(failure('permit-used', 'one permit is for one contact'))
    }
    if (startBy !== null && now >= startBy) {
      return err(failure('permit-expired', 'the time to start on this permit is over'))
    }
    if (!stillLawful(reading, found.value)) {
      return err(failure('permit-void', 'collection was stopped after the permit was given'))
    }
    const event = { ...frameOf(deps.ids, actor, now), kind: 'contact-started', contact } as const
    const notRefused = numberKey !== null && reading.refused.includes(numberKey) ? null : numberKey
    const basis = { versions, notRefused }
    return ok({ value: { contact, outcome: null }, events: [event], basis })
  })
}
