import type { Deps } from '@fencun/app/deps'
import type { SelfFinding } from '@fencun/app/self-audit/findings'
import type { ProviderCall } from '@fencun/app/self-audit/provider-log'
import { selfAudit } from '@fencun/app/self-audit/self-audit'
import { type CallLog, OUTCOMES_IN_LOG } from '@fencun/audit/call-log'
import type { Language } from '@fencun/audit/report/language'
import { normalisePhone } from '@fencun/core/identity/mobile'
import type { LenderId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { isConnected } from '@fencun/core/timeline/contact'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { progressBar } from '../progress.ts'
import { readInputs } from './audit-inputs.ts'
import { type AuditFlags, choicesOf } from './audit-options.ts'
import { checkRows, plainRows, rowsText } from './ledger/check-rows.ts'
import { type OwnHistory, withOwnHistory } from './own-history.ts'
import { plainFinding, selfAuditText } from './self-audit-text.ts'

export interface SelfAuditRun extends OwnHistory {
  readonly language?: Language
  /** The provider's log, read already; without it the own history is held against itself alone. */
  readonly log?: CallLog
}

/** What the command line says beside what it says of logs. */
export interface SelfAuditFlags {
  readonly self?: boolean
  readonly data: string
  readonly lender?: string
}

/** `fencun audit [calls.csv …] --self`: with files, these are the provider's log. */
export async function auditSelf(
  files: readonly string[],
  flags: AuditFlags & SelfAuditFlags,
): Promise<ExitCode> {
  const { json = false } = flags
  const choices = choicesOf(flags)
  if (!choices.ok) return fail(choices.error, json)
  const { language } = choices.value
  const run = { ...flags, language }
  if (files.length === 0) return runSelfAudit(run)
  const progress = progressBar(language)
  const read = await readInputs(files, {
    ...choices.value,
    ...(flags.zone !== undefined && { zone: flags.zone }),
    ...(flags.format !== undefined && { format: flags.format }),
    progress,
  })
  progress.end()
  return read.ok ? runSelfAudit({ ...run, log: read.value.log }) : fail(read.error, json)
}

const FOLDING = { zh: '重新折叠', en: 'folding anew' }
/** Findings that a terminal is shown of each code; `--json` has them all. */
const SHOWN_PER_CODE = 10

/**
 * `fencun audit --self`: the own history against itself, its permits, the law, the provider's log and
 * the evidence log.
 * Exit 1 when something was tampered with or done without leave.
 */
export async function runSelfAudit(run: SelfAuditRun): Promise<ExitCode> {
  const { language = 'zh', json = false } = run
  return withOwnHistory(run, async (deps, lenders, installation) => {
    const reports: object[] = []
    let isFound = false
    for (const lender of lenders) {
      const progress = progressBar(language)
      const findings = new Findings(json)
      const audited = await selfAudit(deps, lender, {
        onFinding: (finding) => findings.take(finding),
        onProgress: ({ debtors, of }) => progress.at(FOLDING, debtors, of, debtors),
        ...(run.log && { calls: providerCalls(deps, lender, run.log) }),
      })
      progress.end()
      if (!audited.ok) return audited
      const rows = await checkRows(installation, lender, language)
      isFound ||= findings.isGrave || rows.findings.length > 0
      if (json) {
        const kept = findings.kept.map(plainFinding)
        reports.push({ ...audited.value, findings: kept, ledger: plainRows(rows) })
      } else {
        print(selfAuditText(audited.value, findings.kept, language))
        print(rowsText(rows, language))
      }
    }
    if (json) printJson({ lenders: reports })
    return ok(isFound ? EXIT.breaches : EXIT.ok)
  })
}

/** All of them for a machine; for a person some of each code, however many there are. */
class Findings {
  readonly kept: SelfFinding[] = []
  isGrave = false
  readonly #all: boolean
  readonly #seen = new Map<SelfFinding['code'], number>()

  constructor(all: boolean) {
    this.#all = all
  }

  take(finding: SelfFinding): void {
    const seen = (this.#seen.get(finding.code) ?? 0) + 1
    this.#seen.set(finding.code, seen)
    if (this.#all || seen <= SHOWN_PER_CODE) this.kept.push(finding)
    this.isGrave ||= finding.kind !== 'review'
  }
}

/** Outbound calls of a log, their numbers as this lender's keys name them. */
export function* providerCalls(
  { keys }: Pick<Deps, 'keys'>,
  lender: LenderId,
  log: CallLog,
): Generator<ProviderCall> {
  const named = new Map<number, string>()
  for (let i = 0; i < log.count; i += 1) {
    if (log.inbound[i] === 1) continue
    const number = log.number[i] ?? 0
    const text = log.numbers[number] ?? ''
    const numberKey = named.get(number) ?? keys.numberKey(lender, normalisePhone(text) ?? text)
    named.set(number, numberKey)
    yield {
      row: log.row[i] ?? 0,
      at: instant((log.startSec[i] ?? 0) * 1000),
      numberKey,
      connected: isConnected(OUTCOMES_IN_LOG[log.outcome[i] ?? 0]),
      talkSec: log.talkSec[i] ?? 0,
    }
  }
}
