import { maskPhone } from '@fencun/core/identity/mask'

const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const LANDLINE = /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g

/**
 * Text of the file as it may be shown: whatever looks like a telephone number is masked. Names of
 * seats and channels are such text, and telephone systems put numbers into them.
 */
export function unnumbered(text: string): string {
  if (!/\d{10}|\d-\d{7}/.test(text)) return text
  return text.replace(MOBILE, maskPhone).replace(LANDLINE, (number) => `${number.slice(0, 3)}****`)
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** The same for a terminal, where control characters of a file could rewrite what stands there. */
export function printable(text: string): string {
  return unnumbered(text).replace(CONTROL, '�')
}
