import { join } from 'node:path'
import { keepingOf, plusMonths, type RecordFacts } from '@fencun/core/retention/keep'
import { type Day, formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { parseYaml } from './read-yaml.ts'
import { loadRetention, readRetention } from './retention.ts'

const LAW = join(import.meta.dirname, '..')
const { instruments } = loadPack(LAW)
const rules = loadRetention(LAW, instruments)

function on(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error('a day')
  return day
}

const TODAY = on('2026-11-20')
const CARD: RecordFacts = {
  record: 'collection-record',
  madeOn: on('2024-11-18'),
  lenderType: 'bank',
  product: 'credit-card',
  member: false,
  clearedOn: on('2024-11-18'),
  closedOn: on('2024-11-18'),
  holds: [],
}
const until = (facts: Partial<RecordFacts>, today = TODAY): string => {
  const keeping = keepingOf({ ...CARD, ...facts }, rules, today)
  if (keeping.kind === 'open') return keeping.why
  return formatDay(keeping.kind === 'due' ? keeping.on : keeping.until)
}

describe('how long a record is kept', () => {
  it('is two years for a bank’s card, and the day before is a day too early', () => {
    expect(until({})).toBe('2026-11-18')
    expect(keepingOf(CARD, rules, on('2026-11-18')).kind).toBe('due')
    expect(keepingOf(CARD, rules, on('2026-11-17')).kind).toBe('kept')
  })

  it('is five years at a consumer finance company (R02)', () => {
    expect(until({ lenderType: 'consumer-finance', product: 'consumer-loan' })).toBe('2029-11-18')
  })

  it('is, for the recording of an oral plan, the later of two years and the clearing (R03)', () => {
    const plan = { record: 'oral-plan', madeOn: on('2024-01-10') } as const
    expect(until({ ...plan, clearedOn: on('2027-03-01') })).toBe('2027-03-01')
    expect(until({ ...plan, clearedOn: on('2024-02-01') })).toBe('2026-01-10')
    expect(until({ ...plan, clearedOn: null })).toBe('not-cleared')
    expect(until({ ...plan, clearedOn: 'unknown' })).toBe('unknown')
  })

  it('ends when all minima have passed and nobody holds it (R05)', () => {
    expect(keepingOf(CARD, rules, TODAY)).toMatchObject({ kind: 'due' })
    const holds = [{ kind: 'suit', since: TODAY }] as const
    expect(keepingOf({ ...CARD, holds }, rules, TODAY)).toMatchObject({ kind: 'open', why: 'held' })
  })

  it('goes by the longest where lender, product or membership are not known', () => {
    expect(until({ lenderType: 'unknown' })).toBe('2029-11-18')
    expect(until({ member: 'unknown' })).toBe('2029-11-18')
    expect(until({ member: true })).toBe('2029-11-18')
    expect(until({ product: 'unknown' })).toBe('2026-11-18')
    expect(until({ madeOn: 'unknown' })).toBe('unknown')
  })

  it('is without end where no rule speaks of it', () => {
    expect(keepingOf(CARD, [], TODAY)).toMatchObject({ kind: 'open', why: 'unknown' })
  })

  it.each([
    ['impact-assessment', '2027-11-18', 'CN-R5'],
    ['entrusting-record', '2027-11-18', 'CN-R6'],
    ['network-log', '2025-05-18', 'CN-R7'],
    ['quality-file', '2029-11-18', 'CN-R9'],
  ] as const)('of %s ends on %s', (record, day, id) => {
    expect(until({ record })).toBe(day)
    const { minima } = keepingOf({ ...CARD, record }, rules, TODAY)
    expect(minima.map(({ rule }) => rule.id)).toEqual([id])
  })

  it('of a proof of demand lasts until the matter has ended (CN-R8)', () => {
    expect(until({ record: 'proof-of-demand', closedOn: null })).toBe('not-cleared')
    expect(until({ record: 'proof-of-demand', closedOn: on('2028-05-05') })).toBe('2028-05-05')
  })

  it('binds by the rule that held on any day since, not only today’s', () => {
    const [rule] = rules.filter(({ id }) => id === 'CN-R2')
    if (rule === undefined) throw new Error('there is CN-R2')
    const facts: RecordFacts = { ...CARD, lenderType: 'consumer-finance' }
    const ended = (day: string) => keepingOf(facts, [{ ...rule, until: on(day) }], TODAY)
    expect(ended('2024-11-17')).toMatchObject({ kind: 'open', why: 'unknown' })
    expect(ended('2024-11-18')).toMatchObject({ kind: 'kept' })
  })

  it('names a source for every number', () => {
    expect(rules.length).toBeGreaterThanOrEqual(10)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(9)
    for (const { source } of rules) expect(source.name.zh).toMatch(/\p{Script=Han}/u)
  })
})

describe('months', () => {
  it('end on the same day, or on the first of the next month where there is none', () => {
    expect(formatDay(plusMonths(on('2024-02-29'), 24))).toBe('2026-03-01')
    expect(formatDay(plusMonths(on('2024-12-31'), 6))).toBe('2025-07-01')
    expect(formatDay(plusMonths(on('2024-12-15'), 1))).toBe('2025-01-15')
    for (let day = on('2023-12-01'); day < on('2024-03-05'); day = plusDays(day, 1)) {
      expect(plusMonths(day, 24) - day).toBeGreaterThanOrEqual(730)
    }
  })
})

describe('a faulty file', () => {
  const read = (text: string) => () => readRetention(parseYaml(text, 'retention.yaml'), instruments)
  const rule = (period: string, source: string) =>
    `texts: {}\nrules:\n  - { id: X, title: {zh: 甲, en: a}, records: [network-log], ` +
    `period: ${period}, inForce: { from: 2020-01-01 }, source: ${source} }\n`
  const known = '{ instrument: pipl-2021, clause: null, grade: A }'

  it('is refused with its place', () => {
    expect(read(rule('{ months: 6 }', known))).not.toThrow()
    expect(read(rule('{ months: 0 }', known))).toThrow('at least one month')
    expect(read(rule('{}', known))).toThrow('one of them')
    const unknown = '{ instrument: nothing, clause: null, grade: A }'
    expect(read(rule('{ months: 6 }', unknown))).toThrow('there is no text')
  })
})
