import type { Result } from '@fencun/core/result'
import { askRunning } from '../compose/control.ts'
import { dataDirectory } from '../compose/data-directory.ts'
import { openInstallation } from '../compose/installation.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { type Answer, askGate, type PointAnswer, type Question } from './ask-gate.ts'

export interface AskOptions extends Question {
  readonly data?: string
  readonly json?: boolean
}

/** `fencun ask`: through the running server when there is one, else by opening the database. */
export async function ask({ data, json = false, ...question }: AskOptions): Promise<ExitCode> {
  const answer = await answerOf(
    data === undefined ? ['./data/demo', './data/live'] : [data],
    question,
  )
  if (!answer.ok) return fail(answer.error, json)
  if (json) printJson(answer.value)
  else show(answer.value)
  const { answers } = answer.value
  const allowed = answers.length > 0 && answers.every(({ outcome }) => outcome === 'ALLOW')
  return allowed ? EXIT.ok : EXIT.notAllowed
}

async function answerOf(folders: readonly string[], question: Question): Promise<Result<Answer>> {
  for (const folder of folders) {
    const answer = await askRunning(dataDirectory(folder), question)
    if (answer !== undefined) return answer
  }
  const opened = await openInstallation({ data: folders.at(-1) ?? './data/live', mustExist: true })
  if (!opened.ok) return opened
  try {
    return await askGate(opened.value.deps, question)
  } finally {
    await opened.value.close()
  }
}

function show({ caseNumber, channel, at, askedAs, answers }: Answer): void {
  print(`case ${caseNumber}, ${channel}, ${at}, asked as ${askedAs.role} of ${askedAs.org}`)
  for (const answer of answers) showPoint(answer)
}

function showPoint({ point, outcome, headline, findings, packHash, policy }: PointAnswer): void {
  print(`\n${outcome}  ${headline.zh} · ${headline.en}`)
  for (const { rule, text, layer, sources } of findings) {
    const indent = ' '.repeat(rule.length + 4)
    const cited = sources.map(({ instrument, clauseText, grade }) => {
      return `${instrument} ${clauseText?.en ?? ''} [${grade}]`
    })
    print(`  ${rule}  ${text?.zh ?? ''}`)
    print(`${indent}${text?.en ?? ''}`)
    print(`${indent}${[`layer: ${layer}`, ...cited].join(' · ')}`)
  }
  print(`  point ${point}, policy ${policy}, pack ${packHash.slice(0, 19)}`)
}
