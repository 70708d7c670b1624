import type { AuditDebtor, AuditPoint, People } from '@fencun/audit/people'
import { lazyList } from '@fencun/audit/people/lazy-list'
import { CONTACT_POINT, isInHardship, placeOfNumber, pointsOf } from './world.ts'

/** The case list of a history: every debtor, in the order of their numbers in `world.ts`. */
export function caseListOf(debtors: number): readonly AuditDebtor[] {
  return Array.from({ length: debtors }, (_, debtor) => debtorOf(debtor))
}

/** Whose the numbers of a log are. */
export function peopleOfWorld(debtors: readonly AuditDebtor[], numbers: readonly string[]): People {
  const debtor = new Uint32Array(numbers.length)
  const point = new Uint16Array(numbers.length)
  for (let place = 0; place < numbers.length; place += 1) {
    const owner = placeOfNumber(Number(numbers[place]))
    debtor[place] = owner.debtor
    point[place] = pointsOf(owner.debtor).indexOf(owner.point)
  }
  const columns = { firstOf: Uint32Array.from({ length: numbers.length + 1 }, (_, i) => i) }
  const ofNumber = lazyList(numbers.length, (place) => [
    { debtor: debtor[place] ?? 0, point: point[place] ?? 0 },
  ])
  return { source: 'case-list', debtors, ofNumber, columns: { ...columns, debtor, point } }
}

const OWN: AuditPoint = { role: 'debtor', kind: 'mobile', person: 0, masked: '130****0000' }
const CONTACT: AuditPoint = { ...OWN, role: 'contact', person: 1 }

function debtorOf(debtor: number): AuditDebtor {
  const label = `case-${debtor}`
  return {
    label,
    caseNumbers: [label],
    points: pointsOf(debtor).map((point) => (point === CONTACT_POINT ? CONTACT : OWN)),
    hardship: isInHardship(debtor) ? ['illness'] : [],
    notes: [],
    holds: [],
  }
}
