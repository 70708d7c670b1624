import { normalisePhone } from '@fencun/core/identity/mobile'
import { type Fen, fen, ZERO_FEN } from '@fencun/core/money/fen'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { CaseFile, CaseFilter, CaseOrder, CaseStore } from '../ports/case-store.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'

/** Cases in memory. Reads only: cases are written by registration and by appends. */
export function memoryCaseStore(database: MemoryDatabase): CaseStore {
  const of = (lender: string): CaseFile[] =>
    [...database.cases.values()].filter((file) => file.lender === lender)
  return {
    find: async (lender, id) => database.cases.get(rowKey(lender, id)),
    named: async (lender, { cases, caseNumbers }) => {
      const [ids, numbers] = [new Set<string>(cases), new Set(caseNumbers)]
      return of(lender).filter((file) => ids.has(file.case) || numbers.has(file.caseNumber))
    },
    ofDebtor: async ({ lender, debtor }) =>
      of(lender)
        .filter((file) => file.debtor === debtor)
        .toSorted((a, b) => compare(a.case, b.case)),
    list: async (lender, filter, { order, offset, limit }) => {
      const found = of(lender).filter(
        (file) => matches(file, filter) && isSought(database, file, filter),
      )
      const cases = found.toSorted(ORDERS[order]).slice(offset, offset + limit)
      return { cases, total: found.length }
    },
    loads: async (lender, handler) => {
      const open = of(lender).filter((file) => file.handler === handler && file.status === 'open')
      return [...new Set(open.map(({ collector }) => collector))]
        .toSorted((a, b) => compare(a ?? '', b ?? ''))
        .map((collector) => {
          const files = open.filter((file) => file.collector === collector)
          return { collector, cases: files.length, placedAmountFen: total(files) }
        })
    },
  }
}

function matches(file: CaseFile, filter: CaseFilter): boolean {
  return (
    (filter.handler === undefined || file.handler === filter.handler) &&
    (filter.collector === undefined || file.collector === filter.collector) &&
    (filter.placement === undefined || file.placement === filter.placement) &&
    (filter.status === undefined || file.status === filter.status) &&
    (filter.caseNumber === undefined || file.caseNumber.startsWith(filter.caseNumber))
  )
}

/** As the engines find, but not by pinyin. */
function isSought(database: MemoryDatabase, file: CaseFile, { search }: CaseFilter): boolean {
  if (search === undefined) return true
  const text = search.text.trim()
  if (file.caseNumber.startsWith(text)) return true
  if (!database.opens(file, search.reader)) return false
  const ofDebtor = <T>(rows: ReadonlyMap<string, T>): readonly T[] =>
    [...rows]
      .filter(([key]) => key.startsWith(`${rowKey(file.lender, file.debtor)}\n`))
      .map(([, row]) => row)
  const owing = ofDebtor(database.people).filter(({ role }) => OWES.has(role))
  const phone = normalisePhone(text)
  const digits = text.replace(/[ -]/g, '')
  const accounts = database.bankAccounts.get(rowKey(file.lender, file.debtor)) ?? []
  return (
    accounts.some((account) => account.reveal() === digits) ||
    owing.some(({ name, idNumber }) => name.reveal() === text || idNumber?.reveal() === text) ||
    ofDebtor(database.points).some(
      ({ value }) => phone !== undefined && normalisePhone(value.reveal()) === phone,
    )
  )
}

const OWES: ReadonlySet<TargetRole> = new Set(['debtor', 'guarantor'])

type Compare = (a: CaseFile, b: CaseFile) => number

const byId: Compare = (a, b) => compare(a.case, b.case)

const ORDERS: Readonly<Record<CaseOrder, Compare>> = {
  due: (a, b) =>
    Number(a.status !== 'open') - Number(b.status !== 'open') ||
    compare(a.nextStepAt ?? Infinity, b.nextStepAt ?? Infinity) ||
    Number(a.lastContactAt !== null) - Number(b.lastContactAt !== null) ||
    compare(b.placedAmountFen, a.placedAmountFen) ||
    byId(a, b),
  'case-number': (a, b) => compare(a.caseNumber, b.caseNumber) || byId(a, b),
}

function compare<T extends string | number | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function total(files: readonly CaseFile[]): Fen {
  return files.reduce((sum, file) => fen(sum + file.placedAmountFen), ZERO_FEN)
}
