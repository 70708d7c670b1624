import { checkIdNumber, normaliseIdNumber } from '@fencun/core/identity/id-number'
import { isMobile, normalisePhone } from '@fencun/core/identity/mobile'
import { type Fen, fenFromNumber, parseAmount } from '@fencun/core/money/fen'
import { toHalfWidth } from '@fencun/core/text/half-width'
import { hasLostDigits, plainDigits, type Reading, textOfCell } from './read-cell.ts'
import type { ReasonCode } from './reasons.ts'

/** A value, nothing, or why there is none. */
export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly reason: ReasonCode }

export const BLANK: { readonly kind: 'blank' } = { kind: 'blank' }
export const valueOf = <T>(value: T): Read<T> => ({ kind: 'value', value })
export const fault = (reason: ReasonCode): { kind: 'fault'; reason: ReasonCode } => ({
  kind: 'fault',
  reason,
})

type Filled = Exclude<Reading, { kind: 'blank' | 'error' | 'uncalculated' }>

/** Reads a cell that holds something; errors and uncalculated formulas are faults everywhere. */
export function readWith<T>(reading: Reading, read: (filled: Filled) => Read<T>): Read<T> {
  if (reading.kind === 'blank') return BLANK
  if (reading.kind === 'error') return fault('cell-error')
  if (reading.kind === 'uncalculated') return fault('formula-uncalculated')
  return read(reading)
}

/** An amount in yuan, not negative. */
export function readAmount(reading: Reading): Read<Fen> {
  return readWith(reading, (filled) => {
    const amount =
      filled.kind === 'number'
        ? fenFromNumber(filled.value)
        : filled.kind === 'text'
          ? parseAmount(filled.text)
          : undefined
    if (amount === undefined) return fault('amount-text')
    return amount < 0n ? fault('amount-negative') : valueOf(amount)
  })
}

/** A whole number, `12` or `12天`. */
export function readCount(reading: Reading): Read<number> {
  return readWith(reading, (filled) => {
    const text = toHalfWidth(textOfCell(filled)).replace(/^\+|\.0+$|[天日期次个月]+$/g, '')
    return /^\d{1,6}$/.test(text) ? valueOf(Number(text)) : fault('count-invalid')
  })
}

const RESIDENT_TYPES: ReadonlySet<string> = new Set([
  '身份证',
  '居民身份证',
  '二代身份证',
  '第二代身份证',
  '中国居民身份证',
  'ID',
  'IDCARD',
])

/** Whether a document type (blank: not said) means the identity card, whose numbers are checked. */
export function isResidentType(idType: string | undefined): boolean {
  return idType === undefined || RESIDENT_TYPES.has(toHalfWidth(idType).toUpperCase())
}

/** An identity number. Held as a number it has lost digits for good, whatever is shown. */
export function readIdNumber(reading: Reading, isResident: boolean): Read<string> {
  return readWith(reading, (filled) => {
    if (filled.kind === 'number') return fault('id-numeric')
    if (filled.kind !== 'text') return fault('id-invalid')
    const text = filled.text.replace(/^['’]/, '')
    const number = normaliseIdNumber(text)
    if (number !== undefined) return valueOf(number)
    const what = checkIdNumber(text)
    if (what === 'scientific') return fault('id-numeric')
    if (isResident) return fault(what === 'checksum' ? 'id-checksum' : 'id-invalid')
    const other = toHalfWidth(text).replaceAll(' ', '').toUpperCase()
    return /^[A-Z0-9()字第号一-龥-]{5,32}$/.test(other) ? valueOf(other) : fault('id-invalid')
  })
}

/** The case number as the lender writes it, blanks at the ends and width of characters apart. */
export function readCaseNumber(reading: Reading): Read<string> {
  return readWith(reading, (filled) => {
    if (filled.kind === 'number' && hasLostDigits(filled.value)) return fault('case-numeric')
    return valueOf(toHalfWidth(textOfCell(filled)).trim())
  })
}

/** A card or account number without blanks. */
export function readAccount(reading: Reading): Read<string> {
  return readWith(reading, (filled) => {
    if (filled.kind === 'number' && hasLostDigits(filled.value)) return fault('account-numeric')
    const text = toHalfWidth(textOfCell(filled)).replace(/^['’]|[ -]/g, '')
    return /^\d(\.\d+)?E\+?\d+$/i.test(text) ? fault('account-numeric') : valueOf(text)
  })
}

/** A name. Characters lost in export would make us ask a stranger for somebody else. */
export function readName(reading: Reading): Read<string> {
  return readWith(reading, (filled) => {
    if (filled.kind !== 'text') return fault('name-unreadable')
    const name = filled.text.replace(/\s+/g, ' ')
    return /[?？\ufffd\ue000-\uf8ff]|^\d+$/u.test(name) ? fault('name-unreadable') : valueOf(name)
  })
}

export function readText(reading: Reading): Read<string> {
  return readWith(reading, (filled) => valueOf(textOfCell(filled)))
}

/** The debtor's mobile first; what else stands in the cell must be numbers too. */
export function readMobile(reading: Reading): Read<readonly string[]> {
  const numbers = readPhones(reading)
  if (numbers.kind === 'fault' && numbers.reason === 'phone-invalid') return fault('mobile-invalid')
  const [first] = numbers.kind === 'value' ? numbers.value : []
  return first !== undefined && !isMobile(first) ? fault('mobile-invalid') : numbers
}

/** One or several phone numbers, all of them valid. */
export function readPhones(reading: Reading): Read<readonly string[]> {
  return readWith(reading, (filled) => {
    if (filled.kind === 'number') {
      const number = normalisePhone(plainDigits(filled.value))
      return number === undefined ? fault('phone-invalid') : valueOf([number])
    }
    const text = textOfCell(filled)
    const whole = normalisePhone(text)
    if (whole !== undefined) return valueOf([whole])
    const numbers: string[] = []
    for (const part of text.split(/[;；,，、/|\n]+|\s{2,}/)) {
      const number = normalisePhone(part)
      if (number === undefined && part.trim() !== '') return fault('phone-invalid')
      if (number !== undefined) numbers.push(number)
    }
    return numbers.length === 0 ? fault('phone-invalid') : valueOf([...new Set(numbers)])
  })
}
