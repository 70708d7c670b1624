import { personalAccount, personalText } from '@fencun/core/identity/personal'
import type { DateSystem } from '../ports/spreadsheets.ts'
import {
  type CaseFieldId,
  type ContactPart,
  type ContactSlot,
  contactField,
  FIELDS,
  type FieldId,
  type FieldKind,
  type FieldsOf,
  isCaseField,
} from './fields.ts'
import type { PointUse } from './placement-row.ts'
import type { Reading } from './read-cell.ts'
import { readDay } from './read-day.ts'
import {
  type Read,
  readAccount,
  readAmount,
  readCaseNumber,
  readCount,
  readIdNumber,
  readMobile,
  readName,
  readPhones,
  readText,
} from './read-value.ts'
import type { ReasonCode } from './reasons.ts'
import {
  addressPoint,
  CONTACT_USES,
  contactDraft,
  contactSource,
  type Draft,
  phonePoints,
} from './row-draft.ts'

export interface RowContext {
  readonly draft: Draft
  readonly dateSystem: DateSystem
  /** Whether the row's document type is the identity card, or not said. */
  readonly isResident: boolean
}

/** Puts what a cell says into the draft; what is wrong with it otherwise. */
export function takeCell(
  field: FieldId,
  reading: Reading,
  context: RowContext,
): ReasonCode | undefined {
  if (isCaseField(field)) {
    return isOneOf(field, PERSON_KINDS)
      ? takePerson(field, reading, context)
      : takeFact(field, reading, context)
  }
  const party = contactField(field)
  return party === undefined ? undefined : takeContact(party, reading, context.draft)
}

const PERSON_KINDS: readonly FieldKind[] = [
  'case-number',
  'name',
  'id',
  'mobile',
  'phone',
  'address',
  'email',
  'personal',
  'account',
]

function isOneOf(field: CaseFieldId, kinds: readonly FieldKind[]): boolean {
  return kinds.includes(FIELDS[field].kind)
}

function isOf<K extends FieldKind>(field: CaseFieldId, kind: K): field is FieldsOf<K> {
  return FIELDS[field].kind === kind
}

function put<T>(read: Read<T>, store: (value: T) => void): ReasonCode | undefined {
  if (read.kind === 'value') store(read.value)
  return read.kind === 'fault' ? read.reason : undefined
}

const USES: Readonly<Partial<Record<CaseFieldId, PointUse>>> = {
  mobile: 'mobile',
  homePhone: 'home',
  workPhone: 'work',
  homeAddress: 'home',
  workAddress: 'work',
  householdAddress: 'household',
  statementAddress: 'statement',
}

/** The debtor's own numbers and addresses stand in the contract with the lender. */
const OWN_SOURCE = 'contract'

function takePerson(
  field: CaseFieldId,
  reading: Reading,
  { draft, isResident }: RowContext,
): ReasonCode | undefined {
  const use = USES[field] ?? 'other'
  const addPhones = (numbers: readonly string[]): void => {
    draft.points.push(...phonePoints(numbers, use, OWN_SOURCE))
  }
  const addAddress = (text: string): void => {
    draft.points.push(addressPoint(text, use, OWN_SOURCE))
  }
  if (isOf(field, 'case-number')) {
    return put(readCaseNumber(reading), (text) => (draft.caseNumber = text))
  }
  if (isOf(field, 'name')) return put(readName(reading), (text) => (draft.name = text))
  if (isOf(field, 'id')) {
    return put(readIdNumber(reading, isResident), (text) => (draft.idNumber = text))
  }
  if (isOf(field, 'mobile')) return put(readMobile(reading), addPhones)
  if (isOf(field, 'phone')) return put(readPhones(reading), addPhones)
  if (isOf(field, 'address')) return put(readText(reading), addAddress)
  if (isOf(field, 'email')) {
    return put(readText(reading), (text) =>
      draft.points.push({
        kind: 'email',
        use: 'email',
        value: personalText(text),
        source: OWN_SOURCE,
      }),
    )
  }
  if (isOf(field, 'account')) {
    return put(readAccount(reading), (text) => (draft.accounts[field] = personalAccount(text)))
  }
  return isOf(field, 'personal')
    ? put(readText(reading), (text) => (draft.personal[field] = personalText(text)))
    : undefined
}

function takeFact(
  field: CaseFieldId,
  reading: Reading,
  { draft, dateSystem }: RowContext,
): ReasonCode | undefined {
  if (isOf(field, 'amount')) {
    return put(readAmount(reading), (amount) => (draft.amounts[field] = amount))
  }
  if (isOf(field, 'foreign-amount')) {
    const amount = readAmount(reading)
    return amount.kind === 'value' && amount.value > 0n ? 'currency-foreign' : put(amount, ignore)
  }
  if (isOf(field, 'day')) {
    return put(readDay(reading, dateSystem), (day) => (draft.days[field] = day))
  }
  if (isOf(field, 'count')) {
    return put(readCount(reading), (count) => (draft.counts[field] = count))
  }
  if (isOf(field, 'note')) {
    return put(readText(reading), (text) => (draft.noteTexts[field] = personalText(text)))
  }
  if (!isOf(field, 'text')) return undefined
  const text = readText(reading)
  if (field === 'currency' && text.kind === 'value' && !isYuan(text.value)) {
    return 'currency-foreign'
  }
  return put(text, (value) => (draft.texts[field] = value))
}

function ignore(): void {}

const YUAN: ReadonlySet<string> = new Set(['人民币', '人民币元', 'RMB', 'CNY', '元', '¥', '156'])

function isYuan(currency: string): boolean {
  return YUAN.has(currency.toUpperCase().replace('￥', '¥'))
}

function takeContact(
  { slot, part }: { readonly slot: ContactSlot; readonly part: ContactPart },
  reading: Reading,
  draft: Draft,
): ReasonCode | undefined {
  const source = contactSource(slot)
  const use = CONTACT_USES[part] ?? 'other'
  if (part === 'name') {
    return put(readName(reading), (text) => (contactDraft(draft, slot).name = text))
  }
  if (part === 'relation') {
    return put(readText(reading), (text) => (contactDraft(draft, slot).relation = text))
  }
  if (part === 'address') {
    return put(readText(reading), (text) =>
      contactDraft(draft, slot).points.push(addressPoint(text, use, source)),
    )
  }
  return put(readPhones(reading), (numbers) =>
    contactDraft(draft, slot).points.push(...phonePoints(numbers, use, source)),
  )
}
