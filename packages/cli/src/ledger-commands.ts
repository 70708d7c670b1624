import type { Command } from 'commander'
import type { VerifyFlags } from './commands/ledger/verify.ts'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

/** `fencun ledger …`: the evidence log, for its owner and for whoever doubts it. */
export function addLedger(fencun: Command, done: Done): void {
  const ledger = fencun
    .command('ledger')
    .description('the evidence log: check it, prove from it, publish it')
  addVerify(ledger, done)
}

function addVerify(ledger: Command, done: Done): void {
  ledger
    .command('verify')
    .description('check a published log by its files alone; exit 1 when anything does not hold')
    .argument('<place>', 'the directory or the address that holds the file `checkpoint`')
    .option('--key <vkey>', "the log's verifier key, or a file of keys; may be given again", again)
    .option('--witness <vkey>', 'a witness who must have signed; may be given again', again)
    .option('--earlier <file>', 'a checkpoint kept from before; may be given again', again)
    .option('--lang <language>', 'zh or en', 'zh')
    .option('--json', 'print one JSON value on standard output')
    .action(async (place: string, flags: VerifyFlags) => {
      const { verifyCommand } = await import('./commands/ledger/verify.ts')
      done(await verifyCommand(place, flags))
    })
}

/** An option that may be given again. */
function again(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
