import { debtorId } from '@fencun/core/ids'
import type { Keys } from '../ports/keys.ts'

/** Keys without a secret: right in everything but secrecy, and the same in every run. */
export function plainKeys(): Keys {
  return {
    debtorId: (lender, idNumber) => {
      const hex = digest(`debtor ${lender} ${idNumber}`)
      const parts = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `8${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ]
      return debtorId(parts.join('-'))
    },
    numberKey: (lender, value) => digest(`number ${lender} ${value}`),
  }
}

/** 128 bits as 32 hex digits: FNV-1a from four starting points. */
function digest(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0'))
    .join('')
}

function fnv1a(text: string, seed: number): number {
  let hash = seed
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
