/**
 * What of a personal datum may be shown without a reasoned request. A mask never fails and never
 * shows a value whole: text it does not understand is hidden entirely. Masks are for people's
 * eyes; they are no pseudonyms and two people may share one.
 */

const HIDDEN = '****'

/** `王小明` -> `王**`: the first character and at most two stars, so that length tells little. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  const first = characters[0]
  if (first === undefined) return ''
  return characters.length === 1 ? '*' : first + '*'.repeat(Math.min(characters.length - 1, 2))
}

/** First and last character of an identity number: `3****************7`. */
export function maskIdNumber(idNumber: string): string {
  const text = idNumber.trim()
  if (text === '') return ''
  return /^[0-9Xx]{15}$|^[0-9Xx]{18}$/.test(text)
    ? `${text.slice(0, 1)}${'*'.repeat(text.length - 2)}${text.slice(-1)}`
    : HIDDEN
}

/** `138****5678`; a landline keeps area code and the last two digits, `010-******30`. */
export function maskPhone(phone: string): string {
  const text = phone.trim()
  if (text === '') return ''
  if (/^1\d{10}$/.test(text)) return `${text.slice(0, 3)}${HIDDEN}${text.slice(-4)}`
  const landline = /^(0\d{2,3})-(\d{7,8})(-\d{1,6})?$/.exec(text)
  if (landline === null) return HIDDEN
  const [, area = '', number = ''] = landline
  return `${area}-${'*'.repeat(number.length - 2)}${number.slice(-2)}`
}

/** Card or account number: four stars and its last four characters, `****7305`. */
export function maskAccount(account: string): string {
  const text = account.replace(/[\s-]/g, '')
  if (text === '') return ''
  return text.length >= 12 ? HIDDEN + text.slice(-4) : HIDDEN
}

/** The place down to the first city or district, `北京市****`; without one nothing is shown. */
export function maskAddress(address: string): string {
  const text = address.trim()
  if (text === '') return ''
  return (/^\D{1,11}?[市州盟县区]/u.exec(text)?.[0] ?? '') + HIDDEN
}
