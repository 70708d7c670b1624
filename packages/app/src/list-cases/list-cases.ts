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
  /** A case number's beginning, or a number or a name by which a person is found. */
  readonly search?: string
  readonly offset?: number
  readonly limit?: number
}

/** The cases the actor may see, by case number; at most 200 at a time. */
export async function listCases(
  deps: Pick<Deps, 'cases' | 'timelines' | 'people' | 'directory'>,
  actor: Actor,
  { offset = 0, limit = PAGE_MAX, search, ...filter }: ListInput,
): Promise<Result<{ readonly total: number; readonly cases: readonly CaseRow[] }>> {
  const page = { order: 'case-number', offset, limit: Math.min(limit, PAGE_MAX) } as const
  const sought = search === undefined ? {} : { search: { text: search, reader: actor } }
  const visible = visibleFilter(actor, { ...filter, ...sought })
  const found = await deps.cases.list(actor.lender, visible, page)
  const cases = await rowsOf(deps, actor, await withStates(deps, actor, found.cases))
  return ok({ total: found.total, cases })
}
