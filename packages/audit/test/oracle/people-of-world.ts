import type { AuditDebtor, AuditPoint, KnownPoint, People } from '../../src/people.ts'
import { CONTACT_POINT, isInHardship, placeOfNumber, pointsOf } from './world.ts'

/** The case list of a history as an audit wants it, for the numbers of a log. */
export function peopleOfWorld(numbers: readonly string[]): People {
  const debtors: AuditDebtor[] = []
  const places = new Map<number, number>()
  const ofNumber = numbers.map((number): readonly KnownPoint[] => {
    const { debtor, point } = placeOfNumber(Number(number))
    const known = places.get(debtor)
    const at = known ?? debtors.push(debtorOf(debtor)) - 1
    if (known === undefined) places.set(debtor, at)
    return [{ debtor: at, point: pointsOf(debtor).indexOf(point) }]
  })
  return { source: 'case-list', debtors, ofNumber }
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
  }
}
