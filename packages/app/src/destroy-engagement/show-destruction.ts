import type { DestructionAct, KeptReason } from '@fencun/core/destruction/act'
import {
  backupsUntil,
  type Destruction,
  type DestructionStage,
  foldDestruction,
  stageAt,
} from '@fencun/core/destruction/destruction'
import type { CaseId, DebtorId, PlacementId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { DestructionId, DestructionRecord, ListedDebtor } from '../ports/destructions.ts'
import { findDestruction, mayKnow } from './find-destruction.ts'

type ShowDeps = Pick<Deps, 'keeping' | 'directory' | 'clock' | 'placements' | 'cases'>

export interface DestructionSummary {
  readonly destruction: DestructionId
  readonly stage: DestructionStage
  readonly agencyName: string
  readonly asked: Destruction['asked']
  readonly askedByName: string
  readonly backupsUntil: Day | 'never' | null
  readonly counts: Destruction['asked']['counts']
}

export interface DestructionView extends DestructionSummary {
  readonly acts: readonly (DestructionAct & { readonly byName: string; readonly orgName: string })[]
  readonly placements: readonly { readonly placement: PlacementId; readonly fileName: string }[]
  readonly kept: readonly KeptRow[]
  readonly keptTotal: number
  /** What the actor may do now. */
  readonly may: {
    readonly handOver: boolean
    readonly receive: boolean
    readonly approve: boolean
    readonly refuse: boolean
    readonly withdraw: boolean
    readonly execute: boolean
    readonly check: boolean
    readonly certificate: boolean
  }
}

export interface KeptRow {
  readonly debtor: DebtorId
  readonly cases: readonly { readonly case: CaseId; readonly caseNumber: string }[]
  readonly reasons: readonly KeptReason[]
}

const KEPT_SHOWN = 500

/** Newest first; an agency sees its own. */
export async function listDestructions(
  deps: Pick<Deps, 'keeping' | 'directory' | 'clock'>,
  actor: Actor,
): Promise<Result<{ readonly destructions: readonly DestructionSummary[] }>> {
  const allowed = permit(actor, 'see-destruction')
  if (!allowed.ok) return allowed
  const names = await namesOf(deps, actor)
  const records = await deps.keeping.destructions.all(actor.lender)
  const destructions = records.flatMap((record) => {
    const state = foldDestruction(actor.lender, record.acts)
    return mayKnow(actor, state) ? [summaryOf(deps, record, state, names)] : []
  })
  return ok({ destructions })
}

/** One destruction with its whole record. */
export async function showDestruction(
  deps: ShowDeps,
  actor: Actor,
  id: DestructionId,
): Promise<Result<DestructionView>> {
  const allowed = permit(actor, 'see-destruction')
  if (!allowed.ok) return allowed
  const found = await findDestruction(deps, actor, id)
  if (!found.ok) return found
  const { key, state, acts } = found.value
  const names = await namesOf(deps, actor)
  const list = await deps.keeping.destructions.list(key)
  const kept = list.filter((one) => one.kept.length > 0)
  const { scope } = state.asked
  const all = scope.kind === 'engagement' ? [] : await deps.placements.list(key.lender, 1000)
  const wanted = new Set(scope.kind === 'engagement' ? [] : scope.placements)
  return ok({
    ...summaryOf(deps, { ...key, acts }, state, names),
    acts: acts.map((act) => ({
      ...act,
      byName: names.staff.get(act.by) ?? '',
      orgName: names.orgs.get(act.org) ?? '',
    })),
    placements: all
      .filter(({ placement }) => wanted.has(placement))
      .map(({ placement, fileName }) => ({ placement, fileName })),
    kept: await keptRows(deps, actor, kept.slice(0, KEPT_SHOWN)),
    keptTotal: kept.length,
    may: mayNow(actor, state),
  })
}

interface Names {
  readonly staff: ReadonlyMap<string, string>
  readonly orgs: ReadonlyMap<string, string>
}

async function namesOf({ directory }: Pick<Deps, 'directory'>, { lender }: Actor): Promise<Names> {
  const [staff, orgs] = await Promise.all([directory.staff(lender), directory.orgs(lender)])
  return {
    staff: new Map(staff.map((one) => [one.staff, one.name])),
    orgs: new Map(orgs.map((one) => [one.org, one.name])),
  }
}

function summaryOf(
  { clock }: Pick<Deps, 'clock'>,
  { destruction }: DestructionRecord,
  state: Destruction,
  { staff, orgs }: Names,
): DestructionSummary {
  const { asked, executed } = state
  return {
    destruction,
    stage: stageAt(state, clock.now()),
    agencyName: orgs.get(asked.agency) ?? asked.agency,
    asked,
    askedByName: staff.get(asked.by) ?? '',
    backupsUntil: backupsUntil(state),
    counts: executed?.counts ?? asked.counts,
  }
}

async function keptRows(
  { cases }: Pick<Deps, 'cases'>,
  { lender }: Actor,
  kept: readonly ListedDebtor[],
): Promise<readonly KeptRow[]> {
  const ids = kept.flatMap((one) => one.cases)
  const files = await cases.named(lender, { cases: ids, caseNumbers: [] })
  const numbers = new Map(files.map((file) => [file.case, file.caseNumber]))
  return kept.map((one) => ({
    debtor: one.debtor,
    cases: one.cases.map((id) => ({ case: id, caseNumber: numbers.get(id) ?? id })),
    reasons: one.kept,
  }))
}

function mayNow(actor: Actor, state: Destruction): DestructionView['may'] {
  const { stage, asked, approvals, executed } = state
  const at = (...stages: readonly string[]): boolean => stages.includes(stage)
  const isLender = isLenders(actor) && permit(actor, 'approve-destruction').ok
  const mayAsk = permit(actor, 'ask-destruction').ok
  const spoke = [asked, ...approvals].some(({ by }) => by === actor.staff)
  return {
    handOver: mayAsk && at('requested', 'handed-over'),
    receive: isLender && at('handed-over'),
    approve: isLender && !spoke && at('received', 'approved-once'),
    refuse: isLender && at('requested', 'handed-over', 'received', 'approved-once', 'approved'),
    withdraw: mayAsk && at('requested', 'handed-over', 'received', 'approved-once'),
    execute: isLender && at('approved'),
    check: isLender && at('executed'),
    certificate: executed !== null && at('verified'),
  }
}
