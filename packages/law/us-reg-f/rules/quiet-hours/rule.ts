import type { Objection, RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import { MS_PER_MINUTE } from '@fencun/core/time/civil'
import { clockOf } from '@fencun/core/time/clock-face'
import type { Instant } from '@fencun/core/time/instant'
import { firstOpening } from '@fencun/core/time/local'
import { contains, formatMinute, type Window } from '@fencun/core/time/window'
import { isLiable } from '@fencun/core/timeline/contact'

const WINDOW = 'quiet-hours.window'

/** Usual hours, in every place where the person may be at once. */
export const check: RuleCheck = ({ request, at, params }) => {
  const { direction, role, channel, zones, exception } = request
  // A letter has no hour: nobody knows when it will be in the box.
  if (direction === 'inbound' || channel === 'letter') return undefined
  if (!isLiable(role)) return undefined
  if (zones === undefined || zones.length === 0) return factUnknown('zones')
  const windows = params.windows(WINDOW)
  const endsOpen = params.text('quiet-hours.end') === 'inclusive'
  const isOpen = (when: Instant): boolean =>
    zones.every((zone) => isUsual(windows, clockOf(zone)(when).minute, endsOpen && isSharp(when)))
  if (isOpen(at)) return undefined
  const clocks = zones.map((zone) => `${formatMinute(clockOf(zone)(at).minute)} ${zone}`)
  const finding: Omit<Objection, 'verdict'> = {
    reason: 'QUIET_HOURS',
    measured: { clocks: clocks.join(', ') },
    limit: { hours: windows.map(hoursOf).join(', ') },
    parameter: WINDOW,
  }
  if (exception === 'court-permission') {
    return { ...finding, verdict: 'REVIEW', reason: 'COURT_PERMISSION' }
  }
  const notBefore = firstOpening(isOpen, at)
  if (notBefore === undefined) return { ...finding, verdict: 'DENY', reason: 'NO_HOURS_LEFT' }
  return { ...finding, verdict: 'DEFER', notBefore }
}

/** `sharp`: the closing minute itself is still usual, because only what comes after it is not. */
function isUsual(windows: readonly Window[], minute: number, sharp: boolean): boolean {
  return windows.some((one) => contains(one, minute) || (sharp && minute === one.until))
}

function isSharp(when: Instant): boolean {
  return when % MS_PER_MINUTE === 0
}

function hoursOf({ from, until }: Window): string {
  return `${formatMinute(from)}–${formatMinute(until)}`
}
