import { failure } from '@fencun/core/errors/failure'
import type { AuditedCall } from '../ports/audits.ts'
import { describeAudits } from './audits.contract.ts'
import { EMPTY_AUDIT, type MakeAudit, memoryAudits } from './memory-audits.ts'

function called(row: number, org: string): AuditedCall {
  return {
    ...{ id: `f-${row}`, kind: 'breach', row, rule: 'quiet-hours', reason: 'QUIET_HOURS' },
    ...{ verdict: 'DENY', measured: {}, limit: {}, layer: 'standard', sources: [] },
    ...{ at: '2026-11-09T07:00:00+08:00', debtor: 'D', number: '138****1234', org, staff: '' },
    ...{ talkSec: 30, signal: 'ANSWERED', outcome: 'answered-unknown' },
  }
}

const tally = (name: string) => ({ name, calls: 1, connected: 1, breaches: 1 })

/** A log of two bytes has two findings, and one of a single byte cannot be read. */
const make: MakeAudit = (files) => {
  if (files.get('calls')?.length === 1) {
    const problem = failure('file-damaged', 'the file ends too soon')
    return { state: 'failed', problem, look: null, progress: null }
  }
  const findings = [called(1, 'a'), called(2, 'b')]
  const summary = {
    ...EMPTY_AUDIT.outcome.summary,
    byRule: [{ rule: 'quiet-hours', kind: 'breach' as const, count: 2 }],
    byOrg: [tally('a'), tally('b')],
  }
  const reports = { json: new Uint8Array(7) }
  return { findings, reports, outcome: { ...EMPTY_AUDIT.outcome, summary } }
}

describeAudits('memory', async () => ({
  audits: memoryAudits(make, { keptMax: 3 }),
  keptMax: 3,
  files: { calls: new Uint8Array(2) },
  bad: { calls: new Uint8Array(1) },
  close: async () => undefined,
}))
