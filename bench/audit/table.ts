import type { Measured } from './task.ts'

/** One round: every subject once, one after the other. */
export type Round = Readonly<Record<string, Measured>>

interface Line {
  readonly subject: string
  readonly what: string
}

/**
 * Processor time of each subject, and how many times that of DuckDB touching the columns and of
 * DuckDB's audit in the same round; median of the rounds, with the smallest and largest.
 */
export function table(rounds: readonly Round[], lines: readonly Line[], calls: number): string {
  const head = [
    `${calls} calls | CPU s | wall s | × scan | of the rounds | × SQL audit | MB | bytes a call`,
    '--- | ---: | ---: | ---: | ---: | ---: | ---: | ---:',
  ]
  return [...head, ...lines.map((line) => row(rounds, line, calls))]
    .map((text) => `| ${text} |`)
    .join('\n')
}

function row(rounds: readonly Round[], { subject, what }: Line, calls: number): string {
  const of = (pick: (one: Measured) => number): number =>
    median(rounds.map((round) => pick(found(round, subject))))
  const scan = ratios(rounds, subject, 'duck-touch')
  const bytes = of((one) => one.bytes)
  return [
    what,
    figure(of((one) => one.cpuMs) / 1000),
    figure(of((one) => one.wallMs) / 1000),
    figure(median(scan)),
    `${figure(Math.min(...scan))}–${figure(Math.max(...scan))}`,
    figure(median(ratios(rounds, subject, 'duck-audit'))),
    Math.round(bytes / 1e6),
    figure(bytes / calls),
  ].join(' | ')
}

/** How many times the processor time of another subject, round by round. */
export function ratios(rounds: readonly Round[], subject: string, floor: string): number[] {
  return rounds.map((round) => found(round, subject).cpuMs / found(round, floor).cpuMs)
}

function found(round: Round, subject: string): Measured {
  const measured = round[subject]
  if (measured === undefined) throw new Error(`\`${subject}\` was not run`)
  return measured
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export function figure(value: number): string {
  return value < 100 ? value.toPrecision(3) : Math.round(value).toString()
}
