import type { Command } from 'commander'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

interface JsonFlag {
  readonly json?: boolean
}

interface CompareFlags extends JsonFlag {
  readonly random: string
  readonly seed: string
}

interface PackFlag extends JsonFlag {
  readonly pack: string
}

const PACK = ['--pack <id>', 'cn or us-reg-f', 'cn'] as const
const JSON_OUT = ['--json', 'print one JSON value on standard output'] as const

/** `fencun law …`: to read the rules, to try them, and to see what a change of them does. */
export function addLaw(fencun: Command, done: Done): void {
  const law = fencun.command('law').description('the rules, their sources and their examples')
  addReading(law, done)
  addTrying(law, done)
}

function addReading(law: Command, done: Done): void {
  law
    .command('list')
    .description('every rule')
    .option(...PACK)
    .option(...JSON_OUT)
    .action(async (options: PackFlag) => {
      const { listRules } = await import('./commands/law.ts')
      done(listRules(options))
    })
  law
    .command('show')
    .description('one rule: what it asks, sources, numbers, examples')
    .argument('<rule>')
    .option(...PACK)
    .option(...JSON_OUT)
    .action(async (rule: string, options: PackFlag) => {
      const { showRule } = await import('./commands/law.ts')
      done(showRule(rule, options))
    })
  law
    .command('sheet')
    .description('the page of one rule that a lawyer reviews and signs, as Markdown')
    .argument('<rule>')
    .option(...PACK)
    .option(...JSON_OUT)
    .action(async (rule: string, options: PackFlag) => {
      const { printSheet } = await import('./commands/law-sheet.ts')
      done(printSheet(rule, options))
    })
}

function addTrying(law: Command, done: Done): void {
  law
    .command('test')
    .description('run worked examples against the rules; exit 1 when one is answered otherwise')
    .argument('<file>', 'JSON, shaped like gate vectors')
    .option(...JSON_OUT)
    .action(async (file: string, options: JsonFlag) => {
      const { testVectors } = await import('./commands/law.ts')
      done(testVectors(file, options))
    })
  law
    .command('diff')
    .description('examples that are answered otherwise than at a revision; exit 1 when there are')
    .argument('<revision>', 'anything git knows: HEAD~3, a tag, a commit')
    .option(...JSON_OUT)
    .action(async (revision: string, options: JsonFlag) => {
      const { diffLaw } = await import('./commands/law-diff.ts')
      done(diffLaw(revision, options))
    })
  law
    .command('compare')
    .description('is B never looser than A? A proof, or a situation that shows the contrary')
    .argument('<a>', 'a profile (std), a policy file (.yaml), or a law directory[:profile]')
    .argument('<b>', 'the same')
    .option('--random <count>', 'situations drawn beside the exhaustive ones', '20000')
    .option('--seed <number>', 'what they are drawn by', '1')
    .option(...JSON_OUT)
    .action(async (a: string, b: string, options: CompareFlags) => {
      const { compareLaws } = await import('./commands/law-compare.ts')
      done(await compareLaws(a, b, options))
    })
}
