import { LINE_LAYOUTS, type LineLayout } from '../formats/avaya-cm-teleseer.ts'

const HEAD = '(?:[01]\\d|2[0-3])[0-5]\\d'
const CALLS = [
  new RegExp(`^\\0* {0,6}${HEAD}\\d{4}[0-9A-Z].{18,}$`),
  new RegExp(`^\\0* {0,6}${HEAD} \\d{4} [0-9A-Z] .{18,}$`),
]

/** Whether a line begins as a call does in any of the layouts; what is separated is a table. */
export function isCallLine(line: string): boolean {
  return !/[,;|\t"]/.test(line) && CALLS.some((call) => call.test(line))
}

/** The layout in which most of the lines make sense; the first where none does. */
export function layoutOf(lines: readonly string[]): LineLayout {
  const calls = lines.filter(isCallLine).map((line) => line.replace(/^[\0 ]+/, ''))
  const [first, ...others] = LINE_LAYOUTS.map((layout) => ({
    layout,
    weight: calls.reduce((sum, line) => sum + sense(line, layout), 0),
  }))
  if (first === undefined) throw new Error('there are layouts')
  return others.reduce((best, next) => (next.weight > best.weight ? next : best), first).layout
}

const NUMBER = /^ *[\d*#]+$/
const MOBILE = /^ *(?:9|0|90)?1[3-9]\d{9}$/

/** 0: not laid out so; more the more numbers stand where they belong, and a mobile one above all. */
function sense(line: string, { time, duration, code, dialled, calling }: LineLayout): number {
  const isBroken = [
    [time[1], duration[0]],
    [duration[1], code[0]],
    [dialled[1], calling[0]],
  ].some(([from, until]) => line.slice(from, until).trim() !== '')
  if (isBroken || !/^\d{4}$/.test(line.slice(...duration))) return 0
  const numbers = [dialled, calling].map(([from, until]) =>
    line.slice(from, until).padEnd(until - from),
  )
  if (numbers.some((number) => !NUMBER.test(number) && number.trim() !== '')) return 0
  const given = numbers.filter((number) => number.trim() !== '')
  if (given.length === 0) return 0
  return given.length + (given.some((number) => MOBILE.test(number)) ? 1 : 0)
}
