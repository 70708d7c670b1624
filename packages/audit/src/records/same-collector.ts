import { toHalfWidth } from '@fencun/core/text/half-width'

/**
 * Whether a record and a call name the same seat. `unknown` when one names none, or one is a name and
 * the other a seat: `SIP/agent-109`, `agent 109` and `109` are the same, `109` and `110` are not.
 */
export function sameCollector(written: string, logged: string): 'same' | 'other' | 'unknown' {
  const [a, b] = [plain(written), plain(logged)]
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  const [digitsA, digitsB] = [lastDigits(a), lastDigits(b)]
  if (digitsA !== '' && digitsB !== '') return digitsA === digitsB ? 'same' : 'other'
  return digitsA === digitsB ? 'other' : 'unknown'
}

function plain(name: string): string {
  return toHalfWidth(name)
    .toLowerCase()
    .replace(/^(sip|pjsip|iax2|local|user)[/:]/, '')
    .replace(/[@;].*$/, '')
    .trim()
}

function lastDigits(name: string): string {
  return /0*(\d+)\D*$/.exec(name)?.[1] ?? ''
}
