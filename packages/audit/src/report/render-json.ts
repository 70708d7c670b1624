import { formatInstant } from '@fencun/core/time/instant'
import type { AuditFinding } from '../finding.ts'
import type { RecordFinding } from '../records/record-match.ts'
import { type AuditReport, rowAt } from './audit-report.ts'
import { unnumbered } from './unnumbered.ts'

/** Pieces are handed over when they are at least this long, so that millions of findings flow. */
const PIECE_CHARS = 64 * 1024

/**
 * The whole audit as one JSON object, in pieces: `breaches` and `reviews` in order of rows, then what
 * was counted, what was not judged, and what was taken for granted of the files.
 */
export function* renderJson(report: AuditReport): Generator<string, void, undefined> {
  let piece = ''
  for (const text of parts(report)) {
    piece += text
    if (piece.length < PIECE_CHARS) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n`
}

function* parts(report: AuditReport): Generator<string, void, undefined> {
  const { result, records } = report
  yield '{\n"breaches": '
  yield* list(findings(report, 'breach'))
  yield ',\n"reviews": '
  yield* list(findings(report, 'review'))
  if (records !== undefined) {
    const { findings: found, ...counted } = records.match
    yield `,\n"records": {"file": ${JSON.stringify(records.file)}`
    for (const [name, value] of Object.entries(counted)) {
      yield `,\n"${name}": ${JSON.stringify(value)}`
    }
    yield ',\n"findings": '
    yield* list(recordFindings(report, found()))
    yield '}'
  }
  const { notJudged, ...summary } = result.summary
  const rest = {
    summary: tidied(summary),
    notJudged,
    facts: report.logs.map(({ facts: { problems: _problems, ...facts }, ...file }) => {
      return { ...file, ...facts }
    }),
    cases: report.cases ?? null,
    problems: report.logs.flatMap(({ name, facts }) =>
      facts.problems.map((problem) => ({ file: name, ...problem })),
    ),
    assumptions: { unknownIs: report.unknownIs, people: report.people.source },
    packHash: result.packHash,
    policy: result.policy,
    generatedAt: formatInstant(report.generatedAt),
    program: report.program,
  }
  for (const [name, value] of Object.entries(rest)) yield `,\n"${name}": ${JSON.stringify(value)}`
  yield '\n}'
}

function* list(values: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '['
  for (const value of values) {
    yield `${before}\n${JSON.stringify(value)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n]'
}

function* recordFindings(
  report: AuditReport,
  found: Iterable<RecordFinding>,
): Generator<object, void, undefined> {
  for (const { callRow, ...finding } of found) {
    const call = callRow === null ? null : rowAt(report, callRow)
    const { debtor, org, staff } = finding
    yield {
      ...finding,
      callRow: call?.row ?? null,
      callFile: call?.file ?? null,
      debtor: unnumbered(debtor),
      org: unnumbered(org),
      staff: unnumbered(staff),
    }
  }
}

function* findings(
  report: AuditReport,
  wanted: AuditFinding['kind'],
): Generator<object, void, undefined> {
  for (const finding of report.result.findings()) {
    if (finding.kind !== wanted) continue
    const { kind: _kind, row, ...rest } = finding
    const at = rowAt(report, row)
    yield { row: at.row, file: at.file, ...rest, ...masked(finding) }
  }
}

function masked({ debtor, org, staff, signal }: AuditFinding) {
  return {
    debtor: unnumbered(debtor),
    org: unnumbered(org),
    staff: unnumbered(staff),
    signal: unnumbered(signal),
  }
}

type Summary = Omit<AuditReport['result']['summary'], 'notJudged'>

function tidied(summary: Summary): Summary {
  const named = <T extends { readonly name: string }>(rows: readonly T[]): readonly T[] =>
    rows.map((row) => ({ ...row, name: unnumbered(row.name) }))
  const { byOrg, byStaff, worst } = summary
  return { ...summary, byOrg: named(byOrg), byStaff: named(byStaff), worst: named(worst) }
}
