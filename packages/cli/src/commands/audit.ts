import { systemClock } from '@fencun/adapters/clock/system-clock'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import type { FirstFinding, JudgeOptions } from '@fencun/audit/judge/judge-options'
import { matchRecords } from '@fencun/audit/records/match-records'
import type { AuditedLog, AuditReport } from '@fencun/audit/report/audit-report'
import { renderJson } from '@fencun/audit/report/render-json'
import { foundText, logText } from '@fencun/audit/report/render-text'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import { auditWords } from '../compose/audit-words.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, say } from '../output.ts'
import { type Progress, progressBar } from '../progress.ts'
import { version } from '../version.ts'
import { partsFolder } from './audit-folder.ts'
import type { AuditInputs } from './audit-inputs.ts'
import { type AuditChoices, type AuditFlags, choicesOf } from './audit-options.ts'
import { printPieces, writeForms } from './audit-output.ts'
import { callsThatFit, judgeParted, type PartedInputs, readFitting } from './audit-parts.ts'
import { policyFailure, sideOf } from './law-side.ts'
import { auditSelf } from './self-audit.ts'

/**
 * `fencun audit FILE…` holds call logs to the law, `--self` the own history. Exit 1 when there are
 * breaches.
 */
export async function audit(files: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  const { json = false, self = false } = flags
  if (self) return auditSelf(files, flags)
  const choices = choicesOf(flags)
  if (!choices.ok) return fail(choices.error, json)
  return files.length === 0 ? fail(noFiles(), json) : auditLogs(files, flags, choices.value)
}

/** What is said where no log is named. */
export function noFiles(): Failure {
  return failure('argument-invalid', 'name a call log, or say --self', 'files')
}

async function auditLogs(
  files: readonly string[],
  flags: AuditFlags,
  choices: AuditChoices,
): Promise<ExitCode> {
  const { json = false } = flags
  const law = await lawOf(flags.profile, '--profile')
  if (!law.ok) return fail(law.error, json)
  const { language } = choices
  const progress = progressBar(language)
  const folder = partsFolder()
  const onLog = (log: AuditedLog): void => print(logText(log, language))
  let report: AuditReport
  try {
    const inputs = await readFitting(
      files,
      { ...flags, ...choices, progress, ...(!json && { onLog }) },
      { callsMax: choices.callsMax ?? callsThatFit(), folder },
    )
    progress.end()
    if (!inputs.ok) return fail(inputs.error, json)
    report = await reportOf(inputs.value, { law: law.value, choices, progress })
  } finally {
    folder.remove()
  }
  if (json) await printPieces(renderJson(report))
  else print(foundText(report, language))
  const problem = await writeForms(report, flags, language)
  if (problem !== undefined) {
    // What was printed stands; a second JSON value behind it would make both unreadable.
    say(`${problem.detail}: ${problem.place ?? ''}`)
    return EXIT.usage
  }
  const isBreached = report.result.summary.byRule.some(({ kind }) => kind === 'breach')
  return isBreached ? EXIT.breaches : EXIT.ok
}

export type Law = JudgeOptions['law'] & { readonly pack: RulePackWithTexts }

/**
 * The law under a profile or a policy file. Fails with `policy-file-invalid` and the place in the file,
 * or with `argument-invalid` and the option where there is no such profile.
 */
export async function lawOf(profile: string, option: string): Promise<Result<Law>> {
  try {
    return ok((await sideOf(profile)).law)
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(policyFailure(error, profile, option))
  }
}

interface Judging {
  readonly law: Law
  readonly choices: AuditChoices
  readonly progress: Progress
}

const JUDGING = { zh: '判断', en: 'judging' }

/** What the judge is told of a log besides the law. */
export function judgeOptions(
  { logs }: Pick<AuditInputs, 'logs'>,
  { from, until, unknownIs }: AuditChoices,
  progress: Progress,
): Omit<JudgeOptions, 'law'> {
  const unknown = logs.flatMap(({ facts }) => facts.signals.filter((signal) => signal.unknown))
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(unknownIs === 'unanswered' && {
      unknownIs: 'no-answer' as const,
      unknownSignals: unknown.map(({ signal }) => signal),
    }),
    onProgress: ({ calls, ofCalls }) => progress.at(JUDGING, calls, ofCalls, calls),
  }
}

async function reportOf(
  inputs: AuditInputs | PartedInputs,
  { law, choices, progress }: Judging,
): Promise<AuditReport> {
  const { logs, cases } = inputs
  const words = auditWords(law.pack)
  const onFirst = ({ row, rule }: FirstFinding): void => {
    const { zh, en } = words.ruleTitle(rule)
    progress.note({
      zh: `已见违规或疑点：第 ${row} 行，${zh}`,
      en: `found already: row ${row}, ${en}`,
    })
  }
  const options = { law, onFirst, ...judgeOptions(inputs, choices, progress) }
  const judged =
    'parts' in inputs ? await judgeParted(inputs, options) : judgeWhole(inputs, options)
  progress.end()
  return {
    logs,
    ...(cases && { cases }),
    ...judged,
    unknownIs: choices.unknownIs,
    words,
    generatedAt: systemClock.now(),
    program: `fencun ${version()}`,
  }
}

function judgeWhole(
  { log, people, records }: AuditInputs,
  options: JudgeOptions,
): Pick<AuditReport, 'result' | 'people' | 'records'> {
  const result = judgeLog(log, people, options)
  if (records === undefined) return { result, people }
  const match = matchRecords(log, people, records.written)
  return { result, people, records: { file: records.file, match } }
}
