import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import type { CallLog } from '../call-log.ts'
import type { AuditDebtor, KnownPoint, People, PointColumns } from '../people.ts'
import { debtorOfRows } from './debtor-of-rows.ts'
import { debtorOfNumber, numbersAlone } from './numbers-alone.ts'

type Rows = ParsedPlacement['accepted']

/**
 * Who stands behind the numbers of a log. Rows of one identity number are one debtor; several
 * numbers of one person are one person; a number that several debtors have stands for each of them.
 * A number that the list does not have stands for a person of its own, and without a list each does.
 */
export function peopleOf(
  log: Pick<CallLog, 'numbers'>,
  caseList: Pick<ParsedPlacement, 'accepted'> | undefined,
): People {
  if (caseList === undefined) return numbersAlone(log)
  const debtors: AuditDebtor[] = []
  const owners = new Map<string, KnownPoint[]>()
  for (const rows of byIdentity(caseList.accepted)) {
    const { debtor, numbers } = debtorOfRows(rows)
    const place = debtors.push(debtor) - 1
    for (const [point, number] of numbers.entries()) {
      const known = owners.get(number)
      if (known === undefined) owners.set(number, [{ debtor: place, point }])
      else known.push({ debtor: place, point })
    }
  }
  const listed = debtors.length
  const ofNumber = log.numbers.map(
    (number) =>
      owners.get(number) ?? [{ debtor: debtors.push(debtorOfNumber(number)) - 1, point: 0 }],
  )
  const strangers = debtors.length - listed
  return { source: 'case-list', debtors, ofNumber, columns: columnsOf(ofNumber), strangers }
}

/** `People.ofNumber` in columns. */
export function columnsOf(ofNumber: People['ofNumber']): PointColumns {
  const firstOf = new Uint32Array(ofNumber.length + 1)
  let points = 0
  for (const [number, known] of ofNumber.entries()) {
    points += known.length
    firstOf[number + 1] = points
  }
  const columns = { firstOf, debtor: new Uint32Array(points), point: new Uint16Array(points) }
  let at = 0
  for (const known of ofNumber) {
    for (const { debtor, point } of known) {
      columns.debtor[at] = debtor
      columns.point[at] = point
      at += 1
    }
  }
  return columns
}

function byIdentity(rows: Rows): Iterable<readonly Rows[number][]> {
  const groups = new Map<string, Rows[number][]>()
  for (const row of rows) {
    const id = row.idNumber.reveal()
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  return groups.values()
}
