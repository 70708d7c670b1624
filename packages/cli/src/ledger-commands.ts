import type { Command } from 'commander'
import type { OwnFlags } from './commands/ledger/own-logs.ts'
import type { ProveFlags } from './commands/ledger/prove.ts'
import type { ReplayFlags } from './commands/ledger/replay.ts'
import type { VerifyFlags } from './commands/ledger/verify.ts'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

/** `fencun ledger …`: the evidence log, for its owner and for whoever doubts it. */
export function addLedger(fencun: Command, done: Done): void {
  const ledger = fencun
    .command('ledger')
    .description('the evidence log: check it, prove from it, publish it')
  addVerify(ledger, done)
  addOwn(ledger, done)
  addShowing(ledger, done)
  addKeys(ledger, done)
}

function addVerify(ledger: Command, done: Done): void {
  ledger
    .command('verify')
    .description('check a published log by its files alone; exit 1 when anything does not hold')
    .argument('[place]', 'the directory or the address that holds the file `checkpoint`')
    .option('--key <vkey>', "the log's verifier key, or a file of keys; may be given again", again)
    .option('--witness <vkey>', 'a witness who must have signed; may be given again', again)
    .option('--earlier <file>', 'a checkpoint kept from before; may be given again', again)
    .option('--self', "this installation's own log, and the business rows against it")
    .option(...DATA)
    .option(...LENDER)
    .option(...LANG)
    .option(...JSON_OUT)
    .action(async (place: string | undefined, flags: VerifyFlags & OwnFlags & SelfFlag) => {
      if (flags.self === true) {
        const { verifySelfCommand } = await import('./commands/ledger/verify-self.ts')
        done(await verifySelfCommand(flags))
      } else {
        const { verifyCommand } = await import('./commands/ledger/verify.ts')
        done(await verifyCommand(place, flags))
      }
    })
}

interface SelfFlag {
  readonly self?: boolean
}

const DATA = ['--data <directory>', 'where everything is kept', './data/live'] as const
const LENDER = ['--lender <id>', 'needed when the installation serves several lenders'] as const
const LANG = ['--lang <language>', 'zh or en', 'zh'] as const
const JSON_OUT = ['--json', 'print one JSON value on standard output'] as const

/** Options of what works on an own installation. */
function own(command: Command): Command {
  return command
    .option(...DATA)
    .option(...LENDER)
    .option(...LANG)
    .option(...JSON_OUT)
}

function addOwn(ledger: Command, done: Done): void {
  own(
    ledger
      .command('catch-up')
      .description('after a restore: take what was published since into the log, signing nothing'),
  ).action(async (flags: OwnFlags) => {
    const { catchUpCommand } = await import('./commands/ledger/catch-up.ts')
    done(await catchUpCommand(flags))
  })
  own(
    ledger.command('status').description('where the log stands, its keys and its last check'),
  ).action(async (flags: OwnFlags) => {
    const { statusCommand } = await import('./commands/ledger/status.ts')
    done(await statusCommand(flags))
  })
  own(
    ledger
      .command('export')
      .description('publish the log into a directory, where anybody can check it')
      .argument('<directory>'),
  ).action(async (directory: string, flags: OwnFlags) => {
    const { exportCommand } = await import('./commands/ledger/export.ts')
    done(await exportCommand(directory, flags))
  })
}

function addShowing(ledger: Command, done: Done): void {
  own(
    ledger
      .command('prove')
      .description('write a folder with which anybody can check one contact or refusal')
      .argument('<contact>', "the id of a contact, or of a decision's event or request"),
  )
    .option('--out <folder>', 'the folder that is made; evidence-<contact> by default')
    .option('--with-number', 'disclose the number that was called')
    .option('--with-note', 'disclose what was written down of it')
    .option('--witness <vkey>', 'a witness whose line is to be checked; may be given again', again)
    .action(async (contact: string, flags: ProveFlags) => {
      const { proveCommand } = await import('./commands/ledger/prove.ts')
      done(await proveCommand(contact, flags))
    })
  own(
    ledger
      .command('replay')
      .description('decide again from the facts that were kept; exit 1 when anything is otherwise')
      .argument('[package]', 'a folder that `prove` wrote, or its evidence.json'),
  )
    .option('--all', "every decision of this installation's own history")
    .option('--key <vkey>', 'the keys to believe; those in the package by default', again)
    .action(async (place: string | undefined, flags: ReplayFlags) => {
      const { replayCommand } = await import('./commands/ledger/replay.ts')
      done(await replayCommand(place, flags))
    })
}

function addKeys(ledger: Command, done: Done): void {
  const key = ledger.command('key').description('the keys that sign the log')
  own(key.command('list').description('the keys of the log, as its owner publishes them')).action(
    async (flags: OwnFlags) => {
      const { listKeysCommand } = await import('./commands/ledger/key.ts')
      done(await listKeysCommand(flags))
    },
  )
  own(key.command('add').description('sign with one more key, beside those there are')).action(
    async (flags: OwnFlags) => {
      const { addKeyCommand } = await import('./commands/ledger/key.ts')
      done(await addKeyCommand(flags))
    },
  )
  own(
    key
      .command('end')
      .description('sign without this key from now on')
      .argument('<id>', 'the eight digits in the middle of the verifier key'),
  ).action(async (id: string, flags: OwnFlags) => {
    const { endKeyCommand } = await import('./commands/ledger/key.ts')
    done(await endKeyCommand(id, flags))
  })
}

/** An option that may be given again. */
function again(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
