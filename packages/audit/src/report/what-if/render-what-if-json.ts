import { formatInstant } from '@fencun/core/time/instant'
import type { AuditFinding } from '../../finding.ts'
import type { WhatIfTally } from '../../what-if/what-if-result.ts'
import { rowAt } from '../audit-report.ts'
import { unnumbered } from '../unnumbered.ts'
import type { WhatIfReport } from './what-if-report.ts'

const PIECE_CHARS = 64 * 1024

/** The comparison as one JSON object, in pieces: every change, then the numbers. */
export function* renderWhatIfJson(report: WhatIfReport): Generator<string, void, undefined> {
  let piece = ''
  for (const text of parts(report)) {
    piece += text
    if (piece.length < PIECE_CHARS) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n`
}

function* parts(report: WhatIfReport): Generator<string, void, undefined> {
  yield '{\n"changes": ['
  let before = ''
  for (const change of changes(report)) {
    yield `${before}\n${JSON.stringify(change)}`
    before = ','
  }
  yield '\n]'
  const { byOrg, byStaff, changes: _changes, plain: _plain, ...compared } = report.compared
  const rest = {
    supposed: report.supposed,
    ...compared,
    byOrg: byOrg.map(named),
    byStaff: byStaff.map(named),
    facts: report.logs.map(({ facts: { problems: _problems, ...facts }, ...file }) => {
      return { ...file, ...facts }
    }),
    cases: report.cases ?? null,
    assumptions: { unknownIs: report.unknownIs, people: report.people.source },
    generatedAt: formatInstant(report.generatedAt),
    program: report.program,
  }
  for (const [name, value] of Object.entries(rest)) yield `,\n"${name}": ${JSON.stringify(value)}`
  yield '\n}'
}

function* changes(report: WhatIfReport): Generator<object, void, undefined> {
  for (const { kind, row, findings } of report.compared.changes()) {
    const [first] = findings
    if (first === undefined) continue
    const { at, number, talkSec, outcome } = first
    yield {
      change: kind,
      ...rowAt(report, row),
      ...{ at, number, talkSec, outcome },
      debtor: unnumbered(first.debtor),
      org: unnumbered(first.org),
      staff: unnumbered(first.staff),
      signal: unnumbered(first.signal),
      findings: findings.map(reasonOf),
    }
  }
}

/** What one rule says of a call: under the new law, or under the old one where that is lifted. */
function reasonOf(finding: AuditFinding): object {
  const { id, rule, reason, verdict, measured, limit, layer, sources } = finding
  return { id, rule, reason, verdict, measured, limit, layer, sources }
}

function named(tally: WhatIfTally): WhatIfTally {
  return { ...tally, name: unnumbered(tally.name) }
}
