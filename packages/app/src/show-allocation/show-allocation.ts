import { failure } from '@fencun/core/errors/failure'
import type { OrgId, StaffId } from '@fencun/core/ids'
import { type Fen, fen, ZERO_FEN } from '@fencun/core/money/fen'
import { err, ok, type Result } from '@fencun/core/result'
import { everyCase } from '../access/every-case.ts'
import type { Actor, Role } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'

export interface AllocationView {
  /** Cases that wait for a collector; those of people who have left wait too. */
  readonly unassigned: {
    readonly cases: number
    readonly debtors: number
    readonly placedAmountFen: Fen
  }
  readonly collectors: readonly {
    readonly staff: StaffId
    readonly name: string
    readonly role: Role
    readonly active: boolean
    readonly cases: number
    readonly placedAmountFen: Fen
  }[]
}

/** Who has how many open cases of one organisation, and what is waiting. */
export async function showAllocation(
  deps: Pick<Deps, 'cases' | 'directory'>,
  actor: Actor,
  input: { readonly handler?: OrgId } = {},
): Promise<Result<AllocationView>> {
  const allowed = permit(actor, 'see-team')
  if (!allowed.ok) return allowed
  const handler = input.handler ?? actor.org
  if (handler !== actor.org && !isLenders(actor)) {
    return err(failure('not-found', 'there is no such organisation among yours', `org ${handler}`))
  }
  const [loads, staff] = await Promise.all([
    deps.cases.loads(actor.lender, handler),
    deps.directory.staff(actor.lender),
  ])
  const team = staff.filter((one) => one.org === handler && one.role !== 'administrator')
  const gone = team.filter((one) => !one.active).map((one) => one.staff)
  const withCases = gone.filter((one) => loads.some(({ collector }) => collector === one))
  const waiting = await Promise.all(
    [null, ...withCases].map((collector) =>
      everyCase(deps.cases, actor, { handler, collector, status: 'open' }),
    ),
  )
  const files = waiting.flat()
  return ok({
    unassigned: {
      cases: files.length,
      debtors: new Set(files.map(({ debtor }) => debtor)).size,
      placedAmountFen: files.reduce((sum, file) => fen(sum + file.placedAmountFen), ZERO_FEN),
    },
    collectors: team
      .map(({ staff: id, name, role, active }) => {
        const load = loads.find(({ collector }) => collector === id)
        const placedAmountFen = load?.placedAmountFen ?? ZERO_FEN
        return { staff: id, name, role, active, cases: load?.cases ?? 0, placedAmountFen }
      })
      .filter(({ active, cases }) => active || cases > 0),
  })
}
