import type { DestructionScope } from '@fencun/core/destruction/act'
import { foldDestruction, withAct } from '@fencun/core/destruction/destruction'
import { failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { type DestructionId, destructionId } from '../ports/destructions.ts'
import { type DebtorList, listDebtors } from './list-debtors.ts'

export interface AskDestruction {
  /** The agency; an agency's own supervisor may leave it out. */
  readonly agency: OrgId
  readonly scope: DestructionScope
  /** The legal basis in words: the clause of the contract, the end of the purpose. */
  readonly basis: string
}

type AskDeps = Pick<
  Deps,
  'clock' | 'ids' | 'keeping' | 'timelines' | 'cases' | 'directory' | 'placements'
>

const BASIS_CHARS_MAX = 500

/** Whom a request would be about, and what is held back: nothing is written. */
export async function previewDestruction(
  deps: AskDeps,
  actor: Actor,
  ask: Pick<AskDestruction, 'agency' | 'scope'>,
): Promise<Result<DebtorList>> {
  const allowed = await mayAsk(deps, actor, ask)
  return allowed.ok ? ok(await listDebtors(deps, actor.lender, ask)) : allowed
}

/**
 * Asks the lender's consent to destroy what the agency holds (R-B09): the agency's supervisor, or
 * the lender's own when the agency is gone. One request per agency is under way at a time.
 */
export async function askDestruction(
  deps: AskDeps,
  actor: Actor,
  ask: AskDestruction,
): Promise<Result<{ readonly destruction: DestructionId }>> {
  const allowed = await mayAsk(deps, actor, ask)
  if (!allowed.ok) return allowed
  const basis = ask.basis.trim()
  if (basis === '' || basis.length > BASIS_CHARS_MAX) {
    const detail = `a legal basis has 1 to ${BASIS_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'basis'))
  }
  if (await isUnderWay(deps, actor, ask.agency)) {
    return err(failure('destruction-open', 'another request is under way', `org ${ask.agency}`))
  }
  const { debtors, counts, keeping } = await listDebtors(deps, actor.lender, ask)
  if (debtors.length === 0) {
    return err(failure('nothing-to-destroy', 'the agency holds nothing of this', 'scope'))
  }
  const destruction = destructionId(deps.ids.next())
  const key = { lender: actor.lender, destruction }
  const { agency, scope } = ask
  const asked = { kind: 'asked', agency, scope, basis, counts, keeping } as const
  const act = { ...asked, at: deps.clock.now(), by: actor.staff, org: actor.org }
  const begun = withAct(actor.lender, null, act)
  if (!begun.ok) return begun
  await deps.keeping.destructions.saveList(key, debtors)
  const written = await deps.keeping.destructions.append(key, 0, act)
  if (written === 'conflict') throw new Error('a new destruction has no acts')
  return ok({ destruction })
}

async function mayAsk(
  { directory }: AskDeps,
  actor: Actor,
  { agency, scope }: Pick<AskDestruction, 'agency' | 'scope'>,
): Promise<Result<null>> {
  const allowed = permit(actor, 'ask-destruction')
  if (!allowed.ok) return allowed
  const orgs = await directory.orgs(actor.lender)
  const isAgency = orgs.some(({ org, kind }) => org === agency && kind === 'agency')
  if (!isAgency || !(isLenders(actor) || actor.org === agency)) {
    return err(failure('not-found', 'there is no such agency', `org ${agency}`))
  }
  if (scope.kind === 'placements' && scope.placements.length === 0) {
    return err(failure('request-invalid', 'at least one placement is needed', 'placements'))
  }
  return ok(null)
}

async function isUnderWay(
  { keeping }: Pick<Deps, 'keeping'>,
  { lender }: Actor,
  agency: OrgId,
): Promise<boolean> {
  const all = await keeping.destructions.all(lender)
  return all.some(({ acts }) => {
    const { asked, stage } = foldDestruction(lender, acts)
    const isOver = stage === 'verified' || stage === 'refused' || stage === 'withdrawn'
    return asked.agency === agency && !isOver
  })
}
