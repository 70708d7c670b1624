import type { AuditAsk, AuditedCall, AuditOutcome, AuditPart } from '@fencun/app/ports/audits'
import { type MadeAudit, type MakeAudit, memoryAudits } from '@fencun/app/testing/memory-audits'
import { failure } from '@fencun/core/errors/failure'

export const NUMBER = '13800001234'
export const LOG = `agency-a,${NUMBER},2026-11-09 07:00:00,ANSWERED\n`
export const FOREIGN = '0123456789abcdef0123456789abcdef'

function called(row: number, part: Partial<AuditedCall> = {}): AuditedCall {
  return {
    ...{ id: `f-${row}`, kind: 'breach', row, rule: 'quiet-hours', reason: 'QUIET_HOURS' },
    ...{ verdict: 'DENY', measured: { minute: '07:00' }, limit: { hours: '08:00–22:00' } },
    ...{ layer: 'standard', sources: [], at: '2026-11-09T07:00:00+08:00', debtor: '138****1234' },
    ...{ number: '138****1234', org: 'agency-a', staff: '', talkSec: 30, signal: 'ANSWERED' },
    outcome: 'connected',
    ...part,
  }
}

const CALLS = [called(1), called(2, { org: 'agency-b' }), called(3, { rule: 'connected-cap' })]
const tally = (name: string) => ({ name, calls: 3, connected: 3, breaches: 2 })

function outcomeOf(rows: number): AuditOutcome {
  return {
    facts: {
      ...{ format: 'asterisk-cdr-csv', recognisedBy: 'shape', columns: { start: '10' } },
      ...{ encoding: 'utf-8', compressed: false, zone: 'Asia/Shanghai', rows, leftOut: [] },
      ...{ problems: [{ row: 4, problem: 'date-invalid', column: null }] },
      ...{ problemCounts: [{ name: 'date-invalid', count: 1 }], signals: [] },
      people: 'numbers-alone',
    },
    summary: {
      ...{ calls: 3, inbound: 0, callsWithBreach: 3, debtors: 1 },
      ...{ from: '2026-11-09', until: '2026-11-09' },
      byRule: [{ rule: 'quiet-hours', kind: 'breach', count: 2 }],
      ...{ byOrg: [tally('agency-a'), tally('agency-b')], byStaff: [tally('')], byHour: [] },
      ...{ byDay: [], worst: [], judged: ['quiet-hours'] },
      notJudged: [{ rule: 'no-threat', needs: ['contents'] }],
    },
    ...{ records: null, words: {}, packHash: 'hash', policy: 'std' },
  }
}

/** What was handed in, and a result that does not depend on it. */
export interface Seen {
  readonly files: Map<AuditPart, string>
  readonly asks: AuditAsk[]
}

export function making(seen: Seen): MakeAudit {
  return (files, ask): MadeAudit => {
    for (const [part, bytes] of files) seen.files.set(part, Buffer.from(bytes).toString('utf8'))
    seen.asks.push(ask)
    const reports = { json: Buffer.from('{"breaches":[]}'), html: Buffer.from('<!doctype html>') }
    return { outcome: outcomeOf(4), findings: CALLS, reports }
  }
}

export type Form = Readonly<Record<string, string | Blob>>
export const logOf = (text = LOG): Form => ({ calls: new Blob([text]) })

/** The form as it travels. The files have names with Chinese in them. */
export async function encodeForm(
  form: Form,
): Promise<{ readonly type: string; readonly payload: Buffer }> {
  const data = new FormData()
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') data.set(name, value)
    else data.set(name, value, `${name} 话单.csv`)
  }
  const encoded = new Response(data)
  const type = encoded.headers.get('content-type') ?? ''
  return { type, payload: Buffer.from(await encoded.arrayBuffer()) }
}

/** Takes nothing at all. */
export function fullDisk(): ReturnType<typeof memoryAudits> {
  const base = memoryAudits()
  return {
    ...base,
    open: async () => {
      const opened = await base.open()
      if (!opened.ok) return opened
      const take = async () => {
        return { ok: false, error: failure('disk-full', 'no room is left') } as const
      }
      return { ok: true, value: { ...opened.value, take } }
    },
  }
}
