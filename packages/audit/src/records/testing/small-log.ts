import { parseInstant } from '@fencun/core/time/instant'
import type { Outcome, TargetRole } from '@fencun/core/timeline/contact'
import { type CallLog, OUTCOMES_IN_LOG } from '../../call-log.ts'
import type { People } from '../../people.ts'

/** One call of a test, in Beijing's time. */
export interface PlainCall {
  readonly row: number
  /** `2026-11-09T09:00:00` */
  readonly at: string
  readonly number: string
  readonly outcome?: Outcome
  readonly talkSec?: number
  readonly staff?: string
  readonly inbound?: boolean
}

/** A call log of a few calls, in the order given. */
export function smallLog(calls: readonly PlainCall[]): CallLog {
  const numbers = [...new Set(calls.map(({ number }) => number))]
  const staffs = [
    '',
    ...new Set(calls.map(({ staff = '' }) => staff).filter((name) => name !== '')),
  ]
  return {
    count: calls.length,
    row: Uint32Array.from(calls, ({ row }) => row),
    startSec: Uint32Array.from(
      calls,
      ({ at }) => (parseInstant(`${at}+08:00`) ?? Number.NaN) / 1000,
    ),
    number: Uint32Array.from(calls, ({ number }) => numbers.indexOf(number)),
    outcome: Uint8Array.from(calls, ({ outcome = 'answered-unknown' }) =>
      OUTCOMES_IN_LOG.indexOf(outcome),
    ),
    signal: new Uint16Array(calls.length),
    talkSec: Uint32Array.from(calls, ({ talkSec, outcome }) => {
      return talkSec ?? (outcome === undefined ? 60 : 0)
    }),
    org: new Uint16Array(calls.length),
    staff: Uint16Array.from(calls, ({ staff = '' }) => staffs.indexOf(staff)),
    inbound: Uint8Array.from(calls, ({ inbound }) => (inbound === true ? 1 : 0)),
    numbers,
    signals: ['ANSWERED'],
    orgs: [''],
    staffs,
  }
}

/** A case list in which each number is of one case, and what its owner is to the debt. */
export function smallPeople(
  log: CallLog,
  cases: Readonly<Record<string, readonly (readonly [number: string, role: TargetRole])[]>>,
): People {
  const all = Object.entries(cases)
  return {
    source: 'case-list',
    debtors: all.map(([caseNumber, points]) => ({
      label: caseNumber,
      caseNumbers: [caseNumber],
      points: points.map(([number, role], person) => {
        return { role, kind: 'mobile', person, masked: `${number.slice(0, 3)}****` }
      }),
      hardship: [],
      notes: [],
    })),
    ofNumber: log.numbers.map((number) =>
      all.flatMap(([, points], debtor) =>
        points.flatMap(([own], point) => (own === number ? [{ debtor, point }] : [])),
      ),
    ),
  }
}
