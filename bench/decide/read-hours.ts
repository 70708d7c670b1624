import type { Question } from '@fencun/core/gate/decide'
import type { ContactRequest } from '@fencun/core/gate/request'
import { contains, type Window } from '@fencun/core/time/window'
import { isCall, type TargetRole } from '@fencun/core/timeline/contact'
import type { RefusalScope } from '@fencun/core/timeline/event'
import type { AgreementState } from '@fencun/core/timeline/state'
import type { Numbers } from './numbers.ts'

const MINUTES = 1440

/** The hours, the ceiling and the wishes that one debtor's words leave. */
export interface Hours {
  hoursClosed: 'no' | 'until' | 'always'
  wishesClosed: 'no' | 'until' | 'always'
  channelRefused: boolean
  refusedForEver: boolean
  connectedMax: number
}

export function readHours(question: Question, numbers: Numbers, minute: number): Hours {
  const { opensAt, closesAt, connectedMax } = numbers
  const hours: Hours = {
    hoursClosed: minute >= opensAt && minute < closesAt ? 'no' : 'until',
    wishesClosed: 'no',
    channelRefused: false,
    refusedForEver: false,
    connectedMax,
  }
  readAgreements(hours, question, numbers, minute)
  readWishes(hours, question, minute)
  return hours
}

function readAgreements(
  hours: Hours,
  { state, request, at }: Question,
  numbers: Numbers,
  minute: number,
): void {
  const all = Object.values(state.agreements)
  if (all.length === 0) return
  const holding = all.filter(
    ({ revoked, from, until, channels }) =>
      !revoked && from <= at && at < until && (channels?.includes(request.channel) ?? true),
  )
  if (holding.length === 0) return
  // The debtor's leave is the debtor's alone: of others only what narrows is heard.
  const own = request.role === 'debtor'
  const mine = {
    ...numbers,
    callsWiden: own && numbers.callsWiden,
    hoursWiden: own && numbers.hoursWiden,
  }
  hours.connectedMax = agreedCalls(holding, mine)
  const open = (one: number): boolean => agreedOpen(holding, mine, one)
  if (open(minute)) hours.hoursClosed = 'no'
  else hours.hoursClosed = some(open) ? 'until' : 'always'
}

function agreedCalls(agreements: readonly AgreementState[], numbers: Numbers): number {
  let wide = numbers.connectedMax
  let narrow = Number.POSITIVE_INFINITY
  for (const { widens, callsPerDayMax: calls, evidence } of agreements) {
    if (calls === null) continue
    if (!widens || calls <= numbers.connectedMax) narrow = Math.min(narrow, calls)
    else if (evidence && numbers.callsWiden) wide = Math.max(wide, calls)
  }
  return Math.min(wide, narrow)
}

function agreedOpen(agreed: readonly AgreementState[], numbers: Numbers, minute: number): boolean {
  let open = minute >= numbers.opensAt && minute < numbers.closesAt
  for (const { widens, window, evidence } of agreed) {
    if (widens && evidence && numbers.hoursWiden && window) open ||= contains(window, minute)
  }
  for (const { widens, window } of agreed) {
    if (!widens && window) open &&= contains(window, minute)
  }
  return open
}

function readWishes(hours: Hours, { state, request }: Question, minute: number): void {
  const closed: Window[] = []
  for (const { role, party, withdrawn, scope } of Object.values(state.refusals)) {
    if (withdrawn || party !== request.party || !LIABLE.includes(role)) continue
    if (scope.kind === 'for-ever') hours.refusedForEver = true
    else if (scope.kind === 'windows') closed.push(...scope.windows)
    else hours.channelRefused ||= isRefused(scope, request)
  }
  if (!closed.some((window) => contains(window, minute))) return
  const open = (one: number): boolean => !closed.some((window) => contains(window, one))
  hours.wishesClosed = some(open) ? 'until' : 'always'
}

const LIABLE: readonly TargetRole[] = ['debtor', 'guarantor']

function isRefused(
  scope: Extract<RefusalScope, { kind: 'channel' }>,
  { channel, point }: ContactRequest,
): boolean {
  const meant =
    scope.channel === channel || (scope.channel === 'voice_interactive' && isCall(channel))
  return meant && (scope.point === undefined || scope.point === point)
}

function some(open: (minute: number) => boolean): boolean {
  for (let minute = 0; minute < MINUTES; minute += 1) if (open(minute)) return true
  return false
}
