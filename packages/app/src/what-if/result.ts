import type { Bilingual } from '@fencun/core/errors/codes'
import type { Verdict } from '@fencun/core/gate/decision'
import type { CaseId, ContactId, OrgId, StaffId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel } from '@fencun/core/timeline/contact'
import type { NotJudged } from '../judge-again/supposed.ts'

/** What a draft policy would have done to a lender's own history. */
export interface WhatIfResult {
  readonly from: Day
  /** The last day that was looked at. */
  readonly last: Day
  /** The law that was in force and the draft, by their names. */
  readonly policy: string
  readonly draft: string
  readonly packHash: string
  /** False when the limit was reached before the last debtor. */
  readonly complete: boolean
  readonly debtors: number
  readonly totals: WhatIfCounts
  readonly byRule: readonly RuleCounts[]
  readonly byOrg: readonly (WhatIfCounts & { readonly org: OrgId })[]
  readonly byStaff: readonly (WhatIfCounts & { readonly staff: StaffId | 'system' })[]
  /** 24 places: the hour of the Beijing day. */
  readonly byHour: readonly WhatIfCounts[]
  /** The first of them by time; `totals` says how many there are. */
  readonly changes: readonly WhatIfChange[]
  /** Questions of earlier versions, which kept no facts: these were supposed in order. */
  readonly supposed: number
  /** Rules that looked at facts which nobody kept. */
  readonly notJudged: readonly NotJudged[]
}

/** Questions to the gate, answered then and under the draft. */
export interface WhatIfCounts {
  readonly asked: number
  readonly permittedThen: number
  readonly permittedUnder: number
  /** Permitted then, and not under the draft. */
  readonly refused: number
  /** Not permitted then, and permitted under the draft. */
  readonly lifted: number
}

/** How often a rule stood in the way, then and under the draft. */
export interface RuleCounts {
  readonly rule: string
  readonly title: Bilingual
  readonly objectedThen: number
  readonly objectedUnder: number
  /** Contacts that this rule would have refused, alone or with others. */
  readonly refused: number
  /** Refusals by this rule, alone or with others, that would have been lifted. */
  readonly lifted: number
}

/** One question that would have been answered otherwise. */
export interface WhatIfChange {
  readonly kind: 'refused' | 'lifted'
  /** Null for a lifted refusal: there was no contact. */
  readonly contact: ContactId | null
  /** The event that holds the answer of then. */
  readonly event: string
  readonly case: CaseId
  readonly at: Instant
  readonly org: OrgId
  readonly staff: StaffId | 'system'
  readonly channel: Channel
  /** The draft's answer. */
  readonly verdict: Verdict
  /** Why it would have been refused, or what refused it then. */
  readonly rules: readonly string[]
}
