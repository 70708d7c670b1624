import type { WhatIfResult } from '../../what-if/what-if-result.ts'
import type { AuditReport } from '../audit-report.ts'

/** Everything that a comparison says; each form of it is made from this one value. */
export interface WhatIfReport
  extends Pick<
    AuditReport,
    'logs' | 'cases' | 'people' | 'unknownIs' | 'generatedAt' | 'program' | 'words'
  > {
  readonly compared: WhatIfResult
  /** What is supposed, as it was written: `connected-cap.max=2`, the name of a policy file. */
  readonly supposed: readonly string[]
}
