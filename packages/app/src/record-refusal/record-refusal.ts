import { failure } from '@fencun/core/errors/failure'
import type { CaseId, ContactId, PartyId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { EventBody, RefusalScope } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

/** More windows than this are no wish that anyone can keep in mind. */
const WINDOWS_MAX = 12

export interface RefusalInput {
  readonly case: CaseId
  readonly party: PartyId
  readonly scope: RefusalScope
  /** The contact in which it was said, when there was one. */
  readonly contact?: ContactId
}

/** Either a refusal stands now, or a hold until a person has decided. */
export type RefusalAnswer =
  | { readonly refusal: string; readonly hold: null }
  | { readonly refusal: null; readonly hold: string }

/**
 * Writes down that somebody does not want to be contacted.
 * - A contact's refusal is for ever and for everyone who acts for the lender (R-F02); no other scope.
 * - A debtor or guarantor may rule out hours or a channel. When they refuse everything there is no
 *   right to silence to record, and no leave to go on either: collection stops until a person has
 *   decided (K23).
 */
export async function recordRefusal(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: RefusalInput,
): Promise<Result<RefusalAnswer>> {
  const allowed = permit(actor, 'place-holds')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const key = { lender: actor.lender, debtor: found.value.debtor }
  return appendDecided(deps.timelines, key, ({ state }) => {
    const role = roleOf(state, input)
    if (!role.ok) return role
    const scope = checkScope(role.value, input.scope)
    if (!scope.ok) return scope
    const before = standing(state, role.value, input)
    if (before !== undefined) return ok({ value: before, events: [] })
    const { value, body } = decided(deps.ids.next(), role.value, input)
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    return ok({ value, events: [{ ...frame, ...body }] })
  })
}

function roleOf(state: DebtorState, { party, contact }: RefusalInput): Result<TargetRole> {
  const point = Object.values(state.points).find((one) => one.party === party)
  if (point === undefined) {
    return err(failure('not-found', 'the case has no such person', placeOf('party', party)))
  }
  if (contact !== undefined && state.contacts[contact]?.party !== party) {
    return err(
      failure('not-found', 'there was no such contact with them', placeOf('contact', contact)),
    )
  }
  return ok(point.role)
}

function isLiable(role: TargetRole): boolean {
  return role === 'debtor' || role === 'guarantor'
}

function checkScope(role: TargetRole, scope: RefusalScope): Result<null> {
  if (!isLiable(role) && scope.kind !== 'for-ever') {
    return err(failure('request-invalid', "a contact's refusal is always for ever", 'scope'))
  }
  if (scope.kind !== 'windows') return ok(null)
  const { length } = scope.windows
  if (length > 0 && length <= WINDOWS_MAX) return ok(null)
  return err(failure('request-invalid', `name 1 to ${WINDOWS_MAX} windows`, 'scope.windows'))
}

const ORIGIN = 'refusal'

/** The same word once more changes nothing. */
function standing(
  state: DebtorState,
  role: TargetRole,
  { party, scope }: RefusalInput,
): RefusalAnswer | undefined {
  const refusal = Object.entries(state.refusals).find(
    ([, said]) => said.party === party && !said.withdrawn && same(said.scope, scope),
  )
  if (refusal !== undefined) return { refusal: refusal[0], hold: null }
  if (!isLiable(role) || scope.kind !== 'for-ever') return undefined
  const hold = Object.entries(state.holds).find(
    ([, { origin, releasedAt }]) => origin === `${ORIGIN}:${party}` && releasedAt === null,
  )
  return hold === undefined ? undefined : { refusal: null, hold: hold[0] }
}

function same(a: RefusalScope, b: RefusalScope): boolean {
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b)
}

function decided(
  id: string,
  role: TargetRole,
  { party, scope, contact }: RefusalInput,
): { readonly value: RefusalAnswer; readonly body: EventBody } {
  if (isLiable(role) && scope.kind === 'for-ever') {
    const origin = `${ORIGIN}:${party}`
    return {
      value: { refusal: null, hold: id },
      body: { kind: 'hold-placed', hold: id, reason: 'note-review', origin },
    }
  }
  const said = contact === undefined ? {} : { contact }
  return {
    value: { refusal: id, hold: null },
    body: { kind: 'refusal-recorded', refusal: id, party, role, scope, ...said },
  }
}
