import { earlierCheckpoints } from '@fencun/adapters/evidence/earlier'
import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { NODE_CRYPTO, sha256 } from '@fencun/adapters/evidence/node-crypto'
import { publishedSize } from '@fencun/adapters/evidence/publisher'
import { sealedBlobs } from '@fencun/adapters/ledger-check/sealed-blobs'
import { checkLedger, type LedgerCheckSummary } from '@fencun/app/check-ledger/check-ledger'
import { LEDGER_FINDINGS, type LedgerFinding } from '@fencun/app/check-ledger/findings'
import { figure, type Language, word } from '@fencun/audit/report/language'
import { parseVkey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import type { LenderId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import { progressBar } from '../../progress.ts'
import { type OwnFlags, type OwnLogs, withOwnLogs } from './own-logs.ts'
import { isSound, type VerifiedLog } from './verify.ts'
import { plainReport, reportText } from './verify-text.ts'

const ROWS = { zh: '核对业务记录', en: 'comparing rows' }
/** Findings that a terminal is shown; `--json` has them all. */
const SHOWN_MAX = 50

interface OwnCheck {
  readonly log: VerifiedLog
  readonly rows: LedgerCheckSummary
  readonly findings: readonly LedgerFinding[]
}

/**
 * `fencun ledger verify --self`: the published log as an outsider would check it, and the business
 * rows against what the log attests. Exit 1 when anything does not hold.
 */
export async function verifySelfCommand(flags: OwnFlags): Promise<ExitCode> {
  const language = flags.lang === 'en' ? 'en' : 'zh'
  return withOwnLogs(flags, async (own, lenders) => {
    const checks: OwnCheck[] = []
    for (const lender of lenders) {
      const settled = await own.settle(lender)
      if (!settled.ok) return settled
      checks.push(await checkOwn(own, lender, language))
    }
    if (flags.json === true) printJson({ logs: checks.map(plainCheck) })
    else for (const one of checks) print(checkText(one, language))
    const sound = checks.every(({ log, findings }) => isSound(log) && findings.length === 0)
    return ok(sound ? EXIT.ok : EXIT.failed)
  })
}

/** The business rows of one lender, held against its log. */
export async function checkRows(
  { deps, installation }: Pick<OwnLogs, 'deps' | 'installation'>,
  lender: LenderId,
  language: Language,
): Promise<Omit<OwnCheck, 'log'>> {
  const findings: LedgerFinding[] = []
  const progress = progressBar(language)
  const blobs = sealedBlobs(installation.objects)
  const rows = await checkLedger({ ...deps, blobs }, lender, {
    onFinding: (finding) => void findings.push(finding),
    onProgress: ({ debtors, of }) => progress.at(ROWS, debtors, of, debtors),
  })
  progress.end()
  return { rows, findings }
}

async function checkOwn(own: OwnLogs, lender: LenderId, language: Language): Promise<OwnCheck> {
  const { logs } = own
  const store = logs.storeOf(lender)
  const { vkeys } = await logs.database.inLog(lender, (tx) => readStatus(tx, lender))
  const report = await verifyLog({
    read: (path) => store.get(path),
    keys: vkeys.flatMap((vkey) => parseVkey(sha256, vkey) ?? []),
    crypto: NODE_CRYPTO,
    earlier: await earlierCheckpoints(logs.database, lender, await publishedSize(store)),
  })
  const log = { place: logs.originOf(lender), report, absent: [] }
  return { log, ...(await checkRows(own, lender, language)) }
}

function plainCheck({ log, rows, findings }: OwnCheck): object {
  return { log: plainReport(log), rows: { ...rows, findings } }
}

function checkText({ log, rows, findings }: OwnCheck, language: Language): string {
  const { events, debtors, records, beforeLog } = rows
  const counts = {
    zh: `业务记录：${figure(debtors)} 名债务人、${figure(events)} 个事件、${figure(records)} 条其他记录`,
    en: `rows: ${figure(debtors)} debtors, ${figure(events)} events, ${figure(records)} other records`,
  }
  const older = { zh: `日志之前 ${figure(beforeLog)}`, en: `before the log ${figure(beforeLog)}` }
  const verdict =
    findings.length === 0
      ? { zh: '业务记录与日志相符', en: 'the rows are what the log attests' }
      : { zh: '业务记录与日志不符', en: 'THE ROWS ARE NOT WHAT THE LOG ATTESTS' }
  return [
    reportText(log, language),
    `${word(counts, language)}${beforeLog > 0 ? `，${word(older, language)}` : ''}`,
    ...findings.slice(0, SHOWN_MAX).map((finding) => findingText(finding, language)),
    ...(findings.length > SHOWN_MAX ? [`  … ${figure(findings.length)}`] : []),
    word(verdict, language),
  ].join('\n')
}

/** One contradiction in words, with its place. */
export function findingText(
  { code, row, id, debtor, version, seq, where }: LedgerFinding,
  language: Language,
): string {
  const place = [
    ...(debtor === null ? [] : [`debtor ${debtor}`]),
    ...(version === null ? [] : [`#${version}`]),
    ...(seq === null ? [] : [`leaf ${seq}`]),
    ...where,
  ]
  return `  ${code}  ${row} ${id}  ${place.join(' ')}  ${word(LEDGER_FINDINGS[code], language)}`
}
