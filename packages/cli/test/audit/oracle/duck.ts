import { writeFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { NumbersOfDay } from './law-of-days.ts'
import { CONTACT_POINT, isInHardship, numberOf, pointsOf } from './world.ts'

export type Row = Readonly<Record<string, unknown>>
export type Query = (sql: string) => Promise<readonly Row[]>

export interface Duck {
  readonly query: Query
  readonly close: () => void
}

/** DuckDB in memory with two threads. */
export async function openDuck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  return {
    query: (sql) => rowsOf(connection, sql),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const result = await connection.runAndReadAll(sql)
  return result.getRowObjectsJson()
}

/** The tables \`law\` and \`people\` that the audit in SQL wants; who is on no list is left out. */
export async function stage(
  query: Query,
  law: readonly NumbersOfDay[],
  people: string | undefined,
): Promise<void> {
  await query(`create table law (day date, openFrom int, openUntil int, connectedMax int,
    unansweredMax int, dialsMax int, isBannedHoliday boolean, hardshipDaysMin int,
    failedCallsMin int, talksMax int, minutesMin int, orgsMax int)`)
  const values = law.map((day) => `(${Object.values(day).map(literal).join(', ')})`)
  await query(`insert into law values ${values.join(', ')}`)
  await query(`create table people (number bigint, debtor bigint, person int, role varchar,
    isHardship boolean)`)
  if (people !== undefined) await query(`insert into people select * from read_csv('${people}')`)
}

function literal(value: string | number | boolean | null): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

/** The case list of a history as CSV: each number with its debtor, person and role. */
export function writePeople(path: string, debtors: number): void {
  const lines = ['number,debtor,person,role,isHardship']
  for (let debtor = 0; debtor < debtors; debtor += 1) {
    for (const point of pointsOf(debtor)) {
      const role = point === CONTACT_POINT ? '1,contact' : '0,debtor'
      lines.push(`${numberOf(debtor, point)},${debtor},${role},${isInHardship(debtor)}`)
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
}
