import { closeSync, openSync, writeSync } from 'node:fs'
import { dayParts, plusDays } from '@fencun/core/time/beijing'
import {
  emptyCall,
  numberOf,
  WORDS,
  type World,
  type WorldCall,
  type WorldOptions,
  worldOf,
} from './world.ts'

/** In order of time, as a telephone system writes; or in no order, as exports put together are. */
export type Order = 'sorted' | 'shuffled'

export const HEADER = 'start_time,agency,seat,direction,callee,disposition,billsec,serial'
const CHUNK = 1 << 22
const ROW_MAX = 256

/**
 * Writes a history as CSV, a few megabytes at a time: about 70 bytes for each call. The last column
 * is the row of the file, so that SQL, which counts no rows, can name them. Returns the bytes.
 */
export function writeCalls(path: string, options: WorldOptions, order: Order = 'sorted'): number {
  const world = worldOf(options)
  const file = openSync(path, 'w')
  const buffer = Buffer.allocUnsafe(CHUNK + ROW_MAX)
  const dates = datesOf(world)
  const call = emptyCall()
  let used = buffer.write(`${HEADER}\n`, 'latin1')
  let row = 2
  let bytes = 0
  const flush = (): void => {
    bytes += writeSync(file, buffer, 0, used)
    used = 0
  }
  try {
    for (const place of placesOf(world, order)) {
      world.fill(place, call)
      used = writeRow(buffer, used, call, dates[Math.floor(place / world.callsPerDay)] ?? '')
      used = digits(buffer, used, row, 8)
      buffer[used++] = NEW_LINE
      row += 1
      if (used > CHUNK) flush()
    }
    flush()
  } finally {
    closeSync(file)
  }
  return bytes
}

function datesOf({ from, days }: World): readonly string[] {
  return Array.from({ length: days }, (_, at) => {
    const { year, month, day } = dayParts(plusDays(from, at))
    return `${year}-${two(month)}-${two(day)} `
  })
}

function* placesOf(world: World, order: Order): Iterable<number> {
  if (order === 'shuffled') {
    yield* shuffled(world.calls)
    return
  }
  const call = emptyCall()
  for (let from = 0; from < world.calls; from += world.callsPerDay) {
    const until = Math.min(world.calls, from + world.callsPerDay)
    const times = Float64Array.from({ length: until - from }, (_, at) => {
      world.fill(from + at, call)
      // Second of the day in front, the place within the day behind: one number sorts both.
      return (call.startSec % 86_400_000) * 2 ** 26 + at
    })
    for (const time of times.toSorted()) yield from + (time % 2 ** 26)
  }
}

/** Every place once, neighbours far apart. */
function* shuffled(calls: number): Iterable<number> {
  let step = Math.floor(calls * 0.618_034) | 1
  while (divisor(step, calls) !== 1) step += 2
  for (let at = 0, place = 0; at < calls; at += 1, place = (place + step) % calls) yield place
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

const BEIJING_SEC = 8 * 3600
const WORD_TEXTS = WORDS.map(({ word }) => word)

function writeRow(buffer: Buffer, at: number, call: WorldCall, date: string): number {
  const second = (call.startSec + BEIJING_SEC) % 86_400
  let end = at + buffer.write(date, at, 'latin1')
  end = digits(buffer, end, Math.floor(second / 3600), 2)
  buffer[end++] = COLON
  end = digits(buffer, end, Math.floor(second / 60) % 60, 2)
  buffer[end++] = COLON
  end = digits(buffer, end, second % 60, 2)
  end += buffer.write(call.org === 0 ? ',lender,s' : ',agency-', end, 'latin1')
  if (call.org !== 0) {
    end = digits(buffer, end, call.org, 3)
    end += buffer.write(',s', end, 'latin1')
  }
  end = digits(buffer, end, call.seat, 4)
  end += buffer.write(call.inbound ? ',in,' : ',out,', end, 'latin1')
  end = digits(buffer, end, numberOf(call.debtor, call.point), 11)
  buffer[end++] = COMMA
  end += buffer.write(WORD_TEXTS[call.word] ?? '', end, 'latin1')
  buffer[end++] = COMMA
  end += buffer.write(String(call.talkSec), end, 'latin1')
  buffer[end++] = COMMA
  return end
}

const [COLON, COMMA, NEW_LINE, ZERO] = [58, 44, 10, 48]

function digits(buffer: Buffer, at: number, value: number, length: number): number {
  let rest = value
  for (let place = at + length - 1; place >= at; place -= 1) {
    buffer[place] = ZERO + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  return at + length
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
