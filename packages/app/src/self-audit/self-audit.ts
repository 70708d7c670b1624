import type { LawInForce } from '@fencun/core/gate/rule'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Deps } from '../deps.ts'
import { knownOf } from '../judge-again/known-of.ts'
import { noPolicy } from '../manage-policy/manage-policy.ts'
import { auditTimeline } from './audit-timeline.ts'
import type { SelfCode, SelfFinding } from './findings.ts'
import { DecisionJudge, type JudgedDecisions } from './judge-decisions.ts'
import { type LogSummary, type ProviderCall, ProviderLog } from './provider-log.ts'

/** What an audit of the own history looked at, and how much it found. */
export interface SelfAuditSummary {
  readonly lender: LenderId
  readonly policy: string
  readonly packHash: string
  readonly debtors: number
  readonly events: number
  readonly contacts: number
  readonly permits: number
  readonly judged: JudgedDecisions
  /** How many findings there are. */
  readonly found: number
  readonly byCode: Readonly<Partial<Record<SelfCode, number>>>
  /** Null when no provider's log was given. */
  readonly log: LogSummary | null
}

export interface SelfAuditOptions {
  /** Each finding as it is found. */
  readonly onFinding: (finding: SelfFinding) => void
  readonly onProgress?: (done: { readonly debtors: number; readonly of: number }) => void
  /** The provider's log of outbound calls. */
  readonly calls?: Iterable<ProviderCall>
}

type AuditDeps = Pick<Deps, 'archive' | 'law' | 'directory'>

/**
 * Fencun's own history looked at as a stranger would: every timeline is folded anew from its first
 * event and compared with what is stored, every contact is held against its permit, every permit
 * against the law, and all of it against the provider's log where there is one. Nothing is written.
 * Fails with `law-pack-invalid` for a lender whose policy nobody knows.
 */
export async function selfAudit(
  deps: AuditDeps,
  lender: LenderId,
  options: SelfAuditOptions,
): Promise<Result<SelfAuditSummary>> {
  const law = await deps.law.inForce(lender)
  if (law === undefined) {
    return err(noPolicy({ lender }))
  }
  const tally = new Tally(options.onFinding)
  const laws = { lenders: law, agencies: await deps.law.agencyLaws(lender) }
  const judge = new DecisionJudge(laws, await knownOf(deps, lender))
  const log = new ProviderLog(options.calls ?? [])
  const lines = await deps.directory.lines(lender)
  const lineOrgs = new Map(lines.map(({ line, org }) => [line, org]))
  const of = await deps.archive.count(lender)
  for await (const timeline of deps.archive.timelines(lender)) {
    const { findings, traces, permits } = auditTimeline(timeline, judge, lineOrgs)
    tally.takeAll(findings)
    tally.takeAll(log.match(traces))
    tally.passed(timeline.events.length, traces.contacts.size, permits)
    options.onProgress?.({ debtors: tally.debtors, of })
  }
  tally.takeAll(judge.unknownLaws())
  tally.takeAll(log.rest())
  return ok({
    lender,
    ...lawNames(law),
    ...tally.summary,
    judged: judge.judged,
    log: options.calls === undefined ? null : log.summary,
  })
}

function lawNames({ policy, pack }: LawInForce): Pick<SelfAuditSummary, 'policy' | 'packHash'> {
  return { policy, packHash: pack.hash }
}

class Tally {
  readonly #onFinding: (finding: SelfFinding) => void
  readonly #byCode: Partial<Record<SelfCode, number>> = {}
  #found = 0
  #events = 0
  #contacts = 0
  #permits = 0
  debtors = 0

  constructor(onFinding: (finding: SelfFinding) => void) {
    this.#onFinding = onFinding
  }

  takeAll(findings: Iterable<SelfFinding>): void {
    for (const finding of findings) {
      this.#found += 1
      this.#byCode[finding.code] = (this.#byCode[finding.code] ?? 0) + 1
      this.#onFinding(finding)
    }
  }

  passed(events: number, contacts: number, permits: number): void {
    this.debtors += 1
    this.#events += events
    this.#contacts += contacts
    this.#permits += permits
  }

  get summary() {
    return {
      ...{ debtors: this.debtors, events: this.#events, contacts: this.#contacts },
      ...{ permits: this.#permits, found: this.#found, byCode: this.#byCode },
    }
  }
}
