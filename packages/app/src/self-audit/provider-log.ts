import type { DebtorId } from '@fencun/core/ids'
import { formatInstant, type Instant, plusMs } from '@fencun/core/time/instant'
import { isConnected } from '@fencun/core/timeline/contact'
import { type SelfFinding, selfFinding } from './findings.ts'
import { type OwnCall, ownCalls, type Traces } from './trace.ts'

/** A call as the provider wrote it down. */
export interface ProviderCall {
  /** The row of the provider's file, its first row being 1. */
  readonly row: number
  readonly at: Instant
  /** `Keys.numberKey` of the number that was called. */
  readonly numberKey: string
  /** The other side answered, or nobody knows what the provider means. */
  readonly connected: boolean
  readonly talkSec: number
}

/** How the provider's log and the own history fit together. */
export interface LogSummary {
  /** Outbound calls of the log. */
  readonly calls: number
  /** Calls to numbers that are on no timeline: nobody of this lender's. */
  readonly strangers: number
  /** Calls to a number before it came on file. */
  readonly beforeFile: number
  readonly matched: number
  /** Own calls that began in the period of the log and are not in it. */
  readonly notInLog: number
}

/** Clocks of the provider and of this program may differ by so much. */
const TOLERANCE_MS = 120_000

interface Logged extends ProviderCall {
  /** A debtor whose number it is, and since when it is on file. */
  owner: DebtorId | undefined
  since: Instant
  matched: boolean
  /** Some other number of the owner had a permit for just then, and was not called. */
  permitElsewhere: boolean
}

/**
 * Holds a provider's log against the own history, debtor by debtor. A call is a contact's when it
 * went to the contact's number within its permit, give or take two minutes; the nearest one.
 */
export class ProviderLog {
  readonly #byNumber = new Map<string, Logged[]>()
  readonly #calls: readonly Logged[]
  readonly #from: Instant | undefined
  readonly #until: Instant | undefined
  #notInLog = 0

  constructor(calls: Iterable<ProviderCall>) {
    const blank = { owner: undefined, matched: false, permitElsewhere: false }
    this.#calls = [...calls]
      .map((call): Logged => ({ ...call, ...blank, since: call.at }))
      .toSorted((a, b) => a.at - b.at || a.row - b.row)
    for (const call of this.#calls) {
      const known = this.#byNumber.get(call.numberKey)
      if (known === undefined) this.#byNumber.set(call.numberKey, [call])
      else known.push(call)
    }
    this.#from = this.#calls[0]?.at
    this.#until = this.#calls.at(-1)?.at
  }

  /** Matches one debtor's calls; yields those that the log contradicts. */
  *match(traces: Traces): Generator<SelfFinding> {
    const unmatched: OwnCall[] = []
    for (const own of ownCalls(traces).toSorted((a, b) => placedAt(a) - placedAt(b))) {
      const call = nearest(this.#byNumber.get(own.numberKey) ?? [], own)
      if (call === undefined) {
        unmatched.push(own)
        continue
      }
      call.matched = true
      const reported = own.outcome ?? undefined
      if (call.connected && !isConnected(reported)) yield belowLog(traces.debtor, own, call)
    }
    this.#notInLog += unmatched.filter((own) => this.#covers(own)).length
    this.#own(traces, unmatched)
  }

  /** Whose number each call went to: theirs who had it on file first. */
  #own({ debtor, numbers }: Traces, unmatched: readonly OwnCall[]): void {
    for (const { numberKey, since } of numbers.values()) {
      for (const call of this.#byNumber.get(numberKey) ?? []) {
        const isFirst = call.owner === undefined || since < call.since
        if (isFirst) Object.assign(call, { owner: debtor, since })
        call.permitElsewhere ||= unmatched.some((own) => isWithin(call, own))
      }
    }
  }

  /** Once every debtor was matched: calls to numbers on file for which there is no contact. */
  *rest(): Generator<SelfFinding> {
    const equals = new Map<string, number>()
    for (const call of this.#calls) {
      const { owner, at, row, connected, talkSec, permitElsewhere } = call
      if (call.matched || owner === undefined || at < call.since) continue
      const code = permitElsewhere ? 'OTHER_NUMBER' : 'COUNTER_BELOW_LOG'
      const name = `${owner}/${formatInstant(at)}`
      const place = (equals.get(name) ?? 0) + 1
      equals.set(name, place)
      const measured = { row, connected, talkSec, contacts: 0 }
      const limit = { contactsMin: 1 }
      const subject = `${formatInstant(at)}/${place}`
      yield selfFinding(code, subject, { debtor: owner, at, measured, limit })
    }
  }

  get summary(): LogSummary {
    const known = this.#calls.filter(({ owner }) => owner !== undefined)
    return {
      calls: this.#calls.length,
      strangers: this.#calls.length - known.length,
      beforeFile: known.filter(({ at, since, matched }) => !matched && at < since).length,
      matched: this.#calls.filter(({ matched }) => matched).length,
      notInLog: this.#notInLog,
    }
  }

  #covers(own: OwnCall): boolean {
    const at = own.startedAt
    if (at === null || this.#from === undefined || this.#until === undefined) return false
    return at >= this.#from && at <= this.#until
  }
}

function placedAt({ startedAt, permit }: OwnCall): Instant {
  return startedAt ?? permit.at
}

/** From its permit to its last moment, and a little around it. */
function isWithin({ at }: ProviderCall, { permit, startedAt }: OwnCall): boolean {
  const last = startedAt !== null && startedAt > permit.startBy ? startedAt : permit.startBy
  return at >= plusMs(permit.at, -TOLERANCE_MS) && at <= plusMs(last, TOLERANCE_MS)
}

function nearest(calls: readonly Logged[], own: OwnCall): Logged | undefined {
  const away = ({ at }: Logged): number => Math.abs(at - placedAt(own))
  return calls
    .filter((call) => !call.matched && isWithin(call, own))
    .reduce<Logged | undefined>(
      (best, call) => (best === undefined || away(call) < away(best) ? call : best),
      undefined,
    )
}

function belowLog(debtor: DebtorId, own: OwnCall, { row, at, talkSec }: Logged): SelfFinding {
  const { contact, permit, outcome } = own
  const { org, staff } = permit.actor
  const measured = { row, connected: true, talkSec, reported: outcome ?? 'nothing' }
  const about = { debtor, contact, at, org, staff, measured }
  return selfFinding('COUNTER_BELOW_LOG', contact, about)
}
