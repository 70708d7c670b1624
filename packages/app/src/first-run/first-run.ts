import { type Failure, failure } from '@fencun/core/errors/failure'
import { type LenderId, lenderId, orgId, type StaffId, staffId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Deps } from '../deps.ts'
import { checkAccount, type NewAccount } from '../manage-staff/account-rules.ts'
import type { Lender, Org } from '../ports/directory-store.ts'

const LENDER_ID = /^[a-z0-9][a-z0-9-]{1,30}$/
const NAME_CHARS_MAX = 100

export interface FirstRunInput {
  readonly lender: { readonly id: string; readonly name: string; readonly profile: string }
  readonly administrator: NewAccount
}

type FirstRunDeps = Pick<Deps, 'ids' | 'directory' | 'beginning'>

/** Whether nobody has set this installation up yet. */
export async function isFirstRun({ directory }: Pick<Deps, 'directory'>): Promise<boolean> {
  return directory.isEmpty()
}

/**
 * Sets up an empty installation: one lender, its own organisation, its first administrator, all at
 * once or not at all, so that after a crash it is simply done again. Anybody may, once; afterwards
 * it fails with `first-run-over`.
 */
export async function firstRun(
  deps: FirstRunDeps,
  input: FirstRunInput,
): Promise<Result<{ readonly lender: LenderId; readonly staff: StaffId }>> {
  if (!(await isFirstRun(deps))) return err(over())
  const account = checkAccount(input.administrator)
  if (!account.ok) return account
  const checked = checkLender(input)
  if (!checked.ok) return checked
  const { lender, own } = checked.value
  const { password, ...person } = account.value
  const staff = staffId(deps.ids.next())
  const employed = { staff, lender: lender.lender, org: own.org, active: true } as const
  const administrator = { ...employed, ...person, role: 'administrator' } as const
  const begun = await deps.beginning.begin({
    ...{ lender, own, administrator, password },
    via: 'screen',
  })
  switch (begun) {
    case 'begun':
      return ok({ lender: lender.lender, staff })
    case 'over':
      return err(over())
    case 'account-exists':
      return err(failure('account-exists', 'choose another one', 'account'))
  }
}

function over(): Failure {
  return failure('first-run-over', 'the installation has a lender already')
}

/** The lender's own organisation carries the lender's id. */
function checkLender({
  lender: { id, name, profile },
}: FirstRunInput): Result<{ readonly lender: Lender; readonly own: Org }> {
  if (!LENDER_ID.test(id)) {
    const detail = 'an id has 2 to 31 small letters, digits and dashes'
    return err(failure('request-invalid', detail, 'lender.id'))
  }
  const known = name.trim()
  if (known === '' || known.length > NAME_CHARS_MAX) {
    const detail = `a name has 1 to ${NAME_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'lender.name'))
  }
  const lender = lenderId(id)
  return ok({
    lender: { lender, name: known, profile, demonstration: false },
    own: {
      org: orgId(id),
      lender,
      kind: 'lender',
      name: known,
      listed: true,
      contractUntil: null,
    },
  })
}
