import { basename } from 'node:path'
import { systemClock } from '@fencun/adapters/clock/system-clock'
import { renderWhatIfHtml } from '@fencun/audit/report/what-if/render-what-if-html'
import { renderWhatIfJson } from '@fencun/audit/report/what-if/render-what-if-json'
import { renderWhatIfText } from '@fencun/audit/report/what-if/render-what-if-text'
import type { WhatIfReport } from '@fencun/audit/report/what-if/what-if-report'
import { compareLaws } from '@fencun/audit/what-if/compare-laws'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { LawPackError } from '@fencun/law/read-yaml'
import { auditWords } from '../compose/audit-words.ts'
import { ownPack } from '../compose/law-book.ts'
import { type Supposed, supposedLaw, supposedOf } from '../compose/supposed-law.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, say } from '../output.ts'
import { progressBar } from '../progress.ts'
import { version } from '../version.ts'
import { judgeOptions, type Law, lawOf, noFiles } from './audit.ts'
import { type AuditInputs, readInputs } from './audit-inputs.ts'
import { type AuditChoices, type AuditFlags, choicesOf } from './audit-options.ts'
import { printPieces, writeFile } from './audit-output.ts'
import { policyFailure } from './law-side.ts'
import { runSelfWhatIf } from './self-what-if.ts'
import { draftSettings } from './what-if-draft.ts'

/** What the command line says, as text. */
export interface WhatIfFlags extends Omit<AuditFlags, 'xlsx' | 'csv' | 'jsonFile' | 'records'> {
  readonly set?: readonly string[]
  readonly policy?: string
}

/**
 * `fencun whatif FILE…`: what changed numbers, or a draft policy, would have done to the calls of a
 * log, or with `--self` to the own history. Exit 1 when a contact would have been decided otherwise.
 */
export async function whatIf(files: readonly string[], flags: WhatIfFlags): Promise<ExitCode> {
  const { json = false, self = false } = flags
  const choices = choicesOf(flags)
  if (!choices.ok) return fail(choices.error, json)
  const supposed = supposedIn(flags)
  if (!supposed.ok) return fail(supposed.error, json)
  if (self) return whatIfSelf(flags, choices.value, supposed.value)
  if (files.length === 0) return fail(noFiles(), json)
  return whatIfLogs(files, flags, { choices: choices.value, supposed: supposed.value })
}

/** The numbers that are supposed. Fails where nothing is, for then there is nothing to compare. */
function supposedIn({ set = [], policy }: WhatIfFlags): Result<readonly Supposed[]> {
  if (set.length === 0 && policy === undefined) {
    const detail = 'say what would be otherwise, such as --set connected-cap.max=2'
    return err(failure('argument-invalid', detail, '--set --policy'))
  }
  const pack = ownPack()
  const supposed: Supposed[] = []
  for (const written of set) {
    const read = supposedOf(written, pack)
    if (!read.ok) return read
    supposed.push(read.value)
  }
  return ok(supposed)
}

async function whatIfSelf(
  { data, lender, json = false, policy }: WhatIfFlags,
  { language, from, until }: AuditChoices,
  supposed: readonly Supposed[],
): Promise<ExitCode> {
  const set = draftOf(supposed, policy)
  if (!set.ok) return fail(set.error, json)
  return runSelfWhatIf({
    ...{ data, json, language, set: set.value },
    ...(lender !== undefined && { lender }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { last: until }),
  })
}

function draftOf(
  supposed: readonly Supposed[],
  policy: string | undefined,
): Result<readonly unknown[]> {
  try {
    return ok(draftSettings(ownPack(), supposed, policy))
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(policyFailure(error, policy ?? '', '--policy'))
  }
}

interface Asked {
  readonly choices: AuditChoices
  readonly supposed: readonly Supposed[]
}

async function whatIfLogs(
  files: readonly string[],
  flags: WhatIfFlags,
  asked: Asked,
): Promise<ExitCode> {
  const { json = false } = flags
  const laws = await lawsOf(flags, asked.supposed)
  if (!laws.ok) return fail(laws.error, json)
  const { language } = asked.choices
  const progress = progressBar(language)
  const inputs = await readInputs(files, { ...flags, ...asked.choices, progress })
  progress.end()
  if (!inputs.ok) return fail(inputs.error, json)
  const written = [...(flags.policy === undefined ? [] : [flags.policy]), ...(flags.set ?? [])]
  const supposed = written.map((one) => basename(one))
  const compared = compareLaws(inputs.value.log, inputs.value.people, {
    ...laws.value,
    ...judgeOptions(inputs.value, asked.choices, progress),
  })
  progress.end()
  const report = { ...reportOf(inputs.value, laws.value.after, asked.choices), compared, supposed }
  if (json) await printPieces(renderWhatIfJson(report))
  else print(renderWhatIfText(report, language))
  const problem =
    flags.html === undefined ? undefined : await writeFile(flags.html, renderWhatIfHtml(report))
  if (problem !== undefined) {
    say(`${problem.detail}: ${problem.place ?? ''}`)
    return EXIT.usage
  }
  const { refused, lifted } = compared.totals
  return refused + lifted > 0 ? EXIT.breaches : EXIT.ok
}

interface Laws {
  readonly before: Law
  readonly after: Law
}

/** The law of the profile, and the same, or a draft in its place, with the supposed numbers. */
async function lawsOf(
  { profile, policy }: WhatIfFlags,
  supposed: readonly Supposed[],
): Promise<Result<Laws>> {
  const before = await lawOf(profile, '--profile')
  if (!before.ok) return before
  const draft = policy === undefined ? before : await lawOf(policy, '--policy')
  if (!draft.ok) return draft
  const after = supposed.length === 0 ? draft.value : supposedLaw(draft.value, supposed)
  return ok({ before: before.value, after })
}

function reportOf(
  { logs, cases, people }: AuditInputs,
  after: Law,
  { unknownIs }: AuditChoices,
): Omit<WhatIfReport, 'compared' | 'supposed'> {
  return {
    ...{ logs, people, unknownIs },
    ...(cases && { cases }),
    // The law that is supposed knows every instrument of the other, and the supposed one.
    words: auditWords(after.pack),
    generatedAt: systemClock.now(),
    program: `fencun ${version()}`,
  }
}
