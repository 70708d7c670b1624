import type { Bilingual } from '../errors/codes.ts'
import type { TargetRole } from './contact.ts'
import type { HoldReason } from './event.ts'

/**
 * What a result code makes happen in the same append as the record.
 * - `hold`: collection stops for the reason named
 * - `refusal`: the listener is never contacted again by anyone acting for the lender
 * - `hardship`: the debtor is contacted less often until a person has looked
 * - `wrong-person`: the number is not the party's and leaves the list
 */
export type Consequence =
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'refusal' }
  | { readonly kind: 'hardship' }
  | { readonly kind: 'wrong-person' }

/** One code that a collector writes down after a contact (催收状态代码, R-I05). */
export interface ResultCodeEntry {
  readonly name: Bilingual
  /** `answered`: somebody spoke. `unanswered`: nobody did. A code that does not fit is a finding. */
  readonly after: 'answered' | 'unanswered' | 'either'
  /** Who may have said it; everyone when empty. */
  readonly saidBy: readonly TargetRole[]
  readonly consequence: Consequence | null
}

type Words = readonly [zh: string, en: string]
type More = Partial<Pick<ResultCodeEntry, 'saidBy' | 'consequence'>>

const entry = (
  after: ResultCodeEntry['after'],
  words: Words,
  more: More = {},
): ResultCodeEntry => ({
  name: { zh: words[0], en: words[1] },
  after,
  saidBy: more.saidBy ?? [],
  consequence: more.consequence ?? null,
})

const LIABLE: readonly TargetRole[] = ['debtor', 'guarantor']
const OTHERS: readonly TargetRole[] = ['contact', 'unrelated']
const hold = (reason: HoldReason): More => ({ consequence: { kind: 'hold', reason } })

/** Every result code with its names and what it makes happen. */
export const RESULT_CODES = {
  PTP: entry('answered', ['承诺还款', 'promise to pay'], { saidBy: LIABLE }),
  REMIND: entry('answered', ['已提醒', 'reminded'], { saidBy: LIABLE }),
  PAID: entry('answered', ['称已还款', 'says it is paid'], { saidBy: LIABLE }),
  DISPUTE: entry('answered', ['对欠款有异议', 'disputes the debt'], hold('dispute')),
  COMPLAINT: entry('answered', ['投诉', 'complains'], hold('complaint')),
  HARDSHIP: entry('answered', ['特殊困难', 'special hardship'], {
    saidBy: LIABLE,
    consequence: { kind: 'hardship' },
  }),
  REFUSE: entry('answered', ['拒绝还款', 'refuses to pay'], { saidBy: LIABLE }),
  NOANS: entry('unanswered', ['无人接听', 'no answer']),
  BUSY: entry('unanswered', ['占线', 'busy']),
  OFF: entry('unanswered', ['关机或停机', 'switched off']),
  INVALID: entry('unanswered', ['空号', 'number not in service']),
  WRONG: entry('answered', ['非本人，打错', 'wrong person'], {
    consequence: { kind: 'wrong-person' },
  }),
  RELAY: entry('answered', ['联系人同意转告', 'a contact passes the message on'], {
    saidBy: OTHERS,
  }),
  CREFUSE: entry('answered', ['联系人拒绝', 'a contact refuses'], {
    saidBy: OTHERS,
    consequence: { kind: 'refusal' },
  }),
  CALLBACK: entry('answered', ['要求改时回电', 'asks to be called back']),
  OTHER: entry('either', ['其他', 'other']),
} as const satisfies Readonly<Record<string, ResultCodeEntry>>

export type ResultCode = keyof typeof RESULT_CODES
export const RESULT_CODE_NAMES: readonly ResultCode[] =
  Object.keys(RESULT_CODES).filter(isResultCode)

export function isResultCode(text: string): text is ResultCode {
  return Object.hasOwn(RESULT_CODES, text)
}

/** What a code says and does. */
export function resultCode(code: ResultCode): ResultCodeEntry {
  return RESULT_CODES[code]
}
