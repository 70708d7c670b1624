import { BACKUP_DAYS } from '@fencun/core/destruction/destruction'
import type { DebtorKey } from '@fencun/core/ids'
import type { RetentionRule } from '@fencun/core/retention/rule'
import { formatDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type {
  DueFilter,
  DueMonth,
  DueRow,
  Expired,
  LegalHold,
  RetentionSettings,
  RetentionStore,
} from '../ports/retention.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

const NOBODY_SAID: RetentionSettings = { member: null, backupDays: BACKUP_DAYS }

/** How long files are kept, in memory. */
export function memoryRetention(
  database: MemoryDatabase,
  rules: readonly RetentionRule[],
): RetentionStore {
  const settings = new Map<string, RetentionSettings>()
  const due = new Map<string, { readonly rows: readonly DueRow[]; readonly at: Instant }>()
  const expired = new Set<string>()
  return {
    rules,
    settings: async (lender) => settings.get(lender) ?? NOBODY_SAID,
    saveSettings: async (lender, given) => {
      settings.set(lender, given)
    },
    ...memoryHolds(),
    saveDue: async (lender, rows, at) => {
      due.set(lender, { rows: rows.filter((one) => !expired.has(rowKey(lender, one.debtor))), at })
    },
    due: async (lender, filter, { offset, limit }) => {
      const rows = (due.get(lender)?.rows ?? [])
        .filter((row) => matches(row, filter))
        .toSorted((a, b) => (a.on ?? Infinity) - (b.on ?? Infinity) || compare(a, b))
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    months: async (lender) => monthsOf(due.get(lender)?.rows ?? []),
    calculatedAt: async (lender) => due.get(lender)?.at ?? null,
    expire: async (key) => {
      const name = rowKey(key.lender, key.debtor)
      if (expired.has(name)) return 'gone'
      expired.add(name)
      database.bump(key.lender, 'directory')
      return takeAway(database, key)
    },
  }
}

function compare(a: DueRow, b: DueRow): number {
  return a.debtor < b.debtor ? -1 : 1
}

const monthOf = ({ on }: DueRow): string | null => (on === null ? null : formatDay(on).slice(0, 7))

function matches(row: DueRow, { month, record, state }: DueFilter): boolean {
  return (
    (month === undefined || monthOf(row) === month) &&
    (record === undefined || row.record === record) &&
    (state === undefined || row.state === state)
  )
}

function monthsOf(rows: readonly DueRow[]): readonly DueMonth[] {
  const months = new Map<string, DueMonth>()
  for (const row of rows) {
    const { record, state } = row
    const month = monthOf(row)
    const key = rowKey(month ?? '9999', record, state)
    const before = months.get(key)?.debtors ?? 0
    months.set(key, { month, record, state, debtors: before + 1 })
  }
  return [...months.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month)
}

/** Everything personal of one debtor, and everybody's keys. */
function takeAway(database: MemoryDatabase, { lender, debtor }: DebtorKey): Expired {
  const took = { people: 0, points: 0, texts: 0, keys: 1 }
  for (const [key, person] of database.people) {
    if (key.startsWith(`${lender}\n`) && person.debtor === debtor) {
      took.people += Number(database.people.delete(key))
    }
  }
  for (const [key, point] of database.points) {
    if (key.startsWith(`${lender}\n`) && point.debtor === debtor) {
      took.points += Number(database.points.delete(key))
    }
  }
  for (const org of database.orgs.values()) {
    if (org.lender === lender) database.destroyedKeys.add(rowKey(lender, debtor, org.org))
  }
  return took
}

type Holds = Pick<RetentionStore, 'holds' | 'placeHold' | 'liftHold'>

function memoryHolds(): Holds {
  const holds: LegalHold[] = []
  return {
    holds: async (lender, debtor) =>
      holds
        .filter((hold) => hold.lender === lender && (debtor ?? hold.debtor) === hold.debtor)
        .toReversed(),
    placeHold: async (hold) => {
      holds.push({ ...hold, lifted: null })
    },
    liftHold: async (lender, id, how) => {
      const at = holds.findIndex(
        (one) => one.lender === lender && one.hold === id && one.lifted === null,
      )
      const hold = holds[at]
      if (hold === undefined) return 'not-open'
      holds[at] = { ...hold, lifted: how }
      return 'lifted'
    },
  }
}
