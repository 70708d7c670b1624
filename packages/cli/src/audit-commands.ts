import type { Command } from 'commander'
import type { AuditFlags } from './commands/audit-options.ts'
import type { WhatIfFlags } from './commands/what-if.ts'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

/** `fencun audit` and `fencun whatif`: the law held against call logs and the own history. */
export function addAudit(fencun: Command, done: Done): void {
  withLogOptions(
    fencun
      .command('audit')
      .description('hold call logs to the law; exit 1 when there are breaches')
      .argument('[files...]', 'call logs of any system: text, packed or not, or a workbook'),
  )
    .option('--records <file>', 'what collectors wrote down, to be laid beside the log')
    .option('--html <file>', 'write the report as one page')
    .option('--xlsx <file>', 'write every finding as a table')
    .option('--csv <file>', 'the same as CSV')
    .option('--json', 'print one JSON value on standard output')
    .option('--json-file <file>', 'write that JSON value to a file')
    .option('--calls-in-memory <n>', 'of a longer log, parts go to disk while it is judged')
    .action(async (files: readonly string[], flags: AuditFlags) => {
      const { audit } = await import('./commands/audit.ts')
      done(await audit(files, flags))
    })
  withLogOptions(
    fencun
      .command('whatif')
      .description('what a changed number or a draft policy would have done; exit 1 when anything')
      .argument('[files...]', 'call logs, as for audit'),
  )
    .option(
      '--set <number=value>',
      'connected-cap.max=2, quiet-hours.until=09:00; may be given again',
      again,
    )
    .option('--policy <file>', 'a draft policy (.yaml) in the place of the profile')
    .option('--html <file>', 'write the comparison as one page')
    .option('--json', 'print one JSON value on standard output')
    .action(async (files: readonly string[], flags: WhatIfFlags) => {
      const { whatIf } = await import('./commands/what-if.ts')
      done(await whatIf(files, flags))
    })
}

/** An option that may be given again; it takes one word, so that a file may stand behind it. */
function again(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** What both commands know of logs, and of the own history. */
function withLogOptions(command: Command): Command {
  return command
    .option('--cases <file>', "the lender's case list: whose the numbers are")
    .option('--profile <name>', 'std, tender or a policy file (.yaml)', 'std')
    .option('--from <day>', 'the first day reported on, such as 2026-11-01')
    .option('--to <day>', 'the last day reported on')
    .option(
      '--map <field=column>',
      'which column gives what: start=开始时间,number=被叫号码',
      again,
    )
    .option('--format <id>', 'the telephone system, when it is known better than recognised')
    .option('--zone <name>', 'the time zone of times without offset, such as Asia/Shanghai')
    .option('--unknown <reading>', 'an unknown signal means connected or unanswered', 'connected')
    .option('--lang <language>', 'zh or en', 'zh')
    .option('--self', "this installation's own history; audit: beside the provider's log, if given")
    .option('--data <directory>', 'with --self: where everything is kept', './data/live')
    .option('--lender <id>', 'with --self: one lender; all of them by default')
}
