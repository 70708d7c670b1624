import {
  type AccessCounts,
  type AccessStore,
  type Alarm,
  type Look,
  type LookFilter,
  lookId,
  type NewAlarm,
  ofEachKind,
  RECORD_KINDS,
  type Seen,
  USUAL_ACCESS,
} from '../ports/access.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

const HOUR_MS = 60 * 60_000

/** Who looked at whom, in memory. */
export function memoryAccess(database: MemoryDatabase): AccessStore {
  return {
    settings: async (lender) => database.accessSettings.get(lender) ?? USUAL_ACCESS,
    saveSettings: async (lender, settings) => {
      database.accessSettings.set(lender, settings)
    },
    record: async (look, { hourMax, ...watching }) => {
      if (withinHour(database, look) >= hourMax) return 'too-many'
      database.looks.push(look)
      const counts = countsOf(database, look, watching.lookBackFrom)
      raiseAll(database, watching.alarmsOf(counts))
      return 'recorded'
    },
    raise: async (alarm) => raiseAll(database, [alarm]),
    looks: async (lender, filter, { offset, limit }) => {
      const all: readonly Seen[] = [...database.looks, ...opened(database)]
      const found = all
        .filter((look) => look.lender === lender && passes(look, filter))
        .toSorted((a, b) => b.at - a.at || (a.look < b.look ? 1 : -1))
      return { total: found.length, looks: found.slice(offset, offset + limit) }
    },
    alarms: async (lender, { org, limit }) =>
      ofLender(database, lender)
        .filter((one) => org === null || one.org === org)
        .toSorted((a, b) => Number(a.word !== null) - Number(b.word !== null) || newestFirst(a, b))
        .slice(0, limit),
    alarm: async (lender, id) => ofLender(database, lender).find(({ alarm }) => alarm === id),
    openAlarms: async (lender, org) =>
      ofLender(database, lender).filter(
        (one) => one.word === null && (org === null || one.org === org),
      ).length,
    acknowledge: async (lender, id, word) => {
      const alarm = ofLender(database, lender).find((one) => one.alarm === id)
      if (alarm === undefined || alarm.word !== null) return 'not-open'
      database.alarms.set(rowKey(lender, alarm.once), { ...alarm, word })
      return 'acknowledged'
    },
  }
}

/** Raises what was not raised before. */
export function raiseAll(database: MemoryDatabase, alarms: readonly NewAlarm[]): void {
  for (const alarm of alarms) {
    const key = rowKey(alarm.lender, alarm.once)
    if (!database.alarms.has(key)) database.alarms.set(key, { ...alarm, word: null })
  }
}

/** What an employee has seen up to an instant. */
export function countsOf(
  database: MemoryDatabase,
  doer: Pick<Look, 'lender' | 'staff' | 'at'>,
  lookBackFrom: number,
): AccessCounts {
  const perKind = RECORD_KINDS.map((kind) => {
    const last = ofLender(database, doer.lender)
      .filter((one) => one.staff === doer.staff && one.recordKind === kind && one.word !== null)
      .toSorted((a, b) => (b.word?.at ?? 0) - (a.word?.at ?? 0))[0]
    const from = Math.max(lookBackFrom, last?.word?.at ?? lookBackFrom)
    const looks = database.looks.filter(
      (one) =>
        one.lender === doer.lender &&
        one.staff === doer.staff &&
        one.kind === kind &&
        one.at > from,
    ).length
    const files = kind === 'credit' ? exported(database, doer, from) : 0
    return [kind, looks + files, last?.alarm ?? ''] as const
  })
  return {
    hour: withinHour(database, doer),
    records: ofEachKind((wanted) => perKind.find(([kind]) => kind === wanted)?.[1] ?? 0),
    since: ofEachKind((wanted) => perKind.find(([kind]) => kind === wanted)?.[2] ?? ''),
  }
}

function exported(
  database: MemoryDatabase,
  { lender, staff }: Pick<Look, 'lender' | 'staff'>,
  from: number,
): number {
  return [...database.exports.values()]
    .filter((one) => one.lender === lender && one.by === staff)
    .flatMap(({ made }) => (made !== null && made.at > from ? [made.rows] : []))
    .reduce((sum, rows) => sum + rows, 0)
}

function withinHour(
  { looks }: MemoryDatabase,
  { lender, staff, at }: Pick<Look, 'lender' | 'staff' | 'at'>,
): number {
  return looks.filter(
    (one) => one.lender === lender && one.staff === staff && one.at > at - HOUR_MS,
  ).length
}

/** Files that were opened, as the log of looks tells them. */
function opened({ readings }: MemoryDatabase): readonly Seen[] {
  return [...readings.values()].map(({ key, reading, file }) => {
    const { reading: id, staff, org, purpose, at, until } = reading
    return {
      ...{ look: lookId(id), ...key, case: file.case, org, staff, party: null, point: null },
      ...{ field: file.kind, kind: null, purpose, words: '', screen: 'case', at, until },
    }
  })
}

function passes(look: Seen, { org, debtor, staff, field, from, until }: LookFilter): boolean {
  return (
    (org === undefined || look.org === org) &&
    (debtor === undefined || look.debtor === debtor) &&
    (staff === undefined || look.staff === staff) &&
    (field === undefined || look.field === field) &&
    (from === undefined || look.at >= from) &&
    (until === undefined || look.at < until)
  )
}

function ofLender({ alarms }: MemoryDatabase, lender: string): readonly Alarm[] {
  return [...alarms.values()].filter((one) => one.lender === lender)
}

function newestFirst(a: Alarm, b: Alarm): number {
  return b.at - a.at || (a.alarm < b.alarm ? 1 : -1)
}
