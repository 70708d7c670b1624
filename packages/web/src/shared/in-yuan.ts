import type { Bilingual } from './bilingual.ts'
import { yuan } from './format.ts'

/**
 * What stands behind the unit of a number of fen, which is how money travels and nobody speaks of
 * it: ` · ¥50,000.00` after `5,000,000 fen`; nothing after any other number.
 */
export function inYuan(unit: Bilingual, shown: Bilingual | null): string {
  const digits = shown?.en.replaceAll(',', '') ?? ''
  return /^fen\b/.test(unit.en) && /^\d+$/.test(digits) ? ` · ${yuan(digits)}` : ''
}
