import { type Day, day, dayOf } from '@fencun/core/time/beijing'
import type { DateSystem } from '../ports/spreadsheets.ts'

/** Days from 1970-01-01 back to serial 0 of either system. */
const EPOCH = { '1900': 25_569, '1904': 24_107 } as const
const LAST = dayOf(9999, 12, 31) ?? day(0)

/**
 * The day that a spreadsheet's serial number stands for. Serial 60 of the 1900 system is a
 * 29 February that never was, and counts before it are one less; both come from Lotus 1-2-3.
 * `undefined` for fractions, that day, and anything before serial 1 or beyond year 9999.
 */
export function serialDay(serial: number, system: DateSystem): Day | undefined {
  if (!Number.isInteger(serial) || serial < 1) return undefined
  if (system === '1900' && serial === 60) return undefined
  const count = serial - EPOCH[system] + (system === '1900' && serial < 60 ? 1 : 0)
  return count > LAST ? undefined : day(count)
}
