import { failure } from '@fencun/core/errors/failure'
import { personalText } from '@fencun/core/identity/personal'
import type { CaseId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { HoldReason } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { ReadNote, WrittenNote } from '../ports/timeline-store.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface HoldInput {
  readonly case: CaseId
  readonly reason: HoldReason
  /** Why, in words, for whoever decides on its release. Sealed at rest; may name people. */
  readonly note?: string
}

/** Where holds placed by hand come from. */
const BY_HAND = 'staff'

const NOTE_CHARS_MAX = 500

/**
 * Stops collection from a debtor (R-E09), for every case and every agency, until somebody entitled
 * releases it. Asking twice for one reason gives the hold that stands, and adds to it what is
 * written anew; a hold for the same reason that came from elsewhere stands for itself, so that
 * releasing one cannot release the other.
 */
export async function placeHold(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: HoldInput,
): Promise<Result<{ readonly hold: string }>> {
  const allowed = permit(actor, 'place-holds')
  if (!allowed.ok) return allowed
  const text = (input.note ?? '').trim()
  if (text.length > NOTE_CHARS_MAX) {
    return err(
      failure('request-invalid', `a note has at most ${NOTE_CHARS_MAX} characters`, 'note'),
    )
  }
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const key = { lender: actor.lender, debtor: found.value.debtor }
  const notesOn = (hold: string): readonly WrittenNote[] =>
    text === '' ? [] : [noteOn(hold, deps.ids.next(), input.case, text)]
  return appendDecided(deps.timelines, key, async ({ state }) => {
    const standing = standingHold(state, input.reason)
    if (standing !== undefined) {
      const notes = notesOn(standing)
      const before = notes.length === 0 ? [] : await deps.timelines.notes(key, 'lender')
      const added = notes.filter((note) => !before.some((one) => isSame(one, note)))
      return ok({ value: { hold: standing }, events: [], notes: added })
    }
    const hold = deps.ids.next()
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    const placed = { kind: 'hold-placed', hold, reason: input.reason, origin: BY_HAND } as const
    return ok({ value: { hold }, events: [{ ...frame, ...placed }], notes: notesOn(hold) })
  })
}

function standingHold(state: DebtorState, wanted: HoldReason): string | undefined {
  const standing = Object.entries(state.holds).find(
    ([, { reason, origin, releasedAt }]) =>
      reason === wanted && origin === BY_HAND && releasedAt === null,
  )
  return standing?.[0]
}

function noteOn(hold: string, note: string, of: CaseId, text: string): WrittenNote {
  return { note, case: of, about: { kind: 'hold', hold }, text: personalText(text) }
}

/** A retry says what was said before. */
function isSame(one: ReadNote, other: WrittenNote): boolean {
  const [about, wanted] = [one.about, other.about]
  return (
    about.kind === 'hold' &&
    wanted.kind === 'hold' &&
    about.hold === wanted.hold &&
    one.text?.equals(other.text) === true
  )
}
