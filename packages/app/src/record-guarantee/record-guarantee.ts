import { failure } from '@fencun/core/errors/failure'
import type { CaseId, PartyId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import type { GuaranteeKind } from '@fencun/core/timeline/event'
import type { GuaranteeState } from '@fencun/core/timeline/state'
import { caseAtHand, roleOnFile } from '../access/debtor-of-case.ts'
import { evidenceOf } from '../access/evidence.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendDecided } from '../timeline/append-decided.ts'
import { frameOf } from '../timeline/frame.ts'

export interface GuaranteeInput {
  readonly case: CaseId
  readonly party: PartyId
  /** General when the contract says nothing about it (CC 686). */
  readonly guaranteeKind: GuaranteeKind
  readonly signed: boolean
  /** The last day of the guarantee period; null when it was neither agreed nor worked out. */
  readonly periodUntil: Day | null
  readonly claimedInTime: boolean
  /** Enforcement against the debtor came first, as a general guarantor may ask. */
  readonly enforcedFirst: boolean
  /** Reference of the guarantee contract. */
  readonly evidence: string
}

/**
 * Writes down on what terms somebody guarantees a case (CN-P8). There is one set of terms per person
 * and case: the latest stands, and the same once more changes nothing. Until there is one the gate
 * lets nobody contact the guarantor. Fails with `request-invalid` for somebody who is no guarantor.
 */
export async function recordGuarantee(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: GuaranteeInput,
): Promise<Result<{ readonly guarantee: string }>> {
  const at = await caseAtHand(deps, actor, 'record-guarantees', input.case)
  if (!at.ok) return at
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  const guarantee = `${input.case}:${input.party}`
  return appendDecided(deps.timelines, at.value.key, ({ state }) => {
    const role = roleOnFile(state, input.party)
    if (!role.ok) return role
    if (role.value !== 'guarantor') {
      return err(failure('request-invalid', 'the person is no guarantor on file', 'party'))
    }
    const before = state.guarantees[guarantee]
    if (before !== undefined && isSame(before, input))
      return ok({ value: { guarantee }, events: [] })
    const frame = frameOf(deps.ids, actor, deps.clock.now())
    const terms = { kind: 'guarantee-recorded', guarantee, ...input } as const
    const event = { ...frame, ...terms, evidence: evidence.value }
    return ok({ value: { guarantee }, events: [event] })
  })
}

function isSame(before: GuaranteeState, input: GuaranteeInput): boolean {
  return (
    before.kind === input.guaranteeKind &&
    before.signed === input.signed &&
    before.periodUntil === input.periodUntil &&
    before.claimedInTime === input.claimedInTime &&
    before.enforcedFirst === input.enforcedFirst
  )
}
