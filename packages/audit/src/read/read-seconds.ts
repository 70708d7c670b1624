import { trimmedEnd, trimmedStart } from './bytes.ts'

/** The field is empty. */
export const SECONDS_EMPTY = -1
/** The field holds no length of time. */
export const SECONDS_INVALID = -2

/** Half a year; more is no call. */
const SECONDS_MAX = 15_768_000
const CHINESE =
  /^(?:(\d+) *(?:小时|时|h))? *(?:(\d+) *(?:分钟|分|m|min|['′]))? *(?:(\d+(?:\.\d+)?) *(?:秒钟?|s|sec|["″]))?$/i

/** Whole seconds of a length of time: `48`, `48.0`, `00:01:35`, `1分35秒`, `1'35"`; parts of one are cut. */
export function readSeconds(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return fromText(bytes, start, end)
    value = value * 10 + digit
  }
  if (start === end) return SECONDS_EMPTY
  return value > SECONDS_MAX ? SECONDS_INVALID : value
}

function fromText(bytes: Uint8Array, start: number, end: number): number {
  const from = trimmedStart(bytes, start, end)
  const to = trimmedEnd(bytes, from, end)
  if (to - from > 32) return SECONDS_INVALID
  // `30s (0h:0m:30s)` says it twice.
  const text = new TextDecoder().decode(bytes.subarray(from, to)).replace(/ *\([^()]*\)$/, '')
  if (text === '' || /^(?:-+|null)$/i.test(text)) return SECONDS_EMPTY
  const seconds = secondsOfText(text)
  return seconds === undefined || seconds > SECONDS_MAX ? SECONDS_INVALID : Math.floor(seconds)
}

function secondsOfText(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?$/.exec(text)
  if (clock !== null) return (Number(clock[1] ?? 0) * 60 + Number(clock[2])) * 60 + Number(clock[3])
  const words = CHINESE.exec(text)
  if (words === null) return undefined
  return (Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)) * 60 + Number(words[3] ?? 0)
}
