import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { type CaseGate, gateOfCase } from '../check-contact/gate-of-cases.ts'
import type { Deps } from '../deps.ts'
import { officeOf } from '../request-contact/question.ts'
import { type CaseRow, rowsOf, withStates } from '../show-case/case-row.ts'
import { countDues, type Due, type DueCounts, inOrder, withDues } from './due.ts'

/** Nobody works more open cases; the first by due date are planned. */
export const WORKLIST_CASES_MAX = 5000
const PAGE_MAX = 100

export interface WorklistInput {
  readonly offset?: number
  readonly limit?: number
  /** `due`: what is to be worked today. */
  readonly show?: 'due' | 'all'
}

export interface WorklistRow extends CaseRow {
  readonly due: Due
  readonly gate: CaseGate
}

export interface Worklist {
  readonly total: number
  readonly now: Instant
  /** Of all the own open cases, whatever `show` leaves out. */
  readonly counts: DueCounts
  readonly rows: readonly WorklistRow[]
}

type WorklistDeps = Pick<Deps, 'clock' | 'law' | 'cases' | 'timelines' | 'people' | 'directory'>

/**
 * The actor's own open cases in the order in which to work them (R-D11), each with what the gate
 * would say now. However many rows, the stores are called eight times: duties are ordered here, and
 * only the page's rows are put to the gate.
 */
export async function planWorklist(
  deps: WorklistDeps,
  actor: Actor,
  { offset = 0, limit = PAGE_MAX, show = 'due' }: WorklistInput = {},
): Promise<Result<Worklist>> {
  const allowed = permit(actor, 'work-cases')
  if (!allowed.ok) return allowed
  const mine = { handler: actor.org, collector: actor.staff, status: 'open' } as const
  const page = { order: 'due', offset: 0, limit: WORKLIST_CASES_MAX } as const
  const [found, office] = await Promise.all([
    deps.cases.list(actor.lender, mine, page),
    officeOf(deps, actor),
  ])
  if (!office.ok) return office
  const now = deps.clock.now()
  const mineNow = withDues(await withStates(deps, actor, found.cases), now)
  const planned = inOrder(mineNow, show)
  const shown = planned.slice(offset, offset + Math.min(limit, PAGE_MAX))
  const rows = await rowsOf(deps, actor, shown)
  return ok({
    total: planned.length,
    now,
    counts: countDues(mineNow),
    rows: shown.flatMap((one, i) => {
      const row = rows[i]
      if (row === undefined) throw new Error('every case has a row')
      return [{ ...row, due: one.due, gate: gateOfCase(deps.law, office.value, one, now) }]
    }),
  })
}
