import { toHalfWidth } from '@fencun/core/text/half-width'
import {
  type CaseFieldId,
  type ContactPart,
  type ContactSlot,
  FIELDS,
  type FieldId,
  isCaseField,
} from './fields.ts'
import { NOT_STORED_WORDS, type NotStoredWhy, THIRD_PARTY_NOT_STORED } from './not-stored.ts'

/** What a header word says about its column. */
export type HeaderMeaning =
  | { readonly kind: 'field'; readonly field: FieldId; readonly usual: boolean }
  | { readonly kind: 'not-stored'; readonly why: NotStoredWhy }

/**
 * Folds what differs between files that mean the same header: width of brackets and letters,
 * blanks anywhere, case, a star or `(必填)` that marks a needed column.
 */
export function normaliseHeader(text: string): string {
  return toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/^\*+|\*+$|\(必填\)|:$/g, '')
    .toUpperCase()
}

const SLOT_WORDS: ReadonlyMap<string, ContactSlot> = new Map([
  ['联系人1', 'contact-1'],
  ['联系人2', 'contact-2'],
  ['联系人3', 'contact-3'],
  ['联系人4', 'contact-4'],
  ['联系人5', 'contact-5'],
  ['联系人6', 'contact-6'],
  ['配偶', 'spouse'],
  ['客户配偶', 'spouse'],
  ['担保人', 'guarantor'],
  ['客户亲戚', 'relative'],
  ['其他联系人', 'other'],
] as const)

const PART_WORDS: ReadonlyMap<string, ContactPart> = new Map([
  ['姓名', 'name'],
  ['关系', 'relation'],
  ['家庭电话', 'homePhone'],
  ['单位电话', 'workPhone'],
  ['手机', 'mobile'],
  ['电话', 'mobile'],
  ['联系电话', 'mobile'],
  ['地址', 'address'],
] as const)

const MEANINGS: ReadonlyMap<string, HeaderMeaning> = new Map([
  ...caseMeanings(),
  ...notStoredMeanings(),
  ...contactMeanings(),
])

/** What a header means, or `undefined` when nobody told us. */
export function meaningOf(header: string): HeaderMeaning | undefined {
  return MEANINGS.get(normaliseHeader(header))
}

function* caseMeanings(): Generator<[string, HeaderMeaning]> {
  for (const field of caseFields()) {
    for (const [i, word] of FIELDS[field].words.entries()) {
      yield [normaliseHeader(word), { kind: 'field', field, usual: i === 0 }]
    }
  }
}

function caseFields(): CaseFieldId[] {
  return Object.keys(FIELDS).filter(isCaseField)
}

function* notStoredMeanings(): Generator<[string, HeaderMeaning]> {
  for (const [why, words] of NOT_STORED_WORDS) {
    for (const word of words) yield [normaliseHeader(word), { kind: 'not-stored', why }]
  }
}

function* contactMeanings(): Generator<[string, HeaderMeaning]> {
  for (const [slotWord, slot] of SLOT_WORDS) {
    for (const [partWord, part] of PART_WORDS) {
      yield [slotWord + partWord, { kind: 'field', field: `${slot}.${part}`, usual: true }]
    }
    for (const [partWord, why] of THIRD_PARTY_NOT_STORED) {
      yield [slotWord + partWord, { kind: 'not-stored', why }]
    }
  }
  yield ['客户与亲戚关系', { kind: 'field', field: 'relative.relation', usual: true }]
}
