import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePeople } from '../packages/cli/test/audit/oracle/duck.ts'
import { SQL_RULES } from '../packages/cli/test/audit/oracle/sql.ts'
import { type Order, writeCalls } from '../packages/cli/test/audit/oracle/write-calls.ts'
import { benchWorld } from './audit/bench-world.ts'
import { bundleSubjects, run } from './audit/processes.ts'
import { figure, median, type Round, ratios, table } from './audit/table.ts'
import type { Counts, Measured } from './audit/task.ts'

/**
 * What the audit of a call log costs, beside DuckDB merely reading the file and DuckDB doing the
 * same audit. Every subject runs in a process of its own and is held to the others' answers.
 */
const CALLS = Number(process.env['BENCH_CALLS'] ?? 10_000_000)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const PROFILE = process.env['BENCH_PROFILE'] ?? 'tender'
const CHECKED_CALLS = Math.min(CALLS, 300_000)
const FIRST_CALLS = Math.min(CALLS, 1_000_000)

const LINES = [
  { subject: 'duck-count', what: 'DuckDB counts the rows' },
  { subject: 'duck-touch', what: 'DuckDB reads the columns' },
  { subject: 'duck-audit', what: 'DuckDB does the audit' },
  { subject: 'read', what: 'our reader' },
  { subject: 'audit', what: 'our audit, from the file' },
  { subject: 'what-if', what: 'our what-if, from the file' },
]

interface Files {
  readonly calls: string
  readonly people: string
  readonly size: number
  readonly profile: string
}

const folder = mkdtempSync(join(tmpdir(), 'fencun-audit-'))
try {
  await bundleSubjects()
  for (const order of ['sorted', 'shuffled'] as const) sameRows(files(CHECKED_CALLS, order))
  const task = files(CALLS, 'sorted')
  const rounds = Array.from({ length: ROUNDS }, (_, turn) => roundOf(task, turn))
  for (const round of rounds) sameCounts(round['duck-audit'], round['audit'])
  console.log(`\n${table(rounds, LINES, CALLS)}\n`)
  console.log(`what-if × one audit: ${figure(median(ratios(rounds, 'what-if', 'audit')))}`)
  const { firstMs = Number.NaN } = run({ ...files(FIRST_CALLS, 'sorted'), subject: 'first' })
  console.log(`first finding of ${FIRST_CALLS} calls: ${Math.round(firstMs)} ms after the start\n`)
} finally {
  rmSync(folder, { recursive: true })
}

function files(size: number, order: Order): Files {
  const [calls, people] = ['calls', 'people'].map((name) =>
    join(folder, `${name}-${size}-${order}`),
  )
  if (calls === undefined || people === undefined) throw new Error('there are two')
  const world = benchWorld(size)
  writeCalls(calls, world, order)
  writePeople(people, world.debtors)
  return { calls, people, size, profile: PROFILE }
}

/** Every subject once; who begins turns from round to round. */
function roundOf(task: Files, turn: number): Round {
  const turned = LINES.map((_, at) => LINES[(at + turn) % LINES.length]?.subject ?? '')
  return Object.fromEntries(turned.map((subject) => [subject, run({ ...task, subject })]))
}

/** By rule the same number of calls and the same rows. @throws Error where not */
function sameRows(task: Files): void {
  const sql = run({ ...task, subject: 'duck-audit' }).counts
  const own = run({ ...task, subject: 'rows' }).counts
  const names = SQL_RULES.flatMap((rule) => [rule, `${rule} sum`])
  const unequal = names.filter((name) => (sql[name] ?? 0) !== (own[name] ?? 0))
  if (unequal.length > 0) throw new Error(`they differ: ${differences(unequal, sql, own)}`)
  console.log(`${task.size} calls, the same rows: ${differences(SQL_RULES, sql, own)}`)
}

function sameCounts(sql: Measured | undefined, own: Measured | undefined): void {
  const unequal = SQL_RULES.filter((rule) => (sql?.counts[rule] ?? 0) !== (own?.counts[rule] ?? 0))
  if (unequal.length > 0) {
    throw new Error(`they differ: ${differences(unequal, sql?.counts, own?.counts)}`)
  }
}

function differences(names: readonly string[], sql: Counts = {}, own: Counts = {}): string {
  return names.map((name) => `${name} ${sql[name] ?? 0}/${own[name] ?? 0}`).join(', ')
}
