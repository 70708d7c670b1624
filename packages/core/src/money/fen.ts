import type { Brand } from '../brand.ts'
import { toHalfWidth } from '../text/half-width.ts'

/** An amount of money in fen (1/100 yuan), exact. */
export type Fen = Brand<bigint, 'Fen'>

/** 16 digits of yuan and 2 of fen: what `numeric(18,2)` and an 8-byte integer both hold. */
export const FEN_MAX: bigint = 10n ** 18n - 1n

/**
 * Names a count of fen as an amount.
 * @throws RangeError beyond `FEN_MAX` either way: no loan is that large, the caller has a bug.
 */
export function fen(n: bigint): Fen {
  if (n > FEN_MAX || n < -FEN_MAX) throw new RangeError('amount beyond 18 digits of fen')
  return n as Fen
}

export const ZERO_FEN: Fen = fen(0n)

const CURRENCY = '(?:¥|RMB|CNY|人民币)'
const AMOUNT = new RegExp(
  `^(\\()?(-|\\+)? ?(?:${CURRENCY} ?)*(-|\\+)? ?(\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d{1,2}))? ?(?:元|圆)?(\\))?$`,
  'i',
)

/**
 * Reads an amount in yuan as people and spreadsheets write it: `1,234.50`, `¥1234.5`,
 * `1234.50元`, `人民币 100`, full-width digits and signs, spaces around the parts. Negative text
 * (`-5`, `¥-5`, `(5.00)`) gives a negative amount, so that the caller can refuse it as negative.
 * `undefined`: more than two decimals (nobody may round another's debt), scientific notation,
 * commas not every three digits, other currencies, more than 16 digits of yuan, anything else.
 */
export function parseAmount(text: string): Fen | undefined {
  const match = AMOUNT.exec(toHalfWidth(text).trim().replace(/ +/g, ' '))
  if (match === null) return undefined
  const [, open, before, after, whole = '', decimals = '', close] = match
  const signs = [open, before, after].filter((sign) => sign !== undefined)
  if (signs.length > 1 || (open === undefined) !== (close === undefined)) return undefined
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  if (digits.length > 16) return undefined
  const magnitude = BigInt(digits) * 100n + BigInt(decimals.padEnd(2, '0'))
  return fen(signs[0] === '-' || signs[0] === '(' ? -magnitude : magnitude)
}

/**
 * The amount of a number in yuan that a spreadsheet cell holds. A cell shows 15 significant
 * digits of a binary number, so 0.1 + 0.2 counts as 0.3; 12.345 is refused as finer than a fen.
 * `undefined` also for NaN, infinities, and sums beyond 15 digits of fen, which a number cannot
 * hold exactly.
 */
export function fenFromNumber(yuan: number): Fen | undefined {
  const count = Math.round(yuan * 100)
  if (!Number.isFinite(yuan) || Math.abs(count) >= 1e15) return undefined
  return Number(yuan.toPrecision(15)) === count / 100 ? fen(BigInt(count)) : undefined
}

/** `1,234.50`: yuan with separators and always two decimals, a hyphen before negative amounts. */
export function formatYuan(amount: Fen): string {
  const magnitude = amount < 0n ? -amount : amount
  const yuan = String(magnitude / 100n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '-' : ''}${yuan}.${String(magnitude % 100n).padStart(2, '0')}`
}
