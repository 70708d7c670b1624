import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, instant, plusMs } from '@fencun/core/time/instant'
import {
  type AuditAsk,
  type AuditedCall,
  type AuditedFile,
  type AuditFilter,
  type AuditId,
  type AuditIntake,
  type AuditOutcome,
  type AuditPart,
  type AuditReportFormat,
  type Audits,
  type AuditView,
  parseAuditId,
} from '../ports/audits.ts'

const LIFE_MS = 24 * 3_600_000

/** What an audit in memory gives; a test says what its files would come to. */
export interface MadeAudit {
  readonly outcome: AuditOutcome
  readonly findings: readonly AuditedCall[]
  readonly reports: Readonly<Partial<Record<AuditReportFormat, Uint8Array>>>
}

export type MakeAudit = (
  files: ReadonlyMap<AuditPart, Uint8Array>,
  ask: AuditAsk,
) => MadeAudit | Pick<AuditView, 'state' | 'problem' | 'look' | 'progress'>

interface Kept {
  readonly view: AuditView
  readonly files: ReadonlyMap<AuditPart, Uint8Array>
  readonly made: MadeAudit | undefined
}

/** Audits that are done as soon as they are begun, in memory alone. */
export function memoryAudits(
  make: MakeAudit = () => EMPTY_AUDIT,
  { keptMax = 4, now = (): Instant => instant(0) } = {},
): Audits & { readonly kept: () => number } {
  const all = new Map<AuditId, Kept | null>()
  let given = 0
  const run = (base: AuditView, files: Kept['files'], ask: AuditAsk): AuditView => {
    const made = make(files, ask)
    const done = 'outcome' in made ? made : undefined
    const view: AuditView =
      'outcome' in made
        ? { ...base, ...QUIET, ask, state: 'done', outcome: made.outcome, reports: reportsOf(made) }
        : { ...base, ...QUIET, ask, ...made }
    all.set(base.id, { view, files, made: done })
    return view
  }
  const doneOr = (id: AuditId): Result<MadeAudit> => {
    const found = all.get(id) ?? undefined
    if (found === undefined) return err(failure('not-found', 'there is no such audit'))
    return found.made === undefined
      ? err(failure('audit-not-ready', 'the audit has no findings yet'))
      : ok(found.made)
  }
  return {
    kept: () => all.size,
    open: async () => {
      if (all.size >= keptMax) return err(failure('audits-busy', `${keptMax} are kept at once`))
      given += 1
      const id = parseAuditId(String(given).padStart(32, '0'))
      if (id === undefined) throw new Error('a counter makes an id')
      all.set(id, null)
      return ok(intake(id, now(), all, run))
    },
    find: async (id) => all.get(id)?.view,
    again: async (id, ask) => {
      const found = all.get(id) ?? undefined
      if (found === undefined) return err(failure('not-found', 'there is no such audit'))
      if (found.view.state === 'running') return err(failure('audit-not-ready', 'a run goes on'))
      return ok(run(found.view, found.files, ask))
    },
    findings: async (id, filter, { offset, limit }) => {
      const made = doneOr(id)
      if (!made.ok) return made
      const fitting = made.value.findings.filter((one) => passes(one, filter, made.value.outcome))
      return ok({ findings: fitting.slice(offset, offset + limit), total: fitting.length })
    },
    report: async (id, format) => {
      const made = doneOr(id)
      if (!made.ok) return made
      const bytes = made.value.reports[format]
      if (bytes === undefined) return err(failure('audit-not-ready', 'the report is not written'))
      return ok({ bytes: onePiece(bytes), length: bytes.length })
    },
    remove: async (id) => all.delete(id),
  }
}

function intake(
  id: AuditId,
  createdAt: Instant,
  all: Map<AuditId, Kept | null>,
  run: (base: AuditView, files: Kept['files'], ask: AuditAsk) => AuditView,
): AuditIntake {
  const files = new Map<AuditPart, Uint8Array>()
  const told: AuditedFile[] = []
  return {
    id,
    take: async (part, fileName, bytes) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of bytes) chunks.push(chunk)
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      files.set(part, whole)
      told.push({ part, fileName, bytes: whole.length })
      return ok(undefined)
    },
    begin: async (ask) => {
      const expiresAt = plusMs(createdAt, LIFE_MS)
      const directory = `memory/${id}`
      const base = { ...QUIET, id, state: 'waiting' as const, directory, createdAt, expiresAt }
      return ok(run({ ...base, files: told, ask }, files, ask))
    },
    abandon: async () => {
      if (all.get(id) === null) all.delete(id)
    },
  }
}

function passes(call: AuditedCall, filter: AuditFilter, { summary }: AuditOutcome): boolean {
  const { rule, kind, org, staff, day } = filter
  return (
    (rule === undefined || call.rule === rule) &&
    (kind === undefined || call.kind === kind) &&
    (org === undefined || call.org === summary.byOrg[org]?.name) &&
    (staff === undefined || call.staff === summary.byStaff[staff]?.name) &&
    (day === undefined || call.at.startsWith(day))
  )
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const QUIET = { progress: null, problem: null, look: null, outcome: null, reports: [] } as const

function reportsOf({ reports }: MadeAudit): readonly AuditReportFormat[] {
  return (['html', 'xlsx', 'csv', 'json'] as const).filter((name) => reports[name] !== undefined)
}

/** The audit of a log in which nothing happened. */
export const EMPTY_AUDIT: MadeAudit = {
  findings: [],
  reports: {},
  outcome: {
    facts: {
      ...{ format: 'mapped', recognisedBy: 'header', columns: {}, encoding: 'utf-8' },
      ...{ compressed: false, zone: 'Asia/Shanghai', rows: 0, leftOut: [], problems: [] },
      ...{ problemCounts: [], signals: [], people: 'numbers-alone' },
    },
    summary: {
      ...{ calls: 0, inbound: 0, callsWithBreach: 0, debtors: 0, from: '', until: '', byRule: [] },
      ...{ byOrg: [], byStaff: [], byHour: [], byDay: [], worst: [], judged: [], notJudged: [] },
    },
    ...{ records: null, words: {}, packHash: '', policy: 'std' },
  },
}
