import { readFileSync } from 'node:fs'
import { failure } from '@fencun/core/errors/failure'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { otherRulebooks, PACKS, packById } from '@fencun/law/packs'
import { LawPackError } from '@fencun/law/read-yaml'
import type { RuleSheet } from '@fencun/law/rule-sheet'
import { runVectors, type VectorReport, vectorRows } from '@fencun/law/vectors'
import { ruleSheets } from '../compose/rule-sheets.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { lawDirectory } from '../paths.ts'

interface Options {
  readonly json?: boolean
  /** Which of the packs that came with this program. */
  readonly pack?: string
}

/** The pack that the product works by. */
export const OWN = 'cn'

/** `fencun law list`: every rule with what it asks. */
export function listRules(options: Options): ExitCode {
  const { json = false } = options
  return withPack(options, (pack) => {
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
export function showRule(id: string, options: Options): ExitCode {
  const { json = false } = options
  return withPack(options, (pack) => {
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

/** `fencun law test FILE`: worked examples; one that fails or that nobody can ask makes exit code 1. */
export function testVectors(file: string, options: Options): ExitCode {
  const { json = false } = options
  return withPack(options, (pack) => {
    const value = readJson(file)
    if (value === undefined) {
      return fail(failure('argument-invalid', 'the file cannot be read as JSON', file), json)
    }
    const report = run(pack, value, file)
    if (report === undefined) {
      return fail(failure('argument-invalid', 'a list of worked examples is expected', file), json)
    }
    if (json) printJson(vectorRows(report))
    else printReport(report)
    const { passed, failed, notCovered } = report
    return passed > 0 && failed + notCovered === 0 ? EXIT.ok : EXIT.failed
  })
}

/** Works with the product's pack or the one that was named. */
export function withPack(
  { json = false, pack: id = OWN }: Options,
  work: (pack: RulePackWithTexts) => ExitCode,
): ExitCode {
  try {
    const pack = packById(lawDirectory(), id)
    if (pack !== undefined) return work(pack)
    const names = PACKS.map((one) => one.id).join(', ')
    return fail(failure('argument-invalid', `there is no such pack, only ${names}`, id), json)
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return fail(failure('law-pack-invalid', error.message), json)
  }
}

/** Undefined where the file holds something else than a list. */
function run(pack: RulePackWithTexts, value: unknown, file: string): VectorReport | undefined {
  return Array.isArray(value)
    ? runVectors(pack, value, file, otherRulebooks(lawDirectory()))
    : undefined
}

/** Some editors begin a file with a byte order mark, which is no part of the JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
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
