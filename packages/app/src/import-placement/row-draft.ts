import { isMobile } from '@fencun/core/identity/mobile'
import {
  type Personal,
  personalAddress,
  personalName,
  personalPhone,
} from '@fencun/core/identity/personal'
import type { PointSource } from '@fencun/core/timeline/event'
import type { ContactPart, ContactSlot, FieldsOf } from './fields.ts'
import type { ContactFact, PlacementRow, PointFact, PointUse } from './placement-row.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The facts of a row while its cells are read. */
export interface Draft {
  caseNumber?: string
  name?: string
  idType?: string
  idNumber?: string
  readonly points: PointFact[]
  readonly contacts: Map<ContactSlot, ContactDraft>
  readonly amounts: Writable<PlacementRow['amounts']>
  readonly days: Writable<PlacementRow['days']>
  readonly counts: Writable<PlacementRow['counts']>
  readonly texts: Writable<PlacementRow['texts']>
  readonly accounts: Writable<PlacementRow['accounts']>
  readonly personal: Writable<PlacementRow['personal']>
  readonly noteTexts: Partial<Record<FieldsOf<'note'>, Personal>>
}

interface ContactDraft {
  name?: string
  relation?: string
  readonly points: PointFact[]
}

export function newDraft(): Draft {
  return {
    points: [],
    contacts: new Map(),
    amounts: {},
    days: {},
    counts: {},
    texts: {},
    accounts: {},
    personal: {},
    noteTexts: {},
  }
}

/** Numbers as contact points: the kind follows from the number, whatever column it stood in. */
export function phonePoints(
  numbers: readonly string[],
  use: PointUse,
  source: PointSource,
): PointFact[] {
  return numbers.map((number) => ({
    kind: isMobile(number) ? 'mobile' : 'landline',
    use,
    value: personalPhone(number),
    source,
  }))
}

export function addressPoint(text: string, use: PointUse, source: PointSource): PointFact {
  return { kind: 'address', use, value: personalAddress(text), source }
}

/** Facts about third parties, for the party that the column is about. */
export function contactDraft(draft: Draft, slot: ContactSlot): ContactDraft {
  const existing = draft.contacts.get(slot)
  if (existing !== undefined) return existing
  const created: ContactDraft = { points: [] }
  draft.contacts.set(slot, created)
  return created
}

/**
 * A guarantor signed; others were named by the debtor. So it stands in the lender's file, and the
 * gate asks for no more than the source.
 */
export function contactSource(slot: ContactSlot): PointSource {
  return slot === 'guarantor' ? 'contract' : 'reserved'
}

/** Where a third party's number or address is. */
export const CONTACT_USES: Readonly<Partial<Record<ContactPart, PointUse>>> = {
  homePhone: 'home',
  workPhone: 'work',
  mobile: 'mobile',
  address: 'home',
}

/** Third parties who can be reached, and guarantors, who are liable even when they cannot. */
export function contactsOf(draft: Draft): ContactFact[] {
  return [...draft.contacts]
    .filter(([slot, { points, name }]) =>
      slot === 'guarantor' ? points.length > 0 || name !== undefined : points.length > 0,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, { name, relation, points }]) => ({
      slot,
      ...(name === undefined ? {} : { name: personalName(name) }),
      ...(relation === undefined ? {} : { relation }),
      points: points.toSorted(byUse),
    }))
}

const USES: readonly PointUse[] = [
  'mobile',
  'home',
  'work',
  'household',
  'statement',
  'email',
  'other',
]

/** A fixed order, so that the order of columns shows nowhere. */
export function byUse(a: PointFact, b: PointFact): number {
  return (
    USES.indexOf(a.use) - USES.indexOf(b.use) ||
    Number(a.kind === 'address') - Number(b.kind === 'address')
  )
}
