import { toHalfWidth } from '@fencun/core/text/half-width'
import { type Day, dayOf, dayParts } from '@fencun/core/time/beijing'
import type { DateSystem } from '../ports/spreadsheets.ts'
import type { Reading } from './read-cell.ts'
import { fault, type Read, readWith, valueOf } from './read-value.ts'
import { serialDay } from './serial-day.ts'

/** No consumer loan is older, and a later year is a slip of the finger. */
const YEAR_MIN = 1980
const YEAR_MAX = 2100

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/

/**
 * A date as lenders write it: a date cell, `2026-11-02`, `2026/11/2`, `2026.11.02`,
 * `2026年11月2日`, `20261102` as text or number, with or without a time of day, or the serial
 * number of a date whose format was lost. Never `02/11/2026`: it has two meanings.
 */
export function readDay(reading: Reading, system: DateSystem): Read<Day> {
  return readWith(reading, (filled) => {
    const day =
      filled.kind === 'date'
        ? filled.day
        : filled.kind === 'number'
          ? (compactDay(String(filled.value)) ?? serialDay(filled.value, system))
          : filled.kind === 'text'
            ? textDay(filled.text)
            : undefined
    if (day === undefined) return fault('date-invalid')
    const { year } = dayParts(day)
    return year < YEAR_MIN || year > YEAR_MAX ? fault('date-invalid') : valueOf(day)
  })
}

function textDay(written: string): Day | undefined {
  const text = toHalfWidth(written).trim().replace(TIME_OF_DAY, '')
  const separated = SEPARATED.exec(text)
  if (separated !== null) return partsDay(separated[1], separated[3], separated[4])
  const chinese = CHINESE.exec(text.replaceAll(' ', ''))
  if (chinese !== null) return partsDay(chinese[1], chinese[2], chinese[3])
  return compactDay(text)
}

function compactDay(text: string): Day | undefined {
  const match = COMPACT.exec(text)
  return match === null ? undefined : partsDay(match[1], match[2], match[3])
}

function partsDay(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): Day | undefined {
  return dayOf(Number(year), Number(month), Number(dayOfMonth))
}
