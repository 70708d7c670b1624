import { clockOf } from '@fencun/core/time/clock-face'
import { type Instant, instant } from '@fencun/core/time/instant'
import { report, type Subject } from './harness.ts'

/**
 * Day and minute on the clocks of a zone. The floor is what can be written where the clock is known
 * never to change: one addition and two divisions. Before timing, every zone is held against Intl.
 */
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const AHEAD_MS = 8 * 3_600_000
const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Kolkata',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
]

/** Instants of thirty years in no order, as a log of many debtors has them. */
const FROM = Date.UTC(2000, 0, 1)
const STEP_MS = 7_919_000_017
const SPAN_MS = 30 * 365 * DAY_MS
const instants: readonly Instant[] = Array.from({ length: 4096 }, (_, n) =>
  instant(FROM + ((n * STEP_MS) % SPAN_MS)),
)

type Face = { readonly day: number; readonly minute: number }

/** All instants once; the sum is used, so that nothing of the work can be left out. */
function over(name: string, face: (at: Instant) => Face): Subject {
  return {
    name,
    run: () => {
      let sum = 0
      for (const at of instants) {
        const { day, minute } = face(at)
        sum += day + minute
      }
      return sum
    },
  }
}

function fixed(at: Instant): Face {
  const wall = at + AHEAD_MS
  const day = Math.floor(wall / DAY_MS)
  return { day, minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS) }
}

function faceIn(zone: string): Subject {
  checkAgainstIntl(zone)
  return over(zone, clockOf(zone))
}

function checkAgainstIntl(zone: string): void {
  const format = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
  for (const at of instants) {
    const { minute } = clockOf(zone)(at)
    const [hours, minutes] = format.format(at).split(':').map(Number)
    if (minute === (hours ?? 0) * 60 + (minutes ?? 0)) continue
    throw new Error(`${zone} at ${at}: ${minute}`)
  }
}

await report({
  title: `day and minute of ${instants.length} instants`,
  floor: over('fixed offset', fixed),
  subjects: [
    over('Beijing, summer time of 1986 to 1991 included', clockOf(undefined)),
    ...ZONES.map(faceIn),
  ],
})
