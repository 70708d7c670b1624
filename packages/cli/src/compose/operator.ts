import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import type { Staff } from '@fencun/app/ports/directory-store'
import { failure } from '@fencun/core/errors/failure'
import { type CaseId, caseId, type LenderId, lenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'

type Reading = Pick<Deps, 'cases' | 'directory'>

/** The lender that was named, or the only one there is. */
export async function lenderNamed(
  { directory }: Reading,
  named: string | undefined,
): Promise<Result<LenderId>> {
  const lenders = await directory.lenders()
  const found =
    named === undefined
      ? lenders.length === 1
        ? lenders[0]
        : undefined
      : lenders.find(({ lender }) => lender === lenderId(named))
  if (found !== undefined) return ok(found.lender)
  const known = lenders.map(({ lender }) => lender).join(', ')
  return err(failure('argument-invalid', `name one of the lenders: ${known}`, '--lender'))
}

/** A case by its id or by the lender's own number. */
export async function caseNamed(
  { cases }: Reading,
  lender: LenderId,
  named: string,
): Promise<Result<CaseFile>> {
  const byId = await cases.find(lender, caseId(named))
  if (byId !== undefined) return ok(byId)
  const page = { order: 'case-number', offset: 0, limit: 50 } as const
  const found = await cases.list(lender, { caseNumber: named }, page)
  const exact = found.cases.filter(({ caseNumber }) => caseNumber === named)
  const [only] = exact
  if (only !== undefined && exact.length === 1) return ok(only)
  return err(failure('not-found', 'no case has this id or number', `case ${named}`))
}

/** In whose place the command line asks: the case's collector, else a supervisor of its handler. */
export async function actorFor({ directory }: Reading, file: CaseFile): Promise<Result<Actor>> {
  const staff = await directory.staff(file.lender)
  const working = staff.filter(({ org, active }) => org === file.handler && active)
  const one =
    working.find((someone) => someone.staff === file.collector) ??
    working.find(({ role }) => role === 'supervisor')
  if (one !== undefined) return ok(actorOf(one))
  const place = `case ${file.case satisfies CaseId}`
  return err(failure('not-permitted', 'nobody active works at the handler of this case', place))
}

export function actorOf({ staff, lender, org, role, name }: Staff): Actor {
  return { staff, lender, org, role, name, via: 'command' }
}
