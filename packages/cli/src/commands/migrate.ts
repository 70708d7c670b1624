import { openInstallation } from '../compose/installation.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'

/** `fencun migrate`: opens the database, which brings it to this version, and says what was done. */
export async function migrateCommand(options: {
  readonly data: string
  readonly json?: boolean
}): Promise<ExitCode> {
  const opened = await openInstallation({ data: options.data })
  if (!opened.ok) return fail(opened.error, options.json)
  const { migrated } = opened.value
  await opened.value.close()
  if (options.json === true) printJson({ applied: migrated })
  else print(migrated.length === 0 ? 'nothing to do' : `applied ${migrated.join(', ')}`)
  return EXIT.ok
}
