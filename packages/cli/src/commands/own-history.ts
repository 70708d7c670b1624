import type { Deps } from '@fencun/app/deps'
import type { LenderId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { type Installation, openInstallation } from '../compose/installation.ts'
import { lenderNamed } from '../compose/operator.ts'
import type { ExitCode } from '../exit-codes.ts'
import { fail } from '../output.ts'

/** Where the own history is, and whose. */
export interface OwnHistory {
  /** The data directory; where `DATABASE_URL` is set, the database is there. */
  readonly data: string
  /** One lender; all of them when nobody says. */
  readonly lender?: string
  readonly json?: boolean
}

/** Opens what is installed, does the work for each lender that is meant, and closes it again. */
export async function withOwnHistory(
  { data, lender, json = false }: OwnHistory,
  work: (
    deps: Deps,
    lenders: readonly LenderId[],
    installation: Installation,
  ) => Promise<Result<ExitCode>>,
): Promise<ExitCode> {
  const opened = await openInstallation({ data, mustExist: true })
  if (!opened.ok) return fail(opened.error, json)
  const { deps, close } = opened.value
  try {
    const lenders = await lendersMeant(deps, lender)
    if (!lenders.ok) return fail(lenders.error, json)
    const done = await work(deps, lenders.value, opened.value)
    return done.ok ? done.value : fail(done.error, json)
  } finally {
    await close()
  }
}

async function lendersMeant(
  deps: Deps,
  named: string | undefined,
): Promise<Result<readonly LenderId[]>> {
  if (named === undefined) {
    return ok((await deps.directory.lenders()).map(({ lender }) => lender))
  }
  const one = await lenderNamed(deps, named)
  return one.ok ? ok([one.value]) : one
}
