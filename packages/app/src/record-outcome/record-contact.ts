import { failure } from '@fencun/core/errors/failure'
import { personalText } from '@fencun/core/identity/personal'
import type { CaseId, ContactId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { EventBody, HardshipFlag } from '@fencun/core/timeline/event'
import type { ResultCode } from '@fencun/core/timeline/result-codes'
import type { ContactState } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { ContactRecord } from '../ports/timeline-store.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'
import { consequencesOf } from './consequences.ts'
import { checkFit } from './fit.ts'
import { ownContact, timelineOf } from './own-contact.ts'

export const NOTE_CHARS_MAX = 2000

export interface RecordInput {
  readonly contact: ContactId
  readonly resultCode: ResultCode
  /** What was said. Sealed at rest; may name people. */
  readonly note: string
  readonly nextStepAt: Instant | null
  /** With `HARDSHIP`: which; poverty when it was not said more exactly. */
  readonly hardship?: HardshipFlag
}

type RecordDeps = Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>

/**
 * Writes the record of a contact (催记, R-I01). There is none without a contact: fails with
 * `outcome-missing` until the outcome is known, and with `record-exists` when it was written. What
 * the result code demands (a hold, a refusal, a flag) is appended with it or not at all.
 */
export async function recordContact(
  deps: RecordDeps,
  actor: Actor,
  input: RecordInput,
): Promise<Result<{ readonly record: string }>> {
  const key = timelineOf(actor, input.contact)
  if (!key.ok) return key
  return appendDecided(deps.timelines, key.value, async (head) => {
    const found = await ownContact(deps, actor, head.state, input.contact)
    if (!found.ok) return found
    const now = deps.clock.now()
    const checked = check(found.value, input, now)
    if (!checked.ok) return checked
    const contact = found.value
    const record = recordOf(deps.ids.next(), actor, { case: contact.case, at: now }, input)
    const named = { ...input, record: record.record }
    const bodies = [
      writtenOf(record, input),
      ...consequencesOf(deps.ids, head.state, contact, named),
    ]
    return ok({
      value: { record: record.record },
      events: bodies.map((body) => ({ ...frameOf(deps.ids, actor, now), ...body })),
      cases: [
        {
          case: contact.case,
          nextStepAt: input.nextStepAt,
          lastContactAt: contact.endedAt ?? now,
        },
      ],
      records: [record],
    })
  })
}

function check(contact: ContactState, input: RecordInput, now: Instant): Result<null> {
  if (contact.recorded) return err(failure('record-exists', 'one contact has one record'))
  if (contact.outcome === null) {
    return err(failure('outcome-missing', 'nobody has said yet how this contact ended'))
  }
  if (contact.outcome === 'not-dialled') {
    return err(failure('outcome-missing', 'the permit was handed back: there was no contact'))
  }
  if (input.note.length > NOTE_CHARS_MAX) {
    return err(failure('request-invalid', `at most ${NOTE_CHARS_MAX} characters`, 'note'))
  }
  if (input.nextStepAt !== null && input.nextStepAt <= now) {
    return err(failure('request-invalid', 'the next step lies in the future', 'nextStepAt'))
  }
  return checkFit(contact, input.resultCode)
}

function recordOf(
  record: string,
  actor: Actor,
  { case: id, at }: { readonly case: CaseId; readonly at: Instant },
  { contact, resultCode, note, nextStepAt }: RecordInput,
): ContactRecord {
  const sealed = personalText(note.trim())
  return { record, contact, case: id, staff: actor.staff, at, resultCode, note: sealed, nextStepAt }
}

function writtenOf({ record }: ContactRecord, input: RecordInput): EventBody {
  const { contact, resultCode, nextStepAt } = input
  const next = nextStepAt === null ? {} : { nextStepAt }
  return { kind: 'contact-recorded', contact, record, resultCode, ...next }
}
