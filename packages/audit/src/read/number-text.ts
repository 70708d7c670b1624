import { toHalfWidth } from '@fencun/core/text/half-width'

export type DecoratedDigits =
  | { readonly kind: 'digits'; readonly digits: string; readonly plus: boolean }
  | { readonly kind: 'none' | 'masked' | 'rounded' | 'inside' | 'invalid' }

const WITHHELD = /^(?:|-+|anonymous|unknown|private|restricted|withheld|unavailable|null|未知)$/i
const NUMBER = /^(\+?)([\d ().-]+?)(?:\.0+)?$/
/** Behind it stands the extension that the number was put through to. */
const EXTENSION = / ?(?:[#,;x转]|ext\.?|分机|-(?=\d{1,6}$)(?<=\d{3,4}-?\d{7,8}-)) ?\d{0,6}$/i

/** The digits of a number as people and switches write it: `+86 138-1234-5678`, `sip:8001@pbx`. */
export function decoratedDigits(text: string): DecoratedDigits {
  const plain = core(toHalfWidth(text).trim())
  if (WITHHELD.test(plain)) return { kind: 'none' }
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(plain)) return fromScientific(plain)
  if (/\d[*x•]{2,}|[*•]{2,}\d/i.test(plain)) return { kind: 'masked' }
  const match = NUMBER.exec(plain.replace(EXTENSION, '').trim())
  const digits = match?.[2]?.replace(/\D/g, '') ?? ''
  if (digits !== '') return { kind: 'digits', digits, plus: match?.[1] === '+' }
  // `*98`, `h`, `agent-103`: the switch's own.
  return { kind: /^[*#]\d|^[a-z][\w/@.-]*$/i.test(plain) ? 'inside' : 'invalid' }
}

/** The number within `"name" <number>`, `sip:number@host` and an apostrophe of a spreadsheet. */
function core(text: string): string {
  const inner = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text
  return (
    inner
      .trim()
      .replace(/^=?"(.*)"$/, '$1')
      .replace(/^['’]/, '')
      // A name and the number that belongs to it: `Li Lei (1001)`.
      .replace(/^(?=[^\d+]*\p{L})[^\d+()]*\((\+?[\d -]+)\)$/u, '$1')
      // Where the number is from, or whose it is: `13812345678(上海)`, `1000(Front desk)`.
      .replace(/ *\([^()]*\p{L}[^()]*\)$| +\p{Script=Han}+$/u, '')
      .replace(/^(?:sips?|tel):/i, '')
      .replace(/[@;].*$/, '')
      // The country code in brackets, as forms ask for it: `(+86)13812345678`.
      .replace(/^\( *(?=\+)([\d+ -]+)\)/, '$1')
      .trim()
  )
}

/** `1.3812345678E+10` still holds every digit, `1.38E+10` does not. */
function fromScientific(text: string): DecoratedDigits {
  const [, whole = '', fraction = '', exponent = ''] =
    /^(\d)(?:\.(\d+))?e\+?(\d+)$/i.exec(text) ?? []
  if (fraction.length < Number(exponent)) return { kind: 'rounded' }
  return { kind: 'digits', digits: (whole + fraction).slice(0, Number(exponent) + 1), plus: false }
}
