import { ok, type Result } from '@fencun/core/result'
import { visibleFilter } from '../access/every-case.ts'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { CaseFilter } from '../ports/case-store.ts'
import { type CaseRow, rowsOf, withStates } from '../show-case/case-row.ts'

const PAGE_MAX = 200

export interface ListInput extends Pick<CaseFilter, 'status' | 'collector' | 'placement'> {
  /** A lender's case number, whole or its beginning. */
  readonly caseNumber?: string
  readonly offset?: number
  readonly limit?: number
}

/** The cases the actor may see, by case number; at most 200 at a time. */
export async function listCases(
  deps: Pick<Deps, 'cases' | 'timelines' | 'people' | 'directory'>,
  actor: Actor,
  { offset = 0, limit = PAGE_MAX, ...filter }: ListInput,
): Promise<Result<{ readonly total: number; readonly cases: readonly CaseRow[] }>> {
  const page = { order: 'case-number', offset, limit: Math.min(limit, PAGE_MAX) } as const
  const found = await deps.cases.list(actor.lender, visibleFilter(actor, filter), page)
  const cases = await rowsOf(deps, actor, await withStates(deps, actor, found.cases))
  return ok({ total: found.total, cases })
}
