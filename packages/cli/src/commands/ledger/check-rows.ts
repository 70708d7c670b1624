import {
  type BlobFinding,
  unknownFiles,
  verifyFiles,
} from '@fencun/adapters/attachments/verify-blobs'
import { leafArchive } from '@fencun/adapters/ledger-check/leaf-archive'
import { sealedBlobs } from '@fencun/adapters/ledger-check/sealed-blobs'
import { checkLedger, type LedgerCheckSummary } from '@fencun/app/check-ledger/check-ledger'
import {
  LEDGER_FINDINGS,
  type LedgerFinding,
  ledgerFinding,
} from '@fencun/app/check-ledger/findings'
import type { SealedBlobs } from '@fencun/app/ports/leaf-archive'
import { figure, type Language, word } from '@fencun/audit/report/language'
import type { LenderId } from '@fencun/core/ids'
import type { Installation } from '../../compose/installation.ts'
import { progressBar } from '../../progress.ts'

const ROWS = { zh: '核对业务记录', en: 'comparing rows' }
/** Findings that a terminal is shown; `--json` has them all. */
const SHOWN_MAX = 50
const KIB = 1024

/** What of an installation is looked at. */
export interface Checked extends Pick<Installation, 'deps' | 'objects'> {
  readonly logs: Pick<Installation['logs'], 'database' | 'evidence'>
}

/** What came of holding the business rows of one lender against its log. */
export interface CheckedRows {
  readonly summary: LedgerCheckSummary
  /** Recordings and documents whose content was read, and how much of it there is. */
  readonly files: { readonly checked: number; readonly bytes: number }
  readonly findings: readonly LedgerFinding[]
}

/**
 * Holds the business rows of one lender, and its recordings and documents, against the evidence log
 * and the folder.
 */
export async function checkRows(
  { deps, logs, objects }: Checked,
  lender: LenderId,
  language: Language,
): Promise<CheckedRows> {
  const findings: LedgerFinding[] = []
  const progress = progressBar(language)
  const { named, ...files } = await verifyFiles({ database: logs.database, objects }, lender)
  const leaves = leafArchive(logs.database, logs.evidence.secrets)
  const blobs = besides(named, sealedBlobs(objects))
  const { byCode, ...summary } = await checkLedger({ ...deps, leaves, blobs }, lender, {
    onFinding: (finding) => void findings.push(finding),
    onProgress: ({ debtors, of }) => progress.at(ROWS, debtors, of, debtors),
  })
  progress.end()
  const ofFiles = files.findings.map(fileFinding)
  const all = [...findings, ...ofFiles]
  const counted = { ...summary, found: all.length, byCode: countedWith(byCode, ofFiles) }
  const { checked, bytes } = files
  return { summary: counted, files: { checked, bytes }, findings: all }
}

/** What lies among the recordings and documents of the installation and belongs to no lender. */
export async function strayFiles({
  deps,
  logs,
  objects,
}: Checked): Promise<readonly LedgerFinding[]> {
  const lenders = (await deps.directory.lenders()).map(({ lender }) => lender)
  return (await unknownFiles({ database: logs.database, objects }, lenders)).map(fileFinding)
}

/** What rows name was read already, and is not reported twice. */
function besides(named: ReadonlySet<string>, blobs: SealedBlobs): SealedBlobs {
  return { stateOf: async (blob) => (named.has(blob.sha256) ? 'whole' : blobs.stateOf(blob)) }
}

function fileFinding({ code, attachment, place, where }: BlobFinding): LedgerFinding {
  return ledgerFinding(code, 'file', attachment ?? '', { where: [place, ...where] })
}

function countedWith(
  byCode: LedgerCheckSummary['byCode'],
  more: readonly LedgerFinding[],
): LedgerCheckSummary['byCode'] {
  const all = { ...byCode }
  for (const { code } of more) all[code] = (all[code] ?? 0) + 1
  return all
}

export function plainRows({ summary, files, findings }: CheckedRows): object {
  return { ...summary, files, findings }
}

export function rowsText({ summary, files, findings }: CheckedRows, language: Language): string {
  const { events, debtors, records, beforeLog } = summary
  const counts = {
    zh: `证据日志与业务记录：${figure(debtors)} 名债务人、${figure(events)} 个事件、${figure(records)} 条其他记录`,
    en: `rows against the log: ${figure(debtors)} debtors, ${figure(events)} events, ${figure(records)} other records`,
  }
  const read = {
    zh: `录音和文件：${figure(files.checked)} 个，${bytesText(files.bytes)}`,
    en: `recordings and documents: ${figure(files.checked)}, ${bytesText(files.bytes)}`,
  }
  const older = { zh: `日志之前 ${figure(beforeLog)}`, en: `before the log ${figure(beforeLog)}` }
  const verdict =
    findings.length === 0
      ? { zh: '业务记录与日志相符', en: 'the rows are what the log attests' }
      : { zh: '业务记录与日志不符', en: 'THE ROWS ARE NOT WHAT THE LOG ATTESTS' }
  return [
    `${word(counts, language)}${beforeLog > 0 ? `，${word(older, language)}` : ''}`,
    word(read, language),
    ...findings.slice(0, SHOWN_MAX).map((finding) => findingText(finding, language)),
    ...(findings.length > SHOWN_MAX ? [`  … ${figure(findings.length)}`] : []),
    word(verdict, language),
  ].join('\n')
}

function bytesText(bytes: number): string {
  return `${figure(Math.ceil(bytes / KIB))} KiB`
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
  const what = id === '' ? row : `${row} ${id}`
  return `  ${code}  ${what}  ${place.join(' ')}  ${word(LEDGER_FINDINGS[code], language)}`
}
