import { type Failure, failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day, formatDay, plusDays } from '@fencun/core/time/beijing'
import { authorOf } from '../access/author.ts'
import { type Actor, permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { LayerEffect } from '../ports/law-policy.ts'
import { type PolicyChange, type PolicyChangeId, policyChangeId } from '../ports/policies.ts'
import { isTheirs, whoseLayer } from './whose-layer.ts'

const REASON_CHARS_MAX = 500

type PolicyDeps = Pick<Deps, 'clock' | 'ids' | 'law' | 'policies' | 'directory'>

export interface PolicyInput {
  /** The whole layer, as a form or a program sends it. */
  readonly settings: unknown
  readonly effectiveFrom: Day
  /** Whose layer it is; absent: the asker's own organisation's. */
  readonly agency?: OrgId
}

export interface PolicyProposal extends PolicyInput {
  readonly reason: string
}

/** What a layer would change, before anybody proposes it. Nothing is written. */
export async function previewPolicy(
  deps: PolicyDeps,
  actor: Actor,
  { settings, effectiveFrom, agency }: PolicyInput,
): Promise<Result<LayerEffect>> {
  const whose = await whoseLayer(deps, actor, agency)
  if (!whose.ok) return whose
  const layer = deps.law.readLayer(settings)
  if (!layer.ok) return layer
  const effect = await deps.law.effectOf(actor.lender, layer.value, effectiveFrom, whose.value)
  return effect === undefined ? err(noPolicy(actor)) : ok(effect)
}

/**
 * Proposes the lender's or an agency's layer as it is to be from a day on. It binds nobody until another person
 * approves it, and it never reaches back: the earliest day is tomorrow.
 */
export async function proposePolicy(
  deps: PolicyDeps,
  actor: Actor,
  { settings, effectiveFrom, reason, agency }: PolicyProposal,
): Promise<Result<{ readonly change: PolicyChangeId }>> {
  const whose = await whoseLayer(deps, actor, agency)
  if (!whose.ok) return whose
  const layer = deps.law.readLayer(settings)
  if (!layer.ok) return layer
  const why = reason.trim()
  if (why === '' || why.length > REASON_CHARS_MAX) {
    const detail = `a reason has 1 to ${REASON_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'reason'))
  }
  const proposedAt = deps.clock.now()
  const late = notAhead(effectiveFrom, beijingDay(proposedAt))
  if (late !== undefined) return err(late)
  const change = policyChangeId(deps.ids.next())
  const { lender, staff: author } = actor
  const of = whose.value === undefined ? {} : { agency: whose.value }
  const proposed = { change, lender, ...of, author, proposedAt, effectiveFrom, reason: why }
  await deps.policies.propose({ ...proposed, settings: layer.value }, authorOf(actor))
  return ok({ change })
}

export interface PolicyWord {
  readonly change: PolicyChangeId
  readonly approved: boolean
  readonly note: string
}

/**
 * Approves or refuses a proposal: somebody other than its author, once. An approved layer holds from
 * its day on for every server; earlier decisions keep the version they were made under.
 */
export async function decidePolicy(
  deps: PolicyDeps,
  actor: Actor,
  { change: id, approved, note }: PolicyWord,
): Promise<Result<null>> {
  const allowed = permit(actor, 'edit-policy')
  if (!allowed.ok) return allowed
  const all = await deps.policies.changes(actor.lender)
  const change = all.find((one) => one.change === id)
  if (change === undefined || !isTheirs(actor, change)) {
    return err(failure('not-found', 'there is no such proposal', `change ${id}`))
  }
  if (change.author === actor.staff) {
    return err(failure('second-person-needed', 'the author does not approve the own proposal'))
  }
  const at = deps.clock.now()
  const late = approved ? notAhead(change.effectiveFrom, beijingDay(at)) : undefined
  if (late !== undefined) return err(late)
  const verdict = { by: actor.staff, at, approved, note: note.trim().slice(0, REASON_CHARS_MAX) }
  const decided = await deps.policies.decide(actor.lender, id, verdict, authorOf(actor))
  return decided === 'decided'
    ? ok(null)
    : err(failure('policy-decided', 'somebody has decided on it before', `change ${id}`))
}

/** Today's decisions were made under today's layer: a new one begins at midnight. */
function notAhead(effectiveFrom: Day, today: Day): Failure | undefined {
  const earliest = plusDays(today, 1)
  if (effectiveFrom >= earliest) return undefined
  const detail = `a layer begins on ${formatDay(earliest)} at the earliest`
  return failure('request-invalid', detail, 'effectiveFrom')
}

export function noPolicy({ lender }: Pick<Actor, 'lender'>): Failure {
  return failure('law-pack-invalid', `no policy is known for lender \`${lender}\``)
}

/** Of the changes of one layer the one that holds on a day: the latest approval that has begun. */
export function layerOn(changes: readonly PolicyChange[], day: Day): PolicyChange | undefined {
  return changes
    .filter(({ version, effectiveFrom }) => version !== null && effectiveFrom <= day)
    .toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0]
}
