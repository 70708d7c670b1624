import type { Day } from '@fencun/core/time/beijing'
import { type Asked, beijing, midnight } from './asked.ts'
import { ceiling, floor, inForce, type Where } from './numbers.ts'
import { type Call, type Events, type Log, type Of, of } from './replay.ts'

export interface HistoryFacts {
  readonly caseStatus: string
  readonly hardship: boolean
  readonly connected: number
  readonly tries: number
  readonly triesMax: number
  readonly personTries: number
  readonly personTriesMax: number
  readonly limitsTries: boolean
  readonly dials: number
  readonly dialsMax: number
  readonly visits: number
  readonly visitsMax: number
  /** The first day on which a debtor in hardship may be called, and visited, again. */
  readonly callsAgainOn: number
  readonly callsAgainAt: number
  readonly visitsAgainOn: number
  readonly visitsAgainAt: number
  readonly stopped: boolean
  readonly holdBankruptcy: boolean
  readonly holdComplaint: boolean
  readonly holdDeceased: boolean
  readonly holdDispute: boolean
  readonly holdIdentityUnverified: boolean
  readonly holdIncapacity: boolean
  readonly holdNoteReview: boolean
  readonly holdPlan: boolean
  readonly holdPrison: boolean
  readonly holdStopList: boolean
}

/** What happened already: the case, its stops, and what was counted. */
export function historyFacts(asked: Asked, where: Where): HistoryFacts {
  const { request } = asked
  const { events, holds } = asked.log
  const again = intervals(asked, where)
  return {
    triesMax: ceiling('triesMax', where),
    personTriesMax: ceiling('personTriesMax', where),
    limitsTries: inForce('triesMax', where).length > 0,
    dialsMax: ceiling('dialsMax', where),
    visitsMax: ceiling('visitsMax', where),
    caseStatus: caseStatus(events, request.case),
    hardship: inHardship(events),
    callsAgainOn: again.calls,
    callsAgainAt: midnight(again.calls),
    visitsAgainOn: again.visits,
    visitsAgainAt: midnight(again.visits),
    stopped: holds.size > 0,
    holdBankruptcy: holds.has('bankruptcy'),
    holdComplaint: holds.has('complaint'),
    holdDeceased: holds.has('deceased'),
    holdDispute: holds.has('dispute'),
    holdIdentityUnverified: holds.has('identity-unverified'),
    holdIncapacity: holds.has('incapacity'),
    holdNoteReview: holds.has('note-review'),
    holdPlan: holds.has('plan'),
    holdPrison: holds.has('prison'),
    holdStopList: holds.has('stop-list'),
    ...counts(asked, where.day),
  }
}

function caseStatus(events: Events, id: string): string {
  let status = 'none'
  for (const event of events) {
    if (event.kind === 'case-placed' && event.case === id) status = 'open'
    if (event.kind === 'case-closed' && event.case === id && status !== 'none') status = event.why
  }
  return status
}

function inHardship(events: Events): boolean {
  const flags = new Set<string>()
  for (const event of events) {
    if (event.kind === 'hardship-flagged') flags.add(event.flag)
    if (event.kind === 'hardship-cleared') flags.delete(event.flag)
  }
  return flags.size > 0
}

export const CONNECTED = [
  'answered-debtor',
  'answered-other',
  'answered-unknown',
  'voicemail',
  'unknown',
]
const REPLIED = ['answered-debtor', 'answered-other', 'answered-unknown', 'voicemail']

/** What became of the day so far, line by line of the log. */
function counts(asked: Asked, day: Day) {
  const { log, request } = asked
  const key = log.points.find(({ id }) => id === request.point)?.numberKey
  const today = voiceCalls(log).filter(({ opened }) => beijing(opened.at) === day)
  const dialled = today.filter(({ outcome }) => outcome !== 'not-dialled')
  const brought = carried(log.events).filter((one) => one.day === day)
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  const ofCase = brought.filter((one) => one.case === request.case)
  const vain = dialled.filter(({ outcome }) => !REPLIED.includes(outcome))
  return {
    connected:
      today.filter((call) => !call.misdirected && CONNECTED.includes(call.outcome)).length +
      sum(brought.map((one) => one.connected)),
    tries:
      key === undefined
        ? 0
        : vain.filter((call) => call.numberKey === key).length +
          sum(
            brought.map(
              ({ unanswered }) => Object.entries(unanswered).find(([k]) => k === key)?.[1] ?? 0,
            ),
          ),
    personTries:
      vain.filter(({ opened }) => opened.party === request.party).length +
      sum(brought.map(({ unanswered }) => ofThem(unanswered, asked))),
    dials:
      dialled.filter(({ opened }) => opened.case === request.case).length +
      sum(ofCase.map((one) => one.dials)),
    visits: visitDays(log).filter((on) => on >= day).length,
  }
}

/** Tries that were brought with the file, on whichever numbers are on file for the person. */
function ofThem(unanswered: Readonly<Record<string, number>>, { log, request }: Asked): number {
  const numbers = log.points.filter(({ added }) => added.party === request.party)
  return [...new Set(numbers.map(({ numberKey }) => numberKey))]
    .map((key) => Object.entries(unanswered).find(([brought]) => brought === key)?.[1] ?? 0)
    .reduce((a, b) => a + b, 0)
}

function voiceCalls({ calls }: Log): readonly Call[] {
  return calls
    .filter(({ opened }) => opened.kind === 'contact-permitted')
    .filter(({ opened }) => ['voice_interactive', 'voice_notice'].includes(opened.channel))
}

function visitDays({ calls }: Log): readonly Day[] {
  return calls
    .filter(({ opened }) => opened.kind === 'contact-permitted' && opened.channel === 'visit')
    .filter(({ outcome }) => outcome !== 'not-dialled')
    .map(({ opened }) => beijing(opened.at))
}

function carried(events: Events): readonly Of<'calls-carried'>[] {
  const all = of(events, 'calls-carried')
  return all.filter((one) => all.findLast(({ transfer }) => transfer === one.transfer) === one)
}

function intervals(asked: Asked, where: Where) {
  const { log } = asked
  const called = voiceCalls(log)
    .filter(({ opened, misdirected }) => opened.role === 'debtor' && !misdirected)
    .filter(({ outcome }) => outcome !== 'not-dialled')
    .map(({ opened }) => beijing(opened.at))
  const brought = carried(log.events)
    .filter(({ connected, dials }) => connected > 0 || dials > 0)
    .map((one) => one.day)
  const after = (parameter: string, days: readonly Day[]): number =>
    days.length === 0 || inForce(parameter, where).length === 0
      ? -1
      : Math.max(...days) + floor(parameter, where)
  return {
    calls: wishesForCall(asked) ? -1 : after('callDays', [...called, ...brought]),
    visits: after('visitDays', visitDays(log)),
  }
}

/** The last wish that holds now, and no conversation with that person after it. */
function wishesForCall({ log, request, at }: Asked): boolean {
  const wishes = of(log.events, 'callback-asked').filter(
    ({ party, at: from, until }) => party === request.party && from <= at && until > at,
  )
  if (wishes.length === 0) return false
  const last = Math.max(...wishes.map((wish) => wish.at))
  const spoken = log.calls.filter(
    ({ opened, outcome, misdirected }) =>
      opened.kind === 'contact-permitted' &&
      opened.party === request.party &&
      opened.at > last &&
      ['voice_interactive', 'voice_notice', 'visit'].includes(opened.channel) &&
      CONNECTED.includes(outcome) &&
      !misdirected,
  )
  return spoken.length === 0
}
