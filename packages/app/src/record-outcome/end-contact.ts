import { failure } from '@fencun/core/errors/failure'
import type { ContactId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { isConnected, isDial, type Outcome } from '@fencun/core/timeline/contact'
import { outcomeOf } from '@fencun/core/timeline/contact-reports'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { ownContact, timelineOf } from './own-contact.ts'
import type { ContactProgress } from './start-contact.ts'

/** The longest call anyone reports; more is a slip of the pen. */
const TALK_SEC_MAX = 24 * 60 * 60

export interface EndInput {
  readonly contact: ContactId
  readonly outcome: Outcome
  /** Seconds talked; only of a connected contact. */
  readonly talkSec?: number
}

/**
 * Says what came of a contact. Saying the same again changes nothing and is written once; another
 * word is written down as a correction, and the stricter of the two counts: an answer outweighs a
 * failure in whatever order they are reported. The answer names the outcome that counts. It may come
 * late: a permit that nobody reported on counts as connected, and a late outcome settles that.
 * `not-dialled` hands a permit back and fails with `permit-used` once the contact was started.
 */
export async function endContact(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  { contact, outcome: word, talkSec }: EndInput,
): Promise<Result<ContactProgress>> {
  const key = timelineOf(actor, contact)
  if (!key.ok) return key
  const talk = checkTalk(word, talkSec)
  if (!talk.ok) return talk
  return appendDecided(deps.timelines, key.value, async (head) => {
    const found = await ownContact(deps, actor, head.state, contact)
    if (!found.ok) return found
    const { reported, startedAt } = found.value
    if (word === 'not-dialled' && startedAt !== null) {
      return err(failure('permit-used', 'a contact that was started has been dialled'))
    }
    const now = deps.clock.now()
    const said = { ...reported, [word]: now }
    const { outcome } = outcomeOf({ ...found.value, reported: said })
    const value = { contact, outcome }
    if (reported[word] !== undefined) return ok({ value, events: [] })
    const talked = { ...(talkSec !== undefined && { talkSec }) }
    const ended = { kind: 'contact-ended', contact, outcome: word, ...talked } as const
    const event = { ...frameOf(deps.ids, actor, now), ...ended }
    const cases = isDial(word) ? [{ case: found.value.case, lastContactAt: now }] : []
    return ok({ value, events: [event], cases })
  })
}

function checkTalk(outcome: Outcome, talkSec: EndInput['talkSec']): Result<null> {
  if (talkSec === undefined) return ok(null)
  if (!Number.isInteger(talkSec) || talkSec < 0 || talkSec > TALK_SEC_MAX) {
    return err(failure('request-invalid', 'it has to be whole seconds of one day', 'talkSec'))
  }
  if (talkSec > 0 && !isConnected(outcome)) {
    return err(failure('request-invalid', 'nobody talked in a contact not connected', 'talkSec'))
  }
  return ok(null)
}
