import { expect, it } from 'vitest'
import { casesCsv } from './cases-csv.ts'
import type { CaseRow } from './queries.ts'

const row: CaseRow = {
  case: 'case-1',
  caseNumber: 'ZX2026110300005',
  name: '王**',
  product: '=HYPERLINK("http://x")',
  stage: 'M2',
  hand: null,
  overdueDays: 43,
  placedAmountFen: '123450',
  status: 'open',
  collector: null,
  nextStepAt: null,
  lastContactAt: '2026-11-18T22:15:00+08:00',
  holds: ['complaint'],
  hardship: ['illness'],
}
const words = {
  headers: ['编号'],
  status: (status: string) => `状态 ${status}`,
  hold: (reason: string) => `停 ${reason}`,
  hardship: (flag: string) => `难 ${flag}`,
}

it('exports cases with sums that add up, times of Beijing and no formula that runs', () => {
  const lines = casesCsv([row], words).split('\r\n')
  expect(lines[0]).toBe('\uFEFF编号')
  expect(lines[1]).toBe(
    'ZX2026110300005,王**,状态 open,,1234.50,"\'=HYPERLINK(""http://x"")",M2,,43,' +
      '停 complaint、难 illness,2026-11-18 22:15,',
  )
})
