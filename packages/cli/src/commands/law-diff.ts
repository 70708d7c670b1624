import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failure } from '@fencun/core/errors/failure'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { ownPack } from '../compose/law-book.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { lawDirectory } from '../paths.ts'

/** One example of the corpus: every rule's cases, as their files write them. */
interface Example {
  readonly id: string
  readonly facts: Readonly<Record<string, unknown>>
}

type Answer =
  | { readonly outcome: string; readonly reasons: readonly string[] }
  | { readonly notAskable: string }

interface Answers {
  readonly pack: string
  readonly answers: readonly Answer[]
}

interface Change {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly facts: Example['facts']
}

/** `fencun law diff REV`: which examples are answered otherwise than at a revision. Exit 1 if any. */
export function diffLaw(revision: string, { json = false }: { json?: boolean }): ExitCode {
  const root = dirname(dirname(lawDirectory()))
  const script = join(root, 'scripts', 'law-answers.mjs')
  if (!existsSync(script) || !existsSync(join(root, '.git'))) {
    const detail = 'decisions of another revision can be had in a clone of the repository only'
    return fail(failure('argument-invalid', detail, revision), json)
  }
  const corpus = examplesOf(ownPack())
  let before: Answers
  try {
    before = answersOf(script, revision, corpus)
  } catch {
    const detail = 'there is no such revision, or its law cannot be asked with examples'
    return fail(failure('argument-invalid', detail, revision), json)
  }
  const after = answersOf(script, '.', corpus)
  const changes = changesOf(corpus, before, after)
  const packs = { before: before.pack, after: after.pack }
  if (json) printJson({ revision, packs, examples: corpus.length, changes })
  else print(asText(revision, corpus.length, changes))
  return changes.length === 0 ? EXIT.ok : EXIT.failed
}

function examplesOf(pack: RulePackWithTexts): readonly Example[] {
  return [...pack.texts].flatMap(([rule, { cases }]) =>
    cases.map(({ name, written }, i) => ({ id: `${rule}#${i + 1} ${name.zh}`, facts: written })),
  )
}

function answersOf(script: string, revision: string, corpus: readonly Example[]): Answers {
  const printed = execFileSync(process.execPath, [script, revision], {
    input: JSON.stringify(corpus),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const answers: unknown = JSON.parse(printed)
  if (isAnswers(answers)) return answers
  throw new Error('the script prints a pack and its answers')
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && 'pack' in value && 'answers' in value
}

function changesOf(corpus: readonly Example[], before: Answers, after: Answers): readonly Change[] {
  return corpus.flatMap(({ id, facts }, i): readonly Change[] => {
    const [was, is] = [lineOf(before.answers[i]), lineOf(after.answers[i])]
    return was === is ? [] : [{ id, before: was, after: is, facts }]
  })
}

function lineOf(answer: Answer | undefined): string {
  if (answer === undefined) return 'no answer'
  if ('notAskable' in answer) return 'not askable'
  return [answer.outcome, ...answer.reasons].join(' ')
}

function asText(revision: string, examples: number, changes: readonly Change[]): string {
  return [
    ...changes.flatMap(({ id, before, after, facts }) => [
      id,
      `  ${before} → ${after}`,
      `  ${JSON.stringify(facts)}`,
    ]),
    `${changes.length} of ${examples} examples are answered otherwise than at ${revision}`,
  ].join('\n')
}
