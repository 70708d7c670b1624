import type { Role } from '@fencun/app/access/roles'
import type { WitnessDeps } from '@fencun/app/cosign-checkpoint/cosign-checkpoint'
import type { Deps } from '@fencun/app/deps'
import type { PreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import { USUAL_TERMS } from '@fencun/app/make-agreement/terms'
import type { Audits } from '@fencun/app/ports/audits'
import type { LedgerWatch } from '@fencun/app/ports/ledger'
import type { SpreadsheetReader, SpreadsheetWriter } from '@fencun/app/ports/spreadsheets'
import type { OrgId } from '@fencun/core/ids'

/** What the HTTP interface is made of. Nothing is read from the environment here. */
export interface AppOptions {
  /** The ports of the use cases. */
  readonly deps: Deps
  readonly spreadsheets: { readonly reader: SpreadsheetReader; readonly writer: SpreadsheetWriter }
  /** Uploaded files between preview and registration; in this process's memory alone. */
  readonly previewShelf: PreviewShelf
  /** Audits of call logs, open to whoever sits at this machine; see `openAudit`. */
  readonly audits: Audits
  /** The evidence logs while they are written; null where nobody writes them. */
  readonly ledger: LedgerWatch | null
  /** Whether strangers from elsewhere may audit too, without signing in. */
  readonly openAudit: boolean
  /** Signs checkpoints of other installations' logs; absent: nobody can ask for it. */
  readonly witness?: WitnessDeps
  /** Null outside the demonstration, which alone is given a `deps.clock` that can be set. */
  readonly demonstration: Demonstration | null
  /** The built web application; null serves the interface alone. */
  readonly webDirectory: string | null
  readonly version: string
  readonly database: 'embedded' | 'server'
  /** True when browsers reach us by https: Secure cookies and HSTS. */
  readonly cookieSecure: boolean
  /** Proxies in front whose `x-forwarded-for` is believed: true, addresses, or none. */
  readonly trustProxy: boolean | string
  readonly log: LogOptions
  readonly limits: Limits
}

/** The demonstration's accounts, shown on its sign-in page. */
export interface Demonstration {
  readonly password: string
  readonly accounts: readonly {
    readonly account: string
    readonly name: string
    readonly role: Role
    readonly org: OrgId
    readonly orgName: string
  }[]
}

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where lines go; standard output if absent. */
  readonly stream?: { write: (line: string) => void }
}

export interface Limits {
  /** Per address; an agency's office may sit behind one. */
  readonly requestsPerMinute: number
  /** Per address for requests that carry an API key, which has a limit of its own besides. */
  readonly keyRequestsPerMinute: number
  /** Tries to sign in, per address; each account has its own lock besides. */
  readonly signInsPerMinute: number
  /** Largest JSON body. */
  readonly bodyBytes: number
  /** Largest uploaded file. */
  readonly fileBytes: number
  /** Largest file of an audit; it goes to the disk and never through memory. */
  readonly auditFileBytes: number
  /** Largest recording; it goes to the disk and never through memory. */
  readonly recordingBytes: number
  /** Audits begun or run again, per address. */
  readonly auditsPerMinute: number
  /** How many days an agreement with a debtor may last. */
  readonly agreementDaysMax: number
}

export const DEFAULT_LIMITS: Limits = {
  requestsPerMinute: 6000,
  keyRequestsPerMinute: 60_000,
  signInsPerMinute: 120,
  bodyBytes: 256 * 1024,
  fileBytes: 64 * 1024 * 1024,
  auditFileBytes: 4 * 1024 * 1024 * 1024,
  recordingBytes: 512 * 1024 * 1024,
  auditsPerMinute: 20,
  agreementDaysMax: USUAL_TERMS.daysMax,
}
