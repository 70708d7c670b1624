const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000\t]/g
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212]/g

/**
 * Folds what Chinese input methods and spreadsheets do to digits and signs: full-width forms
 * become ASCII, every kind of space one space, every kind of dash a hyphen; invisible direction
 * marks go. Letters and Chinese characters stay. Not NFKC, which would turn `12²` into `122`.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
}
