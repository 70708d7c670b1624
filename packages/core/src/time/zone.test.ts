import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { formatDay } from './beijing.ts'
import { instant } from './instant.ts'
import { localDay, localMinute, type ZoneTable, zoneTable } from './zone.ts'

const ZONES = [
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Africa/Cairo',
  'Asia/Gaza',
  'Europe/London',
  'Pacific/Apia',
  'UTC',
]

const tables = new Map(ZONES.map((zone) => [zone, tableOf(zone)]))
const shanghaiSummers = fc.integer({ min: Date.UTC(1986, 0), max: Date.UTC(1992, 0) })
const anyMs = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) - 1 })

function tableOf(zone: string): ZoneTable {
  const table = zoneTable(zone)
  if (table === undefined) throw new Error(zone)
  return table
}

function clock(zone: string, ms: number): [string, number] {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  return [there.toPlainDate().toString(), there.hour * 60 + there.minute]
}

function shown(table: ZoneTable, ms: number): [string, number | undefined] {
  const today = localDay(table, instant(ms))
  return [today === undefined ? 'no day' : formatDay(today), localMinute(table, instant(ms))]
}

describe('the table of a zone', () => {
  it('shows the day and minute that Temporal shows, in every zone at every instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.oneof(anyMs, shanghaiSummers), (entry, ms) => {
        const [zone, table] = entry
        expect(shown(table, ms)).toEqual(clock(zone, ms))
      }),
      { numRuns: 2000 },
    )
  })

  it.each(ZONES)('of %s holds every change of its clocks until 2040, to the ms', (zone) => {
    const expected: number[] = []
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(1970, 0)).toZonedDateTimeISO(zone)
    for (;;) {
      const next = at.getTimeZoneTransition('next')
      if (next === null || next.year >= 2040) break
      expected.push(next.epochMilliseconds)
      at = next
    }
    const found = tables.get(zone)?.starts.filter((ms) => ms < Date.UTC(2039, 11, 31)) ?? []
    expect(found.slice(1)).toEqual(expected)
  })

  it('shows another day on each side of every midnight and every change of the clocks', () => {
    for (const [zone, table] of tables) {
      for (const start of table.starts.slice(1, 60)) {
        for (const ms of [start - 1, start]) expect(shown(table, ms)).toEqual(clock(zone, ms))
      }
    }
  })

  it('answers nothing outside its years', () => {
    const shanghai = tableOf('Asia/Shanghai')
    for (const ms of [Date.UTC(1970, 0) - 1, Date.UTC(2100, 0)]) {
      expect(localDay(shanghai, instant(ms))).toBeUndefined()
      expect(localMinute(shanghai, instant(ms))).toBeUndefined()
    }
  })

  it.each(['Asia/Nowhere', '', '+08:00', 'Beijing time'])('is not made for %s', (zone) => {
    expect(zoneTable(zone)).toBeUndefined()
  })
})
