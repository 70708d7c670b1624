import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { formatInstant, instant } from '@fencun/core/time/instant'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { loadPack } from './load-pack.ts'
import { loadUsPack, PACKS, packById } from './packs.ts'
import { questionOf } from './question.ts'
import { ruleSheet } from './rule-sheet.ts'
import { readUsScenario } from './us-reg-f-scenario.ts'

const LAW = join(import.meta.dirname, '..')
const pack = loadUsPack(LAW)

type Facts = Readonly<Record<string, unknown>>

const questionOn = (facts: Facts) =>
  questionOf(readUsScenario({ value: facts, place: 'facts' }), pack)
const ask = (facts: Facts) => decide(questionOn(facts))
const NOON = '2026-04-01T12:00:00-04:00'

describe('the pack of Regulation F', () => {
  it('is on its own clock and without a calendar', () => {
    expect(pack.zone).toBe('America/New_York')
    expect(pack.calendar.rows.size).toBe(0)
  })

  it('is found by its id, and nothing is found by another', () => {
    expect(packById(LAW, 'us-reg-f')?.hash).toBe(pack.hash)
    expect(packById(LAW, 'us-reg-z')).toBeUndefined()
    expect(PACKS.map(({ id }) => id)).toEqual(['cn', 'us-reg-f'])
  })

  it('rests on instruments of its own, whose text was read', () => {
    const cn = loadPack(LAW)
    const names = [...pack.instruments.keys()]
    expect(names.filter((id) => cn.instruments.has(id))).toEqual([])
    const cited = pack.settings.map(({ source }) => source.instrument)
    expect(cited.filter((id) => !names.includes(id))).toEqual([])
    expect(pack.settings.every(({ source }) => source.grade === 'A')).toBe(true)
  })

  it('allows a plain call at noon', () => {
    expect(ask({ at: NOON })).toMatchObject({ outcome: 'ALLOW', findings: [] })
  })

  it.each<readonly [string, Facts]>([
    ['zones', { zones: 'unknown' }],
    ['zones', { zones: 'unknown', inconvenient: [{ windows: [['15:00', '17:00']] }] }],
    ['zones', { zones: [] }],
    ['place', { line: 'landline', flags: ['employer-forbids'] }],
    ['place', { channel: 'letter', flags: ['employer-forbids'] }],
  ])('gives no leave while %s is not known', (fact, given) => {
    const { outcome, findings } = ask({ at: NOON, ...given })
    expect(outcome).toBe('DENY')
    for (const finding of findings) {
      expect(finding).toMatchObject({ reason: 'FACT_UNKNOWN', measured: { fact } })
    }
  })

  it('says of a presumption that it is one, and of a ban that it is none', () => {
    const talked = [{ at: '2026-03-30T12:00:00-04:00', inbound: true }]
    const [presumed] = ask({ at: NOON, calls: talked }).findings
    expect(presumed).toMatchObject({ reason: 'AFTER_CONVERSATION', force: 'presumption' })
    const [banned] = ask({ at: NOON, flags: ['represented'] }).findings
    expect(banned?.reason).toBe('REPRESENTED')
    expect(banned?.force).toBeUndefined()
  })

  it('names the hour on its own clock', () => {
    const { headline } = explain(ask({ at: '2026-04-01T22:00:00-04:00' }), pack)
    expect(headline.en).toContain('2026-04-02 08:00 America/New_York')
  })

  it('answers no question about days before it was in force', () => {
    const { outcome, findings } = ask({ at: '2021-11-29T12:00:00-05:00' })
    expect(outcome).toBe('DENY')
    expect(findings[0]?.reason).toBe('CANNOT_DECIDE')
  })

  it('has a page for every rule, and on each page every example keeps its promise', () => {
    for (const id of pack.texts.keys()) {
      const sheet = ruleSheet(pack, id)
      expect(sheet?.cases.filter(({ outcome, promised }) => outcome !== promised)).toEqual([])
    }
  })
})

describe('a pack of its own', () => {
  let directory = ''
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fencun-reg-f-'))
    cpSync(join(LAW, 'us-reg-f'), directory, { recursive: true })
  })
  afterEach(() => {
    rmSync(directory, { recursive: true })
  })

  const load = () => {
    const here = PACKS.find(({ id }) => id === 'us-reg-f')
    return loadPack(directory, here?.registry, here?.words)
  }
  const edit = (path: string, from: string, to: string): void => {
    const file = join(directory, path)
    const before = readFileSync(file, 'utf8')
    expect(before).toContain(from)
    writeFileSync(file, before.replace(from, to))
  }

  it('has another hash on another clock', () => {
    expect(load().hash).toBe(pack.hash)
    edit('pack.yaml', 'America/New_York', 'America/Chicago')
    expect(load().hash).not.toBe(pack.hash)
    expect(load().zone).toBe('America/Chicago')
  })

  it.each([
    ['America/New_York', 'America/Nowhere', 'there is no time zone `America/Nowhere`'],
    ['[calendar]', '[rules]', 'one of calendar is expected'],
    ['[calendar]', '[]', 'calendar'],
    ['zone:', 'moon:', 'unknown key `moon`'],
  ])('with %s turned into %s is refused', (from, to, says) => {
    edit('pack.yaml', from, to)
    expect(load).toThrow(says)
  })

  it.each([
    ['at: "2026-08-19T10:00:00-04:00"', 'at: "2026-08-19T10:00:00"'],
    ['inbound: true', 'inwards: true'],
  ])('with an example that says %s as %s is refused', (from, to) => {
    edit('rules/after-conversation/cases.yaml', from, to)
    expect(load).toThrow('after-conversation/cases.yaml')
  })
})

const hour = fc.integer({ min: 0, max: 20 * 24 * 60 })
const iso = (minutes: number): string =>
  formatInstant(instant(Date.parse('2026-02-27T05:00:00Z') + minutes * 60_000))
const ZONES = ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Pacific/Honolulu']
const call = fc.record({
  at: hour.map(iso),
  outcome: fc.constantFrom('no-answer', 'busy', 'voicemail', 'answered-debtor', 'no-answer'),
})
const wish = fc.record({
  windows: fc.constantFrom([['15:00', '17:00']], [['00:00', '12:00']], [['09:30', '10:00']]),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 4 }),
})
const situation = fc.record({
  at: hour.map(iso),
  zones: fc.subarray(ZONES, { minLength: 1 }),
  calls: fc.array(call, { maxLength: 14 }),
  inconvenient: fc.array(wish, { maxLength: 2 }),
})

describe('properties of the pack', () => {
  it('at the next permitted time, with nothing else changed, the contact is allowed', () => {
    let deferred = 0
    fc.assert(
      fc.property(situation, (facts) => {
        // What has not happened yet is a change: a call to come may use the next opening up.
        const calls = facts.calls.filter(({ at }) => at <= facts.at)
        const question = questionOn({ ...facts, calls })
        const { outcome, nextPermittedAt } = decide(question)
        if (outcome !== 'DEFER' || nextPermittedAt === null) return
        deferred += 1
        expect(nextPermittedAt).toBeGreaterThan(question.at)
        expect(decide({ ...question, at: nextPermittedAt }).outcome).toBe('ALLOW')
      }),
      { numRuns: 100 },
    )
    expect(deferred).toBeGreaterThan(30)
  })

  it('one more wish, or one more zone to think of, never permits more', () => {
    fc.assert(
      fc.property(situation, wish, fc.constantFrom(...ZONES), (facts, more, zone) => {
        const inconvenient = [...facts.inconvenient, more]
        const zones = [...new Set([...facts.zones, zone])]
        const after = ask({ ...facts, inconvenient, zones }).outcome
        if (after === 'ALLOW') expect(ask(facts).outcome).toBe('ALLOW')
      }),
      { numRuns: 100 },
    )
  })

  it('the usual hours of several zones are those that Temporal shows in each of them', () => {
    const seconds = fc.integer({ min: 0, max: 20 * 86_400 })
    fc.assert(
      fc.property(seconds, fc.subarray(ZONES, { minLength: 1 }), (second, zones) => {
        const at = formatInstant(instant(Date.parse('2026-02-27T05:00:00Z') + second * 1000))
        const isUsual = zones.every((zone) => {
          const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime()
          const [open, close] = ['08:00', '21:00'].map((text) => Temporal.PlainTime.from(text))
          if (open === undefined || close === undefined) throw new Error('two times')
          const [after, before] = [open, close].map((t) => Temporal.PlainTime.compare(there, t))
          return (after ?? -1) >= 0 && (before ?? 1) <= 0
        })
        expect(ask({ at, zones }).outcome === 'ALLOW').toBe(isUsual)
      }),
      { numRuns: 200 },
    )
  })
})
