import { ERROR_CODES } from '@fencun/core/errors/codes'
import type { Failure } from '@fencun/core/errors/failure'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** Results go to stdout, everything said on the way to stderr: `--json` stays parseable. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(
    JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one), 2),
  )
}

const ENVIRONMENT: ReadonlySet<string> = new Set([
  'backup-failed',
  'data-directory-locked',
  'database-unreachable',
  'database-newer',
  'demonstration-unfinished',
  'migration-edited',
  'keys-missing',
  'law-pack-invalid',
  'master-key-missing',
  'master-key-wrong',
])

/** Shows a failure with its cure and answers with the exit code that belongs to it. */
export function fail(problem: Failure, json = false): ExitCode {
  const { title, cure } = ERROR_CODES[problem.code]
  if (json) {
    printJson({ error: { ...problem, title, cure } })
  } else {
    const place = problem.place === undefined ? '' : ` (${problem.place})`
    say(`${problem.code}${place}: ${problem.detail}`)
    say(`  ${title.zh}。${cure.zh}。`)
    say(`  ${title.en}: ${cure.en}.`)
  }
  return ENVIRONMENT.has(problem.code) ? EXIT.environment : EXIT.usage
}
