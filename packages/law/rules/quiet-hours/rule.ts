import type { RuleCheck } from '@fencun/core/gate/rule'
import { contains, formatMinute, nextOpening } from '@fencun/core/time/window'

const WINDOW = 'quiet-hours.window'

/** Outside the permitted hours every outbound contact waits until they open. */
export const check: RuleCheck = ({ request, at, minute, params }) => {
  if (request.direction === 'inbound') return undefined
  const windows = params.windows(WINDOW)
  if (windows.some((window) => contains(window, minute))) return undefined
  const notBefore = nextOpening(windows, at)
  const hours = windows.map(({ from, until }) => `${formatMinute(from)}–${formatMinute(until)}`)
  const finding = {
    measured: { clock: formatMinute(minute) },
    limit: { hours: hours.join(', ') },
    parameter: WINDOW,
  }
  if (notBefore === undefined) return { verdict: 'DENY', reason: 'NO_HOURS_LEFT', ...finding }
  return { verdict: 'DEFER', reason: 'QUIET_HOURS', notBefore, ...finding }
}
