import type { Command } from 'commander'
import type { WitnessFlags } from './commands/witness.ts'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

/** `fencun witness …`: who signs the checkpoints of our logs, and whose checkpoints we sign. */
export function addWitnessCommands(fencun: Command, done: Done): void {
  const witness = fencun
    .command('witness')
    .description('counterparties who keep each other’s evidence logs honest')
  own(
    witness
      .command('list')
      .description('our key, our witnesses, the logs we witness; exit 1 after a contradiction'),
  ).action(async (flags: WitnessFlags) => {
    const { listCommand } = await import('./commands/witness.ts')
    done(await listCommand(flags))
  })
  own(
    witness
      .command('add')
      .description('have a counterparty sign our checkpoints')
      .argument('<vkey>', 'its key line, which `fencun witness list` prints there')
      .requiredOption('--url <address>', 'its address, without /add-checkpoint'),
  ).action(async (vkey: string, flags: WitnessFlags) => {
    const { addCommand } = await import('./commands/witness.ts')
    done(await addCommand(vkey, flags))
  })
  addKeyCommand(witness, done, ['end', 'ask a witness no more', 'endCommand'])
  addKeyCommand(witness, done, [
    ...(['add-log', "sign the checkpoints of a counterparty's log", 'addLogCommand'] as const),
  ])
  addKeyCommand(witness, done, ['end-log', 'sign nothing of this key any more', 'endLogCommand'])
}

function addKeyCommand(
  witness: Command,
  done: Done,
  [name, about, run]: readonly [string, string, 'endCommand' | 'addLogCommand' | 'endLogCommand'],
): void {
  const command = witness.command(name).description(about).argument('<vkey>', 'the key line')
  own(command).action(async (vkey: string, flags: WitnessFlags) => {
    const commands = await import('./commands/witness.ts')
    done(await commands[run](vkey, flags))
  })
}

function own(command: Command): Command {
  return command
    .option('--data <directory>', 'where everything is kept', './data/live')
    .option('--lender <id>', 'needed when the installation serves several lenders')
    .option('--lang <language>', 'zh or en', 'zh')
    .option('--json', 'print one JSON value on standard output')
}
