import type { DestructionCounts, KeepingCounts, KeptReason } from '@fencun/core/destruction/act'
import type { Destruction } from '@fencun/core/destruction/destruction'
import type { LenderId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { EngagedDebtor, ListedDebtor } from '../ports/destructions.ts'
import type { DueRow, LegalHold } from '../ports/retention.ts'
import { fileKeeping, holdsOn } from '../retain-records/file-keeping.ts'
import { lenderKeeping } from '../retain-records/lender-keeping.ts'

type ListDeps = Pick<Deps, 'keeping' | 'timelines' | 'cases' | 'directory' | 'clock'>

export interface DebtorList {
  readonly debtors: readonly ListedDebtor[]
  readonly counts: DestructionCounts
  readonly keeping: KeepingCounts
}

const PAGE = 200

/**
 * Whom a destruction is about, and what holds the agency's copy back (CN-D1): an open complaint or
 * dispute, a suit or legal hold, an oral plan that is not cleared, another case with the same
 * agency. The lender's own periods hold nothing here, because the lender keeps the record (K15);
 * they are counted beside it.
 */
export async function listDebtors(
  deps: ListDeps,
  lender: LenderId,
  { agency, scope }: Pick<Destruction['asked'], 'agency' | 'scope'>,
): Promise<DebtorList> {
  const engaged = await deps.keeping.destructions.engaged(lender, agency, scope)
  const rules = await lenderKeeping(deps, lender)
  const legal = await deps.keeping.retention.holds(lender)
  const debtors: ListedDebtor[] = []
  const rows: DueRow[] = []
  for (let from = 0; from < engaged.length; from += PAGE) {
    const page = engaged.slice(from, from + PAGE)
    const heads = await deps.timelines.load(page.map(({ debtor }) => ({ lender, debtor })))
    for (const [i, one] of page.entries()) {
      const state = heads[i]?.state
      if (state === undefined) throw new Error('the store answers every key')
      const own = legal.filter(({ debtor }) => debtor === one.debtor)
      const file = fileOf(one, state, own)
      debtors.push({ debtor: one.debtor, cases: one.cases, kept: keptReasons(one, file) })
      rows.push(fileKeeping(file, rules))
    }
  }
  return { debtors, counts: countsOf(debtors), keeping: keepingCounts(rows) }
}

export function countsOf(debtors: readonly ListedDebtor[]): DestructionCounts {
  return {
    debtors: debtors.length,
    cases: debtors.reduce((sum, { cases }) => sum + cases.length, 0),
    kept: debtors.filter(({ kept }) => kept.length > 0).length,
  }
}

type File = Parameters<typeof fileKeeping>[0]

function fileOf(
  { debtor, lastOn, closedOn }: EngagedDebtor,
  state: DebtorState,
  legalHolds: readonly LegalHold[],
): File {
  const cases = Object.values(state.cases).map(
    ({ status }): Pick<CaseFile, 'status' | 'product'> => ({ status, product: null }),
  )
  return { debtor, state, cases, lastOn, closedOn, legalHolds }
}

/** An open case alone holds nothing: it goes back to the lender. */
function keptReasons({ elsewhere }: EngagedDebtor, file: File): readonly KeptReason[] {
  const kinds = holdsOn(file).flatMap(({ kind }) => (kind === 'open-case' ? [] : [kind]))
  return [...new Set<KeptReason>([...kinds, ...(elsewhere ? (['other-case'] as const) : [])])]
}

function keepingCounts(rows: readonly DueRow[]): KeepingCounts {
  const ends = rows.flatMap(({ state, on }) => (state === 'kept' && on !== null ? [on] : []))
  return {
    due: rows.filter(({ state }) => state === 'due').length,
    running: ends.length,
    open: rows.filter(({ state }) => state === 'open').length,
    until: ends.reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null),
  }
}

/** The list as it stands when the work begins: who has come since was not handed over. */
export async function renewedList(
  deps: ListDeps,
  lender: LenderId,
  asked: Pick<Destruction['asked'], 'agency' | 'scope'>,
  before: readonly ListedDebtor[],
): Promise<readonly ListedDebtor[]> {
  const known = new Map(before.map((one) => [one.debtor, one]))
  const { debtors } = await listDebtors(deps, lender, asked)
  return debtors.map((one) => {
    const old = known.get(one.debtor)
    const isHandedOver =
      old !== undefined && one.cases.every((id) => old.cases.some((was) => was === id))
    return isHandedOver ? one : { ...one, kept: [...one.kept, 'not-handed-over'] }
  })
}
