import { toHalfWidth } from '../text/half-width.ts'

const MOBILE = /^(?:\+?86|0086|0)?(1[3-9]\d{9})$/
const SHORT = /^(?:95\d{3,6}|12\d{3}|400\d{7})$/
const EXTENSION = '(?: ?(?:-|#|,|x|ext\\.?|转|分机) ?(\\d{1,6}))?'
const NUMBER = '([2-9]\\d{2,3})[ -]?(\\d{4})'
/** Beijing and the 02x cities have three-digit area codes, all others four, with the leading 0. */
const AREA = '(10|2[0-57-9]|[3-9]\\d{2})'
const LANDLINE = new RegExp(`^(?:(?:\\+|00)?86[ -]?0?|0)${AREA}[ -]?${NUMBER}${EXTENSION}$`, 'i')

/**
 * The one form under which a mainland phone number is counted and dialled:
 * `13812345678`, `010-63044430`, `0755-83044430-12` with an extension, `95588`, `12348`,
 * `4001234567`. Reads +86, 0086, a leading 0 before a mobile, spaces, dashes, brackets, full-width
 * digits, and the `.0` of a number from a spreadsheet. `undefined` for everything else: numbers
 * abroad, local numbers without their area code, emergency numbers, two numbers in one cell.
 */
export function normalisePhone(text: string): string | undefined {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/^['’]/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^\((\+?\d{2,4})\)/, '$1-')
    .replace(/ {2,}/g, ' ')
  const digits = plain.replace(/[ -]/g, '')
  const mobile = MOBILE.exec(digits)?.[1]
  if (mobile !== undefined) return mobile
  return SHORT.test(digits) ? digits : normaliseLandline(plain)
}

/** Whether the text is a mainland mobile number in any of the forms that `normalisePhone` reads. */
export function isMobile(text: string): boolean {
  return /^1\d{10}$/.test(normalisePhone(text) ?? '')
}

function normaliseLandline(plain: string): string | undefined {
  const match = LANDLINE.exec(plain)
  if (match === null) return undefined
  const [, area = '', head = '', tail = '', extension] = match
  if (area.length === 2 && head.length !== 4) return undefined
  return `0${area}-${head}${tail}${extension === undefined ? '' : `-${extension}`}`
}
