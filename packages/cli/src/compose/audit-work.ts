import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import { AUDIT_REPORTS, type AuditAsk, type AuditReportFormat } from '@fencun/app/ports/audits'
import type { LogFacts } from '@fencun/audit/call-log'
import { LOG_FIELDS } from '@fencun/audit/formats/format'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import { peopleOf } from '@fencun/audit/people/people-of'
import { matchRecords } from '@fencun/audit/records/match-records'
import type { AuditReport } from '@fencun/audit/report/audit-report'
import { renderTable } from '@fencun/audit/report/finding-table'
import { renderHtml } from '@fencun/audit/report/html/page'
import { renderJson } from '@fencun/audit/report/render-json'
import type { Failure } from '@fencun/core/errors/failure'
import { ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { isNoRoom, noRoom, partPath, reportPath } from './audit-folders.ts'
import { rulesIn, writeFindings } from './audit-index.ts'
import { paced, policyOf, readCases, readLog, readNotes } from './audit-inputs.ts'
import { auditLaw } from './audit-law.ts'
import { lookAt } from './audit-look.ts'
import { outcomeOf, placedCalls } from './audit-outcome.ts'
import type { AuditTask, AuditWord } from './audit-thread.ts'

type Tell = (word: AuditWord) => void

/** Failures of a call log that a person cures by saying which column is which. */
const CURABLE: readonly Failure['code'][] = [
  'log-unrecognised',
  'log-mapping-invalid',
  'log-dates-unclear',
]

/**
 * One audit from the files in its folder to its findings and reports there, telling how far it is.
 * What is wrong with a file is told as `asking` or `failed`; bugs are thrown.
 */
export async function auditFiles(task: AuditTask, tell: Tell): Promise<void> {
  try {
    const made = await reportOf(task, tell)
    if (made.ok) {
      await writeAll(task, made.value, tell)
      tell({ kind: 'finished' })
    } else tell(await refusalOf(task, made.error))
  } catch (error) {
    if (!isNoRoom(error)) throw error
    tell({ kind: 'failed', problem: noRoom() })
  }
}

async function reportOf(task: AuditTask, tell: Tell): Promise<Result<AuditReport>> {
  const { ask, notices } = task
  const progress = paced((reached) => tell({ kind: 'progress', ...reached }))
  const judged = auditLaw(await policyOf(task), notices)
  if (!judged.ok) return judged
  const cases = await readCases(task, progress)
  if (!cases.ok) return cases
  const notes = await readNotes(task, progress)
  if (!notes.ok) return notes
  const calls = await readLog(task, progress)
  if (!calls.ok) return calls
  const { log, facts } = calls.value.read
  const { law, words } = judged.value
  const people = peopleOf(log, cases.value?.read)
  const unknownSignals = facts.signals.filter(({ unknown }) => unknown).map(({ signal }) => signal)
  const result = judgeLog(log, people, {
    law,
    ...(ask.from === null ? {} : { from: ask.from }),
    ...(ask.to === null ? {} : { until: ask.to }),
    unknownIs: ask.unknown === 'connected' ? 'answered-unknown' : 'no-answer',
    unknownSignals,
    onProgress: ({ calls: done, ofCalls: total }) =>
      progress({ stage: 'judging', done, total, rows: facts.rows }),
  })
  const listed = cases.value
  const written = notes.value
  return ok({
    logs: [{ ...calls.value.file, facts, rowsBefore: 0 }],
    ...(listed === undefined
      ? {}
      : {
          cases: {
            ...listed.file,
            accepted: listed.read.accepted.length,
            rejected: listed.read.rejected.length,
          },
        }),
    ...(written === undefined
      ? {}
      : { records: { file: written.file, match: matchRecords(log, people, written.read) } }),
    ...{ result, people, words, unknownIs: ask.unknown, program: task.program },
    generatedAt: instant(task.now),
  })
}

async function writeAll(task: AuditTask, report: AuditReport, tell: Tell): Promise<void> {
  const facts = report.logs[0]?.facts
  const guessed = facts !== undefined && isGuess(facts, task.ask)
  const outcome = outcomeOf(report, guessed)
  writeFindings(task.folder, placedCalls(report), rulesIn(outcome))
  const look =
    facts?.format === 'mapped'
      ? await lookAt(partPath(task.folder, 'calls'), facts.columns)
      : undefined
  tell({ kind: 'judged', outcome, look: look ?? null })
  const total = AUDIT_REPORTS.length
  for (const [done, format] of AUDIT_REPORTS.entries()) {
    tell({ kind: 'progress', stage: 'reports', done, total, rows: outcome.facts.rows })
    const file = createWriteStream(reportPath(task.folder, format), { mode: 0o600 })
    await pipeline(Readable.from(render(report, format), { objectMode: false }), file)
    tell({ kind: 'report', format })
  }
}

/** No telephone system was recognised and nobody said which column is which. */
function isGuess({ format }: LogFacts, { map }: AuditAsk): boolean {
  return format === 'mapped' && !LOG_FIELDS.some((field) => Object.hasOwn(map, field))
}

function render(
  report: AuditReport,
  format: AuditReportFormat,
): Iterable<string> | AsyncIterable<Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(report)
    case 'json':
      return renderJson(report)
    case 'csv':
    case 'xlsx':
      return renderTable(report, spreadsheetWriter(), format)
  }
}

async function refusalOf({ folder, ask }: AuditTask, problem: Failure): Promise<AuditWord> {
  const look = CURABLE.includes(problem.code)
    ? await lookAt(partPath(folder, 'calls'), ask.map)
    : undefined
  return look === undefined ? { kind: 'failed', problem } : { kind: 'asking', look, problem }
}
