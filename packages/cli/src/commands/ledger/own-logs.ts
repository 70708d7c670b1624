import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { publishedSize } from '@fencun/adapters/evidence/publisher'
import { leafArchive } from '@fencun/adapters/ledger-check/leaf-archive'
import { WitnessService } from '@fencun/adapters/witness/witness-service'
import type { Deps } from '@fencun/app/deps'
import type { LeafArchive } from '@fencun/app/ports/leaf-archive'
import { failure } from '@fencun/core/errors/failure'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type EvidenceLogs, evidenceService } from '../../compose/evidence-logs.ts'
import { type Installation, openInstallation } from '../../compose/installation.ts'
import { lenderNamed } from '../../compose/operator.ts'
import type { ExitCode } from '../../exit-codes.ts'
import { fail } from '../../output.ts'

/** What the command line says of an own installation. */
export interface OwnFlags {
  readonly data: string
  readonly lender?: string
  readonly lang?: string
  readonly json?: boolean
}

/** The logs of an opened installation, and what opens their leaves. */
export interface OwnLogs {
  readonly deps: Deps & { readonly leaves: LeafArchive }
  readonly logs: EvidenceLogs
  readonly installation: Installation
  /** Signs and publishes what waits. Refuses as the service does when it may not be signed. */
  readonly settle: (lender: LenderId) => Promise<Result<null>>
}

/** Opens what is installed, does the work for the lenders that are meant, and closes it again. */
export async function withOwnLogs(
  { data, lender, json = false }: OwnFlags,
  work: (own: OwnLogs, lenders: readonly LenderId[]) => Promise<Result<ExitCode>>,
): Promise<ExitCode> {
  const opened = await openInstallation({ data, mustExist: true })
  if (!opened.ok) return fail(opened.error, json)
  const { deps, logs, close } = opened.value
  try {
    const leaves = leafArchive(logs.database, logs.evidence.secrets)
    const own = { deps: { ...deps, leaves }, logs, installation: opened.value }
    const lenders = await lendersMeant(deps, lender)
    if (!lenders.ok) return fail(lenders.error, json)
    const done = await work(
      { ...own, settle: (one) => settle(own.installation, one) },
      lenders.value,
    )
    return done.ok ? done.value : fail(done.error, json)
  } finally {
    await close()
  }
}

/** For work on one log: fails where there are several and nobody said which. */
export function onlyLender(lenders: readonly LenderId[]): Result<LenderId> {
  const [one, ...more] = lenders
  if (one !== undefined && more.length === 0) return ok(one)
  const detail = `say whose log it is: ${lenders.join(', ')}`
  return err(failure('argument-invalid', detail, '--lender'))
}

async function lendersMeant(
  deps: Pick<Deps, 'directory' | 'cases'>,
  named: string | undefined,
): Promise<Result<readonly LenderId[]>> {
  if (named === undefined) {
    return ok((await deps.directory.lenders()).map(({ lender }) => lender))
  }
  const one = await lenderNamed(deps, named)
  return one.ok ? ok([one.value]) : one
}

/** Where nothing waits, nothing has to be signed, whatever stands in the way of that. */
async function settle(installation: Installation, lender: LenderId): Promise<Result<null>> {
  const { logs } = installation
  const { waiting, size } = await logs.database.inLog(lender, (tx) => readStatus(tx, lender))
  const published = await publishedSize(logs.storeOf(lender))
  if (waiting === 0 && size > 0 && published === size) return ok(null)
  const faults: unknown[] = []
  const outsiders = new WitnessService(logs)
  const service = evidenceService(installation, {
    onFault: (of, error) => {
      if (of === lender) faults.push(error)
    },
    published: (of) => outsiders.published(of),
  })
  await service.round({ publish: true })
  await outsiders.stop()
  const { stopped } = await service.status(lender)
  if (stopped === null) return ok(null)
  if (stopped === 'fault') throw faults[0]
  return err(failure(stopped, 'the log cannot be signed now', lender))
}
