import type { Bilingual } from '@fencun/core/errors/codes'
import {
  CONTACT_PARTS,
  CONTACT_SLOTS,
  type ContactPart,
  type ContactSlot,
  contactField,
  FIELDS,
  type FieldId,
  isCaseField,
  NEEDED_FIELDS,
} from '../import-placement/fields.ts'
import { isUseful } from '../import-placement/kept-fields.ts'

/** A field that a column can be given to. */
export interface FieldView {
  readonly field: FieldId
  readonly label: Bilingual
  readonly required: boolean
}

/** Every field that a column can usefully be given to, the case's own first. */
export const ALL_FIELDS: readonly FieldId[] = [
  ...Object.keys(FIELDS).filter(isCaseField).filter(isUseful),
  ...CONTACT_SLOTS.flatMap((slot) => CONTACT_PARTS.map((part): FieldId => `${slot}.${part}`)),
]

const SLOTS: Readonly<Record<ContactSlot, Bilingual>> = {
  'contact-1': { zh: '联系人1', en: 'contact 1' },
  'contact-2': { zh: '联系人2', en: 'contact 2' },
  'contact-3': { zh: '联系人3', en: 'contact 3' },
  'contact-4': { zh: '联系人4', en: 'contact 4' },
  'contact-5': { zh: '联系人5', en: 'contact 5' },
  'contact-6': { zh: '联系人6', en: 'contact 6' },
  spouse: { zh: '配偶', en: 'spouse' },
  guarantor: { zh: '担保人', en: 'guarantor' },
  relative: { zh: '亲属', en: 'relative' },
  other: { zh: '其他联系人', en: 'another contact' },
}

const PARTS: Readonly<Record<ContactPart, Bilingual>> = {
  name: { zh: '姓名', en: 'name' },
  relation: { zh: '关系', en: 'relation' },
  homePhone: { zh: '家庭电话', en: 'home phone' },
  workPhone: { zh: '单位电话', en: 'work phone' },
  mobile: { zh: '手机', en: 'mobile' },
  address: { zh: '地址', en: 'address' },
}

/** The lender's usual word for a field, and its name in English words. */
export function fieldView(field: FieldId): FieldView {
  const required = isCaseField(field) && NEEDED_FIELDS.includes(field)
  return { field, label: labelOf(field), required }
}

function labelOf(field: FieldId): Bilingual {
  if (isCaseField(field)) {
    const [usual] = FIELDS[field].words
    return { zh: usual, en: inWords(field) }
  }
  const part = contactField(field)
  if (part === undefined) return { zh: field, en: field }
  const [slot, what] = [SLOTS[part.slot], PARTS[part.part]]
  return { zh: slot.zh + what.zh, en: `${slot.en}: ${what.en}` }
}

/** `placedAmountFen` is `placed amount`: the unit is the program's business. */
function inWords(field: string): string {
  return field
    .replace(/Fen$/, '')
    .replace(/([A-Z0-9]+)/g, ' $1')
    .toLowerCase()
}
