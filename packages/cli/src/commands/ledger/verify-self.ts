import { earlierCheckpoints } from '@fencun/adapters/evidence/earlier'
import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { NODE_CRYPTO, sha256 } from '@fencun/adapters/evidence/node-crypto'
import { publishedSize } from '@fencun/adapters/evidence/publisher'
import type { Language } from '@fencun/audit/report/language'
import type { Failure } from '@fencun/core/errors/failure'
import { parseVkey } from '@fencun/core/evidence/note'
import { verifyLog } from '@fencun/core/evidence/verify-log'
import type { LenderId } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import { EXIT, type ExitCode } from '../../exit-codes.ts'
import { print, printJson } from '../../output.ts'
import {
  type CheckedRows,
  checkRows,
  findingText,
  plainRows,
  rowsText,
  strayFiles,
} from './check-rows.ts'
import { type OwnFlags, type OwnLogs, withOwnLogs } from './own-logs.ts'
import { isSound, type VerifiedLog } from './verify.ts'
import { plainReport, reportText } from './verify-text.ts'

interface OwnCheck {
  /** Why nothing is signed now; what is published is looked at all the same. */
  readonly refused: Failure | undefined
  readonly log: VerifiedLog
  readonly rows: CheckedRows
}

/**
 * `fencun ledger verify --self`: the published log as an outsider would check it, the business rows
 * against what the log attests, and recordings and documents against both and the folder in which
 * they lie. Exit 1 when anything does not hold.
 */
export async function verifySelfCommand(flags: OwnFlags): Promise<ExitCode> {
  const language = flags.lang === 'en' ? 'en' : 'zh'
  return withOwnLogs(flags, async (own, lenders) => {
    const checks: OwnCheck[] = []
    for (const lender of lenders) {
      const settled = await own.settle(lender)
      const refused = settled.ok ? undefined : settled.error
      checks.push({ refused, ...(await checkOwn(own, lender, language)) })
    }
    const strays = await strayFiles(own.installation)
    if (flags.json === true) printJson({ logs: checks.map(plainCheck), strayFiles: strays })
    else {
      for (const one of checks) print(checkText(one, language))
      for (const one of strays) print(findingText(one, language))
    }
    return ok(checks.every(isWell) && strays.length === 0 ? EXIT.ok : EXIT.failed)
  })
}

function isWell({ refused, log, rows }: OwnCheck): boolean {
  return refused === undefined && isSound(log) && rows.findings.length === 0
}

async function checkOwn(
  own: OwnLogs,
  lender: LenderId,
  language: Language,
): Promise<Omit<OwnCheck, 'refused'>> {
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
  return { log, rows: await checkRows(own.installation, lender, language) }
}

function plainCheck({ refused, log, rows }: OwnCheck): object {
  return { refused: refused ?? null, log: plainReport(log), rows: plainRows(rows) }
}

function checkText({ refused, log, rows }: OwnCheck, language: Language): string {
  const stopped = refused === undefined ? [] : [`${refused.code}: ${refused.detail}`]
  return [...stopped, reportText(log, language), rowsText(rows, language)].join('\n')
}
