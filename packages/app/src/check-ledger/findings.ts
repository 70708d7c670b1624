import type { Bilingual } from '@fencun/core/errors/codes'
import type { DebtorId } from '@fencun/core/ids'

/** Every way in which rows and log can contradict each other. */
export const LEDGER_FINDINGS = {
  LEAF_MISSING: { zh: '记录没有进入证据日志', en: 'a row that the log does not attest' },
  LEAF_UNREADABLE: { zh: '日志中的内容不是存证条目', en: 'what stands in the log is no leaf' },
  ROW_ALTERED: { zh: '记录与日志中的承诺不符', en: 'a row is not what the log attests' },
  ROW_MISSING: {
    zh: '日志有条目而记录已不在，也没有销毁记录',
    en: 'the log attests a row that is gone, and no destruction is on record',
  },
  BLOB_MISSING: {
    zh: '录音或文件不在了，其密钥仍在',
    en: 'a recording or document is gone, though its key lives',
  },
  BLOB_ALTERED: {
    zh: '录音或文件被改动或截短',
    en: 'a recording or document was altered or cut short',
  },
  BLOB_UNATTESTED: {
    zh: '录音或文件的记录与日志不符',
    en: 'the row of a recording or document is not what the log attests',
  },
  BLOB_UNKNOWN: {
    zh: '文件夹中有无人登记的录音或文件',
    en: 'a file among the recordings and documents that no row names',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type LedgerCode = keyof typeof LEDGER_FINDINGS

/** One contradiction with its place. Names, numbers and texts are never part of it. */
export interface LedgerFinding {
  readonly code: LedgerCode
  /** `event`, `note`, `value`, `person`, `policy` …: the kind of row. */
  readonly row: string
  /** The row's own id, the leaf's where there is no row, or empty where there is neither. */
  readonly id: string
  readonly debtor: DebtorId | null
  /** Place in the debtor's timeline. */
  readonly version: number | null
  /** Place in the log; null where there is none. */
  readonly seq: number | null
  /** What differs, by name: `event`, `n`, `at`, `note` …; before it, of a file, where it lies. */
  readonly where: readonly string[]
}

type About = Omit<LedgerFinding, 'code' | 'row' | 'id'>

const NOWHERE: About = { debtor: null, version: null, seq: null, where: [] }

export function ledgerFinding(
  code: LedgerCode,
  row: string,
  id: string,
  about: Partial<About> = {},
): LedgerFinding {
  return { code, row, id, ...NOWHERE, ...about }
}
