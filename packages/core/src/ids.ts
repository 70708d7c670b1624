/**
 * Identifiers. Each has its own type, so that a case id cannot be passed where a debtor id is asked.
 * The text comes from outside (database, HTTP, file); the functions name it and check nothing else.
 */
declare const tag: unique symbol
export type Id<Name extends string> = string & { readonly [tag]: Name }

/** The tenant: the lender that owns the record. Debtors are never shared between lenders. */
export type LenderId = Id<'lender'>
/** Who acts: the lender itself or one of its agencies. */
export type OrgId = Id<'org'>
/** One natural person at one lender: the unit of every counter. */
export type DebtorId = Id<'debtor'>
export type CaseId = Id<'case'>
export type PlacementId = Id<'placement'>
/** A person on a debtor's timeline: the debtor, a guarantor or a contact. */
export type PartyId = Id<'party'>
export type PointId = Id<'point'>
/** One contact, from its permit to its record. */
export type ContactId = Id<'contact'>
export type StaffId = Id<'staff'>
export type LineId = Id<'line'>

export const lenderId = (text: string): LenderId => text as LenderId
export const orgId = (text: string): OrgId => text as OrgId
export const debtorId = (text: string): DebtorId => text as DebtorId
export const caseId = (text: string): CaseId => text as CaseId
export const placementId = (text: string): PlacementId => text as PlacementId
export const partyId = (text: string): PartyId => text as PartyId
export const pointId = (text: string): PointId => text as PointId
export const contactId = (text: string): ContactId => text as ContactId
export const staffId = (text: string): StaffId => text as StaffId
export const lineId = (text: string): LineId => text as LineId

/** Where a debtor's rows live: lender and person together. */
export interface DebtorKey {
  readonly lender: LenderId
  readonly debtor: DebtorId
}

/**
 * The bucket (0..255) of a debtor: batching lane, partition key and distribution key at once, fixed
 * for life. A debtor id is a UUID made from a keyed hash, so its first two hex digits spread evenly.
 */
export function bucketOf(debtor: DebtorId): number {
  const bucket = Number.parseInt(debtor.slice(0, 2), 16)
  if (Number.isNaN(bucket)) throw new Error('a debtor id begins with two hexadecimal digits')
  return bucket
}

/** A contact's id carries its debtor's, so that no index is needed to find the timeline. */
export function contactIdFor(debtor: DebtorId, unique: string): ContactId {
  return contactId(`${debtor}.${unique}`)
}

/** The debtor whose timeline holds a contact; undefined when the text is no contact id. */
export function debtorOfContact(id: ContactId): DebtorId | undefined {
  const [debtor, unique] = id.split('.')
  return debtor === undefined || unique === undefined || unique === ''
    ? undefined
    : debtorId(debtor)
}

/** A case's id begins with its debtor's bucket, so that a case is found without asking every bucket. */
export function caseIdFor(debtor: DebtorId, unique: string): CaseId {
  return caseId(`${debtor.slice(0, 2)}${unique.replaceAll('-', '')}`)
}

/** The bucket that a case id names; undefined when the text is no case id. */
export function bucketOfCase(id: CaseId): number | undefined {
  return /^[0-9a-f]{34}$/.test(id) ? Number.parseInt(id.slice(0, 2), 16) : undefined
}
