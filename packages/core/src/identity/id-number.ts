import { toHalfWidth } from '../text/half-width.ts'
import { type Day, dayOf } from '../time/beijing.ts'

/**
 * What is wrong with an identity number:
 * `scientific` a spreadsheet turned it into 1.1E+17 and its digits are lost; `characters` other
 * than digits and a final X; `length` not 18 (or 15, the form issued until 1999); `checksum` the
 * last character does not follow from the others (GB 11643: a digit is wrong or two are swapped);
 * `region` no such province; `date` no such date of birth.
 */
export type IdNumberFault = 'scientific' | 'characters' | 'length' | 'checksum' | 'region' | 'date'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** GB/T 2260 provinces, and 81–83 of the residence permits of Hong Kong, Macao and Taiwan. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

/** `ok`, or the first fault found in the order in which a person would look for it. */
export function checkIdNumber(text: string): 'ok' | IdNumberFault {
  const compact = toCompact(text)
  if (/^\d(\.\d+)?E\+?\d+$/.test(compact)) return 'scientific'
  if (!/^\d*X?$/.test(compact)) return 'characters'
  if (compact.length !== 18 && compact.length !== 15) return 'length'
  if (compact.length === 15 && compact.endsWith('X')) return 'characters'
  const full = toEighteen(compact)
  if (checkCharacter(full) !== full[17]) return 'checksum'
  if (!PROVINCES.has(provinceOf(full))) return 'region'
  if (compact.length === 15 && isCentenarian(compact)) return 'date'
  return birthDayOf(full) === undefined ? 'date' : 'ok'
}

/**
 * The 18 characters by which a person is recognised: half-width, without spaces, X upper case; a
 * 15-digit number is given its century and check character. `undefined` unless `checkIdNumber`
 * says `ok`.
 */
export function normaliseIdNumber(text: string): string | undefined {
  return checkIdNumber(text) === 'ok' ? toEighteen(toCompact(text)) : undefined
}

/** The date of birth in an 18-character number, or `undefined` when it holds no date since 1900. */
export function birthDayOf(idNumber: string): Day | undefined {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(idNumber)
  if (match === null) return undefined
  const year = Number(match[1])
  return year < 1900 ? undefined : dayOf(year, Number(match[2]), Number(match[3]))
}

/** The check character of GB 11643 (ISO 7064 MOD 11-2) for the first 17 digits. */
function checkCharacter(digits: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_CHARACTERS[sum % 11]
}

/** Foreigners' permanent residence cards begin with 9 and hold the province after it. */
function provinceOf(idNumber: string): string {
  return idNumber.startsWith('9') ? idNumber.slice(1, 3) : idNumber.slice(0, 2)
}

/** In 15-digit numbers the sequences 996–999 were kept for people born before 1900. */
function isCentenarian(fifteen: string): boolean {
  return Number(fifteen.slice(12)) >= 996
}

function toEighteen(compact: string): string {
  if (compact.length === 18) return compact
  const seventeen = `${compact.slice(0, 6)}19${compact.slice(6)}`
  return seventeen + (checkCharacter(seventeen) ?? '')
}

/** Spreadsheets put an apostrophe before digits kept as text; input methods offer Ⅹ and × for X. */
function toCompact(text: string): string {
  return toHalfWidth(text)
    .replace(/ /g, '')
    .replace(/^['’]/, '')
    .toUpperCase()
    .replace(/[Ⅹ×]$/, 'X')
}
