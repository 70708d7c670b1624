import { failure } from '@fencun/core/errors/failure'
import type { OrgId, PlacementId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import { everyCase } from '../access/every-case.ts'
import { evidenceOf } from '../access/evidence.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { appendEach } from '../timeline/append-each.ts'
import { frameOf } from '../timeline/frame.ts'

export interface NoticeInput {
  readonly placement: PlacementId
  /** When the notice reached the debtors; now when left out, never later than now. */
  readonly deliveredAt?: Instant
  /** Reference of the proof of delivery, such as a letter run or a message batch. */
  readonly evidence: string
}

/**
 * Writes down that the debtors of a placement were told which agency collects (CN-O2). Until then
 * the gate refuses the agency every contact. Debtors who were told before by the same agency's
 * notice keep their earlier day. Answers how many were newly told.
 */
export async function recordNotice(
  deps: Pick<Deps, 'clock' | 'ids' | 'timelines' | 'cases'>,
  actor: Actor,
  input: NoticeInput,
): Promise<Result<{ readonly debtors: number }>> {
  const allowed = permit(actor, 'record-notices')
  if (!allowed.ok) return allowed
  const evidence = evidenceOf(input.evidence)
  if (!evidence.ok) return evidence
  const now = deps.clock.now()
  const at = input.deliveredAt ?? now
  if (at > now) {
    return err(failure('request-invalid', 'a delivery lies in the past', 'deliveredAt'))
  }
  const files = await everyCase(deps.cases, actor, { placement: input.placement })
  const handlers = new Map(files.map(({ debtor, handler }) => [debtor, handler]))
  if (handlers.size === 0) {
    const place = `placement ${input.placement}`
    return err(failure('not-found', 'there is no such placement among yours', place))
  }
  const keys = [...handlers.keys()].map((debtor) => ({ lender: actor.lender, debtor }))
  const told = await appendEach(deps.timelines, keys, ({ state }, { debtor }) => {
    const org = handlers.get(debtor) ?? actor.org
    const known = state.notified[org]
    if (known !== undefined && known <= at) return { value: 0, events: [] }
    const frame = frameOf(deps.ids, actor, now, at)
    return { value: 1, events: [{ ...frame, ...noticeOf(org, evidence.value) }] }
  })
  return told.ok ? ok({ debtors: told.value.reduce((a, b) => a + b, 0) }) : told
}

function noticeOf(
  org: OrgId,
  evidence: string,
): { readonly kind: 'notice-delivered'; readonly org: OrgId; readonly evidence: string } {
  return { kind: 'notice-delivered', org, evidence }
}
