import type { CaseId, DebtorId, StaffId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { type Day, plusDays, startOfBeijingDay } from '@fencun/core/time/beijing'
import { type Actor, permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import { orgSeenBy } from '../manage-exports/export-view.ts'
import type { LookFilter, Seen, SeenField } from '../ports/access.ts'

export interface AccessLogInput {
  /** Looks at the debtor of this case, in whichever case. */
  readonly case?: CaseId
  readonly staff?: StaffId
  readonly field?: SeenField
  /** Beijing days, both included. */
  readonly from?: Day
  readonly until?: Day
  readonly offset?: number
  readonly limit?: number
}

/** A line of the log with the names of who looked and, masked, of whom. */
export interface LookView extends Seen {
  readonly staffName: string
  readonly account: string
  readonly orgName: string
  readonly caseNumber: string
  readonly personName: string
}

export interface AccessLog {
  readonly total: number
  readonly looks: readonly LookView[]
}

type LogDeps = Pick<Deps, 'cases' | 'people' | 'directory' | 'access'>

export const LOOKS_MAX = 200

/**
 * Who looked at whom, and who listened to what, the newest first: an agency's supervisors see their own people's looks, the
 * lender everybody's. Fails with `not-permitted`, and `not-found` for a case of somebody else.
 */
export async function showAccessLog(
  deps: LogDeps,
  actor: Actor,
  { offset = 0, limit = LOOKS_MAX, ...input }: AccessLogInput,
): Promise<Result<AccessLog>> {
  const filter = await filterOf(deps, actor, input)
  if (!filter.ok) return filter
  const page = { offset, limit: Math.min(limit, LOOKS_MAX) }
  const { total, looks } = await deps.access.looks(actor.lender, filter.value, page)
  return ok({ total, looks: await inNames(deps, actor, looks) })
}

async function filterOf(
  { cases }: Pick<Deps, 'cases'>,
  actor: Actor,
  { case: id, staff, field, from, until }: AccessLogInput,
): Promise<Result<LookFilter>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  const found = id === undefined ? undefined : await findCase(cases, actor, id)
  if (found?.ok === false) return found
  const org = orgSeenBy(actor)
  return ok({
    ...(org === null ? {} : { org }),
    ...(found === undefined ? {} : { debtor: found.value.debtor }),
    ...(staff === undefined ? {} : { staff }),
    ...(field === undefined ? {} : { field }),
    ...(from === undefined ? {} : { from: startOfBeijingDay(from) }),
    ...(until === undefined ? {} : { until: startOfBeijingDay(plusDays(until, 1)) }),
  })
}

/** Whatever the looks were at, the names of the people stay masked here. */
async function inNames(
  { cases, people, directory }: LogDeps,
  actor: Actor,
  looks: readonly Seen[],
): Promise<readonly LookView[]> {
  const { lender, org } = actor
  const debtors: readonly DebtorId[] = [...new Set(looks.map(({ debtor }) => debtor))]
  const keys = debtors.map((debtor) => ({ lender, debtor }))
  const named = { cases: [...new Set(looks.map((look) => look.case))], caseNumbers: [] }
  const [known, files, staff, orgs] = await Promise.all([
    people.of(keys, { org }),
    cases.named(lender, named),
    directory.staff(lender),
    directory.orgs(lender),
  ])
  const parties = new Map(
    known.flatMap((one) => one.people.map(({ party, name }) => [party, name.masked] as const)),
  )
  const debtorOf = new Map(
    known.map(({ people: those }, i) => {
      return [debtors[i], those.find(({ role }) => role === 'debtor')?.name.masked ?? ''] as const
    }),
  )
  return looks.map((look) => {
    const who = staff.find((one) => one.staff === look.staff)
    return {
      ...look,
      staffName: who?.name ?? '',
      account: who?.account ?? '',
      orgName: orgs.find((one) => one.org === look.org)?.name ?? '',
      caseNumber: files.find((one) => one.case === look.case)?.caseNumber ?? '',
      personName:
        look.party === null ? (debtorOf.get(look.debtor) ?? '') : (parties.get(look.party) ?? ''),
    }
  })
}
