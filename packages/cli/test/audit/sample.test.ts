import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import type { AuditResult } from '@fencun/audit/finding'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import { peopleOf } from '@fencun/audit/people/people-of'
import { beforeAll, describe, expect, it } from 'vitest'
import { logOf } from './plain-log.ts'
import { lawUnder, sampleCalls, sampleCases, sampleLog, sampleTruth } from './sample-log.ts'

/** Rows by rule of all findings of a kind. */
function rowsByRule(result: AuditResult, kind: 'breach' | 'review') {
  const rows: Record<string, number[]> = {}
  for (const finding of result.findings()) {
    if (finding.kind === kind) (rows[finding.rule] ??= []).push(finding.row)
  }
  return rows
}

describe('the sample call log with its case list, under law and standards alone', () => {
  let cases: ParsedPlacement
  beforeAll(async () => {
    cases = await sampleCases()
  })

  it.each(['slow', 'fast'] as const)(
    'breaks exactly the rules that it was made to break, the %s way',
    (way) => {
      const log = sampleLog()
      const result = judgeLog(log, peopleOf(log, cases), { law: lawUnder('std'), way })
      expect(rowsByRule(result, 'breach')).toEqual(sampleTruth())
    },
  )

  it('breaks the same in whatever order its rows stand', () => {
    const calls = sampleCalls()
    const mixed = calls.toSorted((a, b) => ((a.row * 7919) % 918) - ((b.row * 7919) % 918))
    const rowOf = new Map(mixed.map(({ row }, i) => [i + 1, row]))
    const log = logOf(mixed.map((call, i) => ({ ...call, row: i + 1 })))
    const result = judgeLog(log, peopleOf(log, cases), { law: lawUnder('std') })
    const found = rowsByRule(result, 'breach')
    const back = Object.entries(found).map(([rule, rows]) => [
      rule,
      rows.map((row) => rowOf.get(row) ?? 0).toSorted((a, b) => a - b),
    ])
    expect(Object.fromEntries(back)).toEqual(sampleTruth())
  })
})
