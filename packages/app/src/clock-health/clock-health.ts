import { type Failure, failure } from '@fencun/core/errors/failure'
import type { Decision, Finding } from '@fencun/core/gate/decision'
import type { Instant } from '@fencun/core/time/instant'
import type { Clock, ClockHealth } from '../ports/clock.ts'

/** Above this, somebody has to look after the clocks. */
export const SKEW_ALARM_MS = 2000
/** Above this, nothing is permitted: hours and days could be others than the clock says. */
export const SKEW_DENY_MS = 30_000

const ONE_CLOCK: ClockHealth = { state: 'sound', skewMs: 0 }

/** How far the clock can be believed now. */
export function clockHealth(clock: Clock): ClockHealth {
  return clock.health?.() ?? ONE_CLOCK
}

/**
 * What the gate may say by this clock. Every rule of hours, days and counts asks what time it is;
 * where nobody knows, the answer is a refusal that time alone does not lift.
 */
export function believed(decision: Decision, clock: Clock): Decision {
  const health = clockHealth(clock)
  if (health.state !== 'unsound') return decision
  return {
    ...decision,
    outcome: 'DENY',
    findings: [clockUnsound(health), ...decision.findings],
    obligations: [],
    nextPermittedAt: null,
    considered: ['clock-sound', ...decision.considered],
  }
}

/**
 * The refusal to use a permit while nobody can tell how old it is: the clock is unsound, or it has
 * gone back behind the moment at which the permit was given. Undefined otherwise.
 */
export function unsoundSince(clock: Clock, givenAt: Instant): Failure | undefined {
  if (clockHealth(clock).state === 'unsound') {
    return failure('clock-unsound', 'the clocks of the program and the database differ')
  }
  if (clock.now() >= givenAt - SKEW_DENY_MS) return undefined
  return failure('clock-unsound', 'the clock has gone back since the permit was given')
}

function clockUnsound({ skewMs }: ClockHealth): Finding {
  return {
    rule: 'clock-sound',
    reason: 'CANNOT_DECIDE',
    verdict: 'DENY',
    measured: { skewSec: skewMs === null ? 'unknown' : Math.round(skewMs / 1000) },
    limit: { skewSecMax: SKEW_DENY_MS / 1000 },
    layer: 'statute',
    sources: [],
  }
}
