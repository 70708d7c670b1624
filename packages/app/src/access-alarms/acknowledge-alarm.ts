import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { maySeeOf } from '../manage-exports/export-view.ts'
import type { AlarmId } from '../ports/access.ts'
import { hideNumbers } from '../show-case/notes-view.ts'

/**
 * Says what came of an alarm: once, in words, and by somebody else than it is about. Fails with
 * `not-permitted`, `not-found`, `second-person-needed`, `request-invalid` and `alarm-not-open`.
 */
export async function acknowledgeAlarm(
  { access, clock }: Pick<Deps, 'access' | 'clock'>,
  actor: Actor,
  { alarm: id, words }: { readonly alarm: AlarmId; readonly words: string },
): Promise<Result<null>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  const alarm = await access.alarm(actor.lender, id)
  if (alarm === undefined || !maySeeOf(actor, alarm.org)) {
    return err(failure('not-found', 'there is no such alarm among yours', `alarm ${id}`))
  }
  if (alarm.staff === actor.staff) {
    return err(failure('second-person-needed', 'the alarm is about you', `alarm ${id}`))
  }
  const said = hideNumbers(words.trim())
  if (said === '') return err(failure('request-invalid', 'say what came of it', 'words'))
  const word = { by: actor.staff, at: clock.now(), words: said }
  const done = await access.acknowledge(actor.lender, id, word)
  return done === 'acknowledged'
    ? ok(null)
    : err(failure('alarm-not-open', 'somebody has dealt with it', `alarm ${id}`))
}
