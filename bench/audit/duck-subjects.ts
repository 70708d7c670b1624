import { loadPack } from '@fencun/law/load-pack'
import { lawInForce } from '@fencun/law/profile'
import { openDuck, stage } from '../../packages/cli/test/audit/oracle/duck.ts'
import { lawOfDays, type NumbersOfDay } from '../../packages/cli/test/audit/oracle/law-of-days.ts'
import {
  callsOf,
  SQL_RULES,
  summarySql,
  touchSql,
} from '../../packages/cli/test/audit/oracle/sql.ts'
import { benchWorld } from './bench-world.ts'
import type { Counts, Subject, Task } from './task.ts'

/** DuckDB over the same file: counting its rows, touching its columns, and the audit in SQL. */
export const duckSubjects: Readonly<Record<string, Subject>> = {
  'duck-count': asking(({ calls }) => `select count(*)::int as calls from ${callsOf(calls)}`),
  'duck-touch': asking(({ calls }) => touchSql(calls)),
  'duck-audit': asking((task, days) => {
    const failedCallsMin = days[0]?.failedCallsMin ?? 0
    return summarySql({ path: task.calls, failedCallsMin, rules: SQL_RULES })
  }),
}

function asking(sqlOf: (task: Task, days: readonly NumbersOfDay[]) => string): Subject {
  return async (task) => {
    const { from, days } = benchWorld(task.size)
    const law = lawOfDays(lawInForce(loadPack(task.law), [task.profile]), from, days)
    const { query, close } = await openDuck()
    await stage(query, law, task.people)
    return { work: async () => ({ counts: numbersOf(await query(sqlOf(task, law))) }), close }
  }
}

function numbersOf([row = {}]: readonly Readonly<Record<string, unknown>>[]): Counts {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]))
}
