import type { Reading } from '@fencun/app/import-placement/read-cell'
import { serialDay } from '@fencun/app/import-placement/serial-day'
import type { DateSystem } from '@fencun/app/ports/spreadsheets'
import { toHalfWidth } from '@fencun/core/text/half-width'
import { timeOfText } from '../read/time-text.ts'
import type { WallClock } from '../read/wall-clock.ts'

/** A time as somebody wrote it: the second at which it begins, and how long it may mean. */
export interface WrittenTime {
  readonly sec: number
  /** 1, 60 where seconds were not written, 86,400 where only the day was. */
  readonly lengthSec: number
}

const DAY_SEC = 86_400
const DAY_ONLY = /^\d{4} *[-/.年] *\d{1,2} *[-/.月] *\d{1,2}日?$/
const DAY_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const WITH_SECONDS = /\d{1,2}[:分]\d{1,2}[:分]\d{1,2}|^\d{10,17}$|T\d{6}| \d{6}$/

/** Reads a cell of a file of records; `undefined` when it holds no time that exists. */
export function writtenTime(
  reading: Reading,
  system: DateSystem,
  wall: WallClock,
): WrittenTime | undefined {
  switch (reading.kind) {
    case 'date':
      return reading.minute === 0
        ? { sec: wall(reading.day, 0), lengthSec: DAY_SEC }
        : { sec: wall(reading.day, reading.minute * 60), lengthSec: 60 }
    case 'number':
      return fromNumber(reading.value, system, wall)
    case 'text':
      return fromText(toHalfWidth(reading.text).trim(), wall)
    case 'boolean':
    case 'error':
    case 'uncalculated':
    case 'blank':
      return undefined
  }
}

function fromText(text: string, wall: WallClock): WrittenTime | undefined {
  const digits = DAY_DIGITS.exec(text)
  const day = digits === null ? text : `${digits[1]}-${digits[2]}-${digits[3]}`
  if (DAY_ONLY.test(day)) {
    const sec = timeOfText(`${day} 00:00:00`, 'day-first', wall)
    return sec === undefined ? undefined : { sec, lengthSec: DAY_SEC }
  }
  const sec = timeOfText(text, 'day-first', wall)
  return sec === undefined ? undefined : { sec, lengthSec: WITH_SECONDS.test(text) ? 1 : 60 }
}

/** A date whose format was lost, a time written in digits, or seconds since 1970. */
function fromNumber(value: number, system: DateSystem, wall: WallClock): WrittenTime | undefined {
  if (Number.isInteger(value) && value > 10_000_000) return fromText(String(value), wall)
  const day = serialDay(Math.floor(value), system)
  if (day === undefined) return undefined
  const second = Math.round((value - Math.floor(value)) * DAY_SEC)
  const lengthSec = second === 0 ? DAY_SEC : 1
  return { sec: wall(day, second), lengthSec }
}
