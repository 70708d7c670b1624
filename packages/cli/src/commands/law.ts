import { readFileSync } from 'node:fs'
import { failure } from '@fencun/core/errors/failure'
import { otherRulebooks } from '@fencun/law/packs'
import { LawPackError } from '@fencun/law/read-yaml'
import type { RuleSheet } from '@fencun/law/rule-sheet'
import { runVectors, type VectorReport } from '@fencun/law/vectors'
import { ownPack } from '../compose/law-book.ts'
import { ruleSheets } from '../compose/rule-sheets.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { lawDirectory } from '../paths.ts'

interface Options {
  readonly json?: boolean
}

/** `fencun law list`: every rule with what it asks. */
export function listRules({ json = false }: Options): ExitCode {
  return withPack(json, (pack) => {
    const sheets = ruleSheets(pack)
    if (json) {
      printJson({
        pack: pack.hash,
        rules: sheets.map(({ id, title, asks }) => ({ rule: id, title, asks })),
      })
      return EXIT.ok
    }
    print(`${sheets.length} rules, ${pack.hash}`)
    for (const { id, title } of sheets) print(`${id.padEnd(24)} ${title.zh} · ${title.en}`)
    return EXIT.ok
  })
}

/** `fencun law show RULE`: the rule's page as text. */
export function showRule(id: string, { json = false }: Options): ExitCode {
  return withPack(json, (pack) => {
    const sheet = ruleSheets(pack).find((one) => one.id === id)
    if (sheet === undefined) {
      return fail(
        failure('argument-invalid', 'there is no such rule; `law list` names them', id),
        json,
      )
    }
    if (json) printJson(sheet)
    else print(asText(sheet))
    return EXIT.ok
  })
}

/** `fencun law test FILE`: worked examples; failed ones make the exit code 1. */
export function testVectors(file: string, { json = false }: Options): ExitCode {
  return withPack(json, (pack) => {
    const value = readJson(file)
    if (value === undefined) {
      return fail(failure('argument-invalid', 'the file cannot be read as JSON', file), json)
    }
    const report = runVectors(pack, value, file, otherRulebooks(lawDirectory()))
    if (json) printJson({ pack: pack.hash, ...report })
    else printReport(report)
    return report.failed === 0 && report.passed > 0 ? EXIT.ok : EXIT.failed
  })
}

function withPack(json: boolean, work: (pack: ReturnType<typeof ownPack>) => ExitCode): ExitCode {
  try {
    return work(ownPack())
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return fail(failure('law-pack-invalid', error.message), json)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function printReport({ results, passed, failed, notCovered }: VectorReport): void {
  for (const { id, result, description, expected, answered } of results) {
    if (result === 'pass') print(`pass         ${id.padEnd(5)} ${description} → ${answered}`)
    if (result === 'fail')
      print(`FAIL         ${id.padEnd(5)} ${description}: expected ${expected}, got ${answered}`)
    if (result === 'not-covered') print(`not covered  ${id.padEnd(5)} ${description}: ${answered}`)
  }
  print(`${passed} passed, ${failed} failed, ${notCovered} not yet covered`)
}

function asText(sheet: RuleSheet): string {
  const numbers = sheet.numbers.flatMap(({ id, unit, history }) =>
    history.map(
      ({ value, from, until, layer, profile, instrument }) =>
        `  ${id} = ${value} ${unit.zh} ${unit.en}  ${from}…${until ?? ''}  ${layer} (${profile ?? instrument})`,
    ),
  )
  const sources = sheet.sources.map(
    ({ title, clause, grade, from, until }) =>
      `  ${title.zh} · ${clause ?? '条款未核实 clause not verified'} [${grade}] ${from}…${until ?? ''}`,
  )
  const cases = sheet.cases.map(
    ({ name, outcome }) => `  ${outcome.padEnd(6)} ${name.zh} · ${name.en}`,
  )
  return [
    `${sheet.id}  ${sheet.title.zh} · ${sheet.title.en}`,
    '',
    sheet.asks.zh,
    sheet.asks.en,
    '',
    '来源 Sources',
    ...sources,
    ...(numbers.length === 0 ? [] : ['', '数值 Numbers', ...numbers]),
    '',
    '例 Examples',
    ...cases,
    ...sheet.questions.flatMap(({ zh, en }) => ['', `待解 Open: ${zh} · ${en}`]),
  ].join('\n')
}
