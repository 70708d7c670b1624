import { type CallLog, OUTCOMES_IN_LOG } from '@fencun/audit/call-log'
import type { Outcome } from '@fencun/core/timeline/contact'

/** One call, as a test writes it. */
export interface PlainCall {
  readonly row: number
  readonly startSec: number
  readonly number: string
  readonly org: string
  readonly staff: string
  readonly signal: string
  readonly outcome: Outcome
  readonly talkSec: number
  readonly inbound: boolean
}

/** Calls as a log in columns. */
export function logOf(calls: readonly PlainCall[]): CallLog {
  const [numbers, signals] = [places(), places()]
  const [orgs, staffs] = [places(''), places('')]
  const of = (each: (call: PlainCall) => number): number[] => calls.map(each)
  return {
    count: calls.length,
    row: Uint32Array.from(of(({ row }) => row)),
    startSec: Uint32Array.from(of(({ startSec }) => startSec)),
    number: Uint32Array.from(of(({ number }) => numbers.of(number))),
    outcome: Uint8Array.from(of(({ outcome }) => OUTCOMES_IN_LOG.indexOf(outcome))),
    signal: Uint16Array.from(of(({ signal }) => signals.of(signal))),
    talkSec: Uint32Array.from(of(({ talkSec }) => talkSec)),
    org: Uint16Array.from(of(({ org }) => orgs.of(org))),
    staff: Uint16Array.from(of(({ staff }) => staffs.of(staff))),
    inbound: Uint8Array.from(of(({ inbound }) => (inbound ? 1 : 0))),
    numbers: numbers.all,
    signals: signals.all,
    orgs: orgs.all,
    staffs: staffs.all,
  }
}

function places(...all: string[]): { of: (name: string) => number; all: string[] } {
  const of = (name: string): number => {
    const place = all.indexOf(name)
    return place >= 0 ? place : all.push(name) - 1
  }
  return { of, all }
}
