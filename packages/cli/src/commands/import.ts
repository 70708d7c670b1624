import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import { type LenderId, type OrgId, orgId } from '@fencun/core/ids'
import { parseAmount } from '@fencun/core/money/fen'
import { err, ok, type Result } from '@fencun/core/result'
import { type Installation, openInstallation } from '../compose/installation.ts'
import { actorOf, lenderNamed } from '../compose/operator.ts'
import { type FileToRegister, registerFile } from '../compose/register-file.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { importDryRun } from './import-dry-run.ts'

export interface ImportOptions {
  readonly lender: string
  readonly handler?: string
  readonly dryRun?: boolean
  readonly cases?: string
  readonly amount?: string
  readonly data: string
  readonly json?: boolean
}

/** `fencun import`: with `--dry-run` a report only; otherwise the good rows are registered. */
export async function importCommand(file: string, options: ImportOptions): Promise<ExitCode> {
  const { json = false } = options
  if (options.dryRun === true) return importDryRun(file, json)
  const confirm = totalsOf(options)
  if (!confirm.ok) return fail(confirm.error, json)
  const opened = await openInstallation({ data: options.data, mustExist: true })
  if (!opened.ok) return fail(opened.error, json)
  try {
    return await register(opened.value, file, options, confirm.value)
  } finally {
    await opened.value.close()
  }
}

/** Both totals or neither: half a comparison would only look like one. */
function totalsOf({ cases, amount }: ImportOptions): Result<FileToRegister['confirm']> {
  if (cases === undefined && amount === undefined) return ok(null)
  const placedAmountFen = parseAmount(amount ?? '')
  const count = Number(cases)
  if (cases === undefined || !Number.isInteger(count) || placedAmountFen === undefined) {
    const detail = 'give both control totals, such as --cases 300 --amount 7399496.08'
    return err(failure('argument-invalid', detail, '--cases --amount'))
  }
  return ok({ cases: count, placedAmountFen })
}

async function register(
  { deps }: Installation,
  file: string,
  options: ImportOptions,
  confirm: FileToRegister['confirm'],
): Promise<ExitCode> {
  const { json = false } = options
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    return fail(failure('argument-invalid', 'the file cannot be read', file), json)
  }
  const lender = await lenderNamed(deps, options.lender)
  if (!lender.ok) return fail(lender.error, json)
  const handler = orgId(options.handler ?? options.lender)
  const actor = await importer(deps, lender.value)
  if (!actor.ok) return fail(actor.error, json)
  const toRegister = { fileName: basename(file), bytes, handler: handler satisfies OrgId, confirm }
  const done = await registerFile(deps, actor.value, toRegister)
  if (!done.ok) return fail(done.error, json)
  const { registered, preview } = done.value
  if (json) printJson({ ...registered, rejected: preview.totals.rejected })
  else
    print(
      `${registered.cases} cases of ${registered.debtors} debtors registered, ${preview.totals.rejected} rows rejected`,
    )
  return EXIT.ok
}

/** Files come in under a supervisor's name: the lender's own first one. */
async function importer(
  { directory }: Installation['deps'],
  lender: LenderId,
): Promise<Result<ReturnType<typeof actorOf>>> {
  const staff = await directory.staff(lender)
  const one = staff.find(({ role, org, active }) => {
    return role === 'supervisor' && active && String(org) === String(lender)
  })
  if (one !== undefined) return ok(actorOf(one))
  return err(failure('not-permitted', 'the lender has no active supervisor of its own', lender))
}
