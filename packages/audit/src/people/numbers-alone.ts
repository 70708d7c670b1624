import type { CallLog } from '../call-log.ts'
import type { AuditDebtor, People } from '../people.ts'
import { lazyList } from './lazy-list.ts'
import { maskNumber } from './mask-number.ts'

/** Each number a debtor of its own. Of people with several numbers this finds too little. */
export function numbersAlone({ numbers }: Pick<CallLog, 'numbers'>): People {
  const count = numbers.length
  return {
    source: 'numbers-alone',
    debtors: lazyList(count, (place) => debtorOfNumber(numbers[place] ?? '')),
    ofNumber: lazyList(count, (debtor) => [{ debtor, point: 0 }]),
    columns: {
      firstOf: Uint32Array.from({ length: count + 1 }, (_, i) => i),
      debtor: Uint32Array.from({ length: count }, (_, i) => i),
      point: new Uint16Array(count),
    },
  }
}

/** Somebody of whom nothing but one number is known. */
export function debtorOfNumber(number: string): AuditDebtor {
  const masked = maskNumber(number)
  const kind = /^1\d{10}$/.test(number) ? 'mobile' : 'landline'
  return {
    label: masked,
    caseNumbers: [],
    points: [{ role: 'debtor', kind, person: 0, masked }],
    hardship: [],
    notes: [],
    holds: [],
  }
}
