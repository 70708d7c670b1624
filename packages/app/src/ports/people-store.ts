import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorId, DebtorKey, PartyId, PointId } from '@fencun/core/ids'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { PointKind, PointSource } from '@fencun/core/timeline/event'
import type { Reader } from './reader.ts'

/** A person on a debtor's file. Everything personal is sealed at rest and prints masked. */
export interface Person {
  readonly party: PartyId
  readonly debtor: DebtorId
  readonly role: TargetRole
  readonly name: Personal
  /** Only the debtor's and a guarantor's; nobody needs a contact's. */
  readonly idNumber: Personal | null
  /** 配偶, 父亲 … as the lender's file says; null for the debtor. */
  readonly relation: string | null
}

/** A contact point (联系方式) with its lawful source. */
export interface ContactPoint {
  readonly point: PointId
  readonly party: PartyId
  readonly debtor: DebtorId
  readonly kind: PointKind
  /** Words such as 本人手机, 单位号码. */
  readonly label: string
  readonly source: PointSource
  readonly value: Personal
}

export interface PeopleOfDebtor {
  readonly people: readonly Person[]
  readonly points: readonly ContactPoint[]
  /**
   * The reader holds no key to this debtor (any more): it was destroyed, or the reader handles no
   * case of the debtor's. Then nobody and nothing is listed.
   */
  readonly keyDestroyed: boolean
}

/** One contact point of one debtor, and for whom it is opened. */
export interface PointKey extends DebtorKey {
  readonly point: PointId
  readonly reader: Reader
}

export interface PeopleStore {
  /** One entry per key, in order. */
  readonly of: (keys: readonly DebtorKey[], reader: Reader) => Promise<readonly PeopleOfDebtor[]>
  /**
   * The number or address of one point as it stands now; nothing else of the debtor is opened.
   * Undefined when that debtor has no such point; null when the reader holds no key to it.
   */
  readonly valueOf: (point: PointKey) => Promise<Personal | null | undefined>
}
