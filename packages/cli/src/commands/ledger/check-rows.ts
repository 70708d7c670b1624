import { unattestedFiles } from '@fencun/adapters/attachments/verify-blobs'
import { leafArchive } from '@fencun/adapters/ledger-check/leaf-archive'
import { sealedBlobs } from '@fencun/adapters/ledger-check/sealed-blobs'
import { checkLedger, type LedgerCheckSummary } from '@fencun/app/check-ledger/check-ledger'
import {
  LEDGER_FINDINGS,
  type LedgerFinding,
  ledgerFinding,
} from '@fencun/app/check-ledger/findings'
import { figure, type Language, word } from '@fencun/audit/report/language'
import type { LenderId } from '@fencun/core/ids'
import type { Installation } from '../../compose/installation.ts'
import { progressBar } from '../../progress.ts'

const ROWS = { zh: '核对业务记录', en: 'comparing rows' }
/** Findings that a terminal is shown; `--json` has them all. */
const SHOWN_MAX = 50

/** What came of holding the business rows of one lender against its log. */
export interface CheckedRows {
  readonly summary: LedgerCheckSummary
  readonly findings: readonly LedgerFinding[]
}

/** Holds the business rows of one lender against the evidence log. */
export async function checkRows(
  { deps, logs, objects }: Installation,
  lender: LenderId,
  language: Language,
): Promise<CheckedRows> {
  const findings: LedgerFinding[] = []
  const progress = progressBar(language)
  const leaves = leafArchive(logs.database, logs.evidence.secrets)
  const summary = await checkLedger({ ...deps, leaves, blobs: sealedBlobs(objects) }, lender, {
    onFinding: (finding) => void findings.push(finding),
    onProgress: ({ debtors, of }) => progress.at(ROWS, debtors, of, debtors),
  })
  progress.end()
  findings.push(...(await filesOtherwise({ logs }, lender)))
  return { summary: { ...summary, found: findings.length }, findings }
}

/** Rows of recordings and documents that say otherwise than their leaf; the content was read above. */
async function filesOtherwise(
  { logs }: Pick<Installation, 'logs'>,
  lender: LenderId,
): Promise<readonly LedgerFinding[]> {
  const found = await unattestedFiles(logs.database, lender)
  return found.map(({ attachment, where }) =>
    ledgerFinding('ROW_ALTERED', 'file', attachment ?? '', { where }),
  )
}

export function plainRows({ summary, findings }: CheckedRows): object {
  return { ...summary, findings }
}

export function rowsText({ summary, findings }: CheckedRows, language: Language): string {
  const { events, debtors, records, beforeLog } = summary
  const counts = {
    zh: `证据日志与业务记录：${figure(debtors)} 名债务人、${figure(events)} 个事件、${figure(records)} 条其他记录`,
    en: `rows against the log: ${figure(debtors)} debtors, ${figure(events)} events, ${figure(records)} other records`,
  }
  const older = { zh: `日志之前 ${figure(beforeLog)}`, en: `before the log ${figure(beforeLog)}` }
  const verdict =
    findings.length === 0
      ? { zh: '业务记录与日志相符', en: 'the rows are what the log attests' }
      : { zh: '业务记录与日志不符', en: 'THE ROWS ARE NOT WHAT THE LOG ATTESTS' }
  return [
    `${word(counts, language)}${beforeLog > 0 ? `，${word(older, language)}` : ''}`,
    ...findings.slice(0, SHOWN_MAX).map((finding) => findingText(finding, language)),
    ...(findings.length > SHOWN_MAX ? [`  … ${figure(findings.length)}`] : []),
    word(verdict, language),
  ].join('\n')
}

/** One contradiction in words, with its place. */
function findingText(
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
