/**
 * How figures are shown: ¥1,234.50, 2026-11-18, 22:15. The server sends Beijing time (+08:00) and
 * that is what people see, wherever their browser stands.
 */
const BEIJING = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/

/** `"123450"` fen → `¥1,234.50`. */
export function yuan(fen: string | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  const negative = fen.startsWith('-')
  const digits = (negative ? fen.slice(1) : fen).padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${negative ? '-' : ''}¥${whole}.${digits.slice(-2)}`
}

/** `2026-11-18 22:15` */
export function dateTime(at: string | null | undefined): string {
  const match = BEIJING.exec(at ?? '')
  return match === null ? '—' : `${match[1]}-${match[2]}-${match[3]} ${match[4]}:${match[5]}`
}

/** `11-18 22:15`, or `22:15` when it is on the same day as `now`. */
export function shortTime(at: string | null | undefined, now?: string): string {
  const match = BEIJING.exec(at ?? '')
  if (match === null) return '—'
  const time = `${match[4]}:${match[5]}`
  return now !== undefined && now.slice(0, 10) === at?.slice(0, 10)
    ? time
    : `${match[2]}-${match[3]} ${time}`
}
