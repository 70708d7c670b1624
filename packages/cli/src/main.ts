import { Command, CommanderError } from 'commander'
import { addAudit } from './audit-commands.ts'
import { addBackup } from './backup-commands.ts'
import type { AskOptions } from './commands/ask.ts'
import type { ImportOptions } from './commands/import.ts'
import type { ServeOptions } from './commands/serve.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { addLaw } from './law-commands.ts'
import { addLedger } from './ledger-commands.ts'
import { version } from './version.ts'
import { addWitnessCommands } from './witness-commands.ts'

const HELP_FOOT = `
Exit codes: 0 done or allowed, 1 failed examples or checks, or breaches found, 2 wrong argument or file,
3 the gate does not allow it now, 4 locked directory, unreachable database or faulty law pack.`

const JSON_OUT = ['--json', 'print one JSON value on standard output'] as const

/** Each command's code is loaded only when it is asked for: `--help` answers at once. */
function program(done: (code: ExitCode) => void): Command {
  const fencun = new Command('fencun')
    .description('分寸：合规催收平台 · every contact permitted, reasoned and recorded')
    .version(version())
    .addHelpText('after', HELP_FOOT)
    .exitOverride()
  addServing(fencun, done)
  addUpkeep(fencun, done)
  addBackup(fencun, done)
  addWork(fencun, done)
  addCalendar(fencun, done)
  addLaw(fencun, done)
  addAudit(fencun, done)
  addLedger(fencun, done)
  addWitnessCommands(fencun, done)
  return fencun
}

type Done = (code: ExitCode) => void

interface JsonFlag {
  readonly json?: boolean
}

interface DataFlags extends JsonFlag {
  readonly data: string
}

function addServing(fencun: Command, done: Done): void {
  for (const mode of ['serve', 'demo'] as const) {
    fencun
      .command(mode)
      .description(
        mode === 'serve'
          ? 'run the server; an empty installation begins with its first administrator'
          : 'run the server with the demonstration portfolio and a clock that can be set',
      )
      .option(
        '--data <directory>',
        'where everything is kept',
        mode === 'serve' ? './data/live' : './data/demo',
      )
      .option('--port <number>', 'port to listen on', '8787')
      .option('--host <address>', 'address to listen on', '127.0.0.1')
      .option('--trust-proxy', 'a proxy in front ends TLS and tells the true address')
      .option('--open-audit', 'anybody may audit a call log at /audit without signing in')
      .option('--audit-file-max <MiB>', 'the largest file of an audit', '4096')
      .option('--agreements-max <days>', 'the longest that a debtor’s agreement may last', '30')
      .option('--log <level>', 'debug, info, warn, error or silent', 'warn')
      .action(async (options: Omit<ServeOptions, 'mode'>) => {
        const { serve } = await import('./commands/serve.ts')
        done(await serve({ ...options, mode }))
      })
  }
}

function addUpkeep(fencun: Command, done: Done): void {
  fencun
    .command('migrate')
    .description('bring the database to this version')
    .option(...DATA_LIVE)
    .option(...JSON_OUT)
    .action(async (options: DataFlags) => {
      const { migrateCommand } = await import('./commands/migrate.ts')
      done(await migrateCommand(options))
    })
  fencun
    .command('doctor')
    .description('check the program, its surroundings and the law pack')
    .option(...DATA_LIVE)
    .option(...JSON_OUT)
    .action(async (options: DataFlags) => {
      const { doctor } = await import('./commands/doctor.ts')
      done(await doctor(options))
    })
}

function addWork(fencun: Command, done: Done): void {
  fencun
    .command('import')
    .description('check a placement file and register its cases')
    .argument('<file>', '.xlsx, .xls or .csv')
    .requiredOption('--lender <id>', 'whose cases they are')
    .option('--handler <org>', 'who will work them; the lender itself by default')
    .option('--dry-run', 'only say what would be registered; needs no database')
    .option('--cases <number>', "the lender's number of cases, to be compared")
    .option('--amount <yuan>', "the lender's placed amount, to be compared")
    .option(...DATA_LIVE)
    .option(...JSON_OUT)
    .action(async (file: string, options: ImportOptions) => {
      const { importCommand } = await import('./commands/import.ts')
      done(await importCommand(file, options))
    })
  fencun
    .command('ask')
    .description('ask the gate about a contact; nothing is recorded and no permit is given')
    .requiredOption('--case <id>', "the case's id or the lender's case number")
    .option('--point <id>', 'one contact point; all of them by default')
    .option('--channel <name>', 'voice, sms, visit, letter …', 'voice')
    .option('--at <instant>', 'for example 2026-11-18T22:15:00+08:00; now by default')
    .option('--lender <id>', 'needed when the installation serves several lenders')
    .option(...DATA_EITHER)
    .option(...JSON_OUT)
    .action(async (options: AskOptions) => {
      const { ask } = await import('./commands/ask.ts')
      done(await ask(options))
    })
}

function addCalendar(fencun: Command, done: Done): void {
  const calendar = fencun.command('calendar').description('the holiday calendar that rules use')
  calendar
    .command('show')
    .description('how far the calendar reaches')
    .option(...DATA_LIVE)
    .option(...JSON_OUT)
    .action(async (options: DataFlags) => {
      const { showCalendarCommand } = await import('./commands/calendar.ts')
      done(await showCalendarCommand(options))
    })
  calendar
    .command('load')
    .description("load the State Council's holiday notice of a year (YAML or JSON, see docs)")
    .argument('<file>')
    .option(...DATA_LIVE)
    .option(...JSON_OUT)
    .action(async (file: string, options: DataFlags) => {
      const { loadNotice } = await import('./commands/calendar.ts')
      done(await loadNotice(file, options))
    })
}

const DATA_LIVE = ['--data <directory>', 'where everything is kept', './data/live'] as const
const DATA_EITHER = [
  '--data <directory>',
  'where everything is kept; the running one by default',
] as const

try {
  await program((code) => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
}
