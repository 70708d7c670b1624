import type { ClockHealth } from '@fencun/app/ports/clock'
import { beforeEach, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'

let health: ClockHealth
let world: TestApp

beforeEach(async () => {
  health = { state: 'sound', skewMs: 12 }
  const { deps } = await testApp()
  world = await testApp({ deps: { ...deps, clock: { ...deps.clock, health: () => health } } })
})

test.each([
  [{ state: 'sound', skewMs: 12 }, 'ok', '0.012', '1'],
  [{ state: 'skewed', skewMs: -2500 }, 'degraded', '-2.5', '0.5'],
  [{ state: 'unsound', skewMs: 600_000 }, 'degraded', '600', '0'],
  [{ state: 'unsound', skewMs: null }, 'degraded', 'Nan', '0'],
] as const)(
  'a clock that is %o shows in health and metrics',
  async (clock, status, skew, sound) => {
    health = clock
    expect((await world.call('GET', '/healthz')).body).toMatchObject({ status, clock })
    const { payload } = await world.app.inject('/metrics')
    expect(payload).toContain(`fencun_clock_skew_seconds ${skew}\n`)
    expect(payload).toContain(`fencun_clock_sound ${sound}\n`)
  },
)
