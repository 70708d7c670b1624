import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { LawPackError } from './read-yaml.ts'
import { SCENARIO_KEYS } from './scenario.ts'
import { type FieldKind, type ScenarioField, scenarioForm } from './scenario-fields.ts'
import { hasName } from './scenario-words.ts'
import { tryOut } from './try-out.ts'

const pack = loadPack(join(import.meta.dirname, '..'))
const std = lawInForce(pack, ['std'])
const NIGHT = { at: '2026-11-18T22:30:00' }

function fault(written: Readonly<Record<string, unknown>>): string {
  try {
    tryOut(pack, written, std)
  } catch (error) {
    if (error instanceof LawPackError) return `${error.failure.place} | ${error.failure.detail}`
    throw error
  }
  return 'none'
}

describe('a situation put to the gate', () => {
  it('is answered by the whole pack, with the next permitted time', () => {
    const { decision, withoutFinding } = tryOut(pack, NIGHT, std)
    expect(decision).toMatchObject({ outcome: 'DEFER', policy: 'std@1' })
    expect(decision.findings.map(({ reason }) => reason)).toContain('QUIET_HOURS')
    expect(withoutFinding).toEqual(['ALLOW'])
    expect(decision.considered.length).toBe(pack.rules.length)
  })

  it('is answered under the policy it is asked under, whatever profile is written down', () => {
    const evening = { at: '2026-11-18T21:15:00' }
    const tender = lawInForce(pack, ['tender'])
    expect(tryOut(pack, evening, std).decision.outcome).toBe('ALLOW')
    expect(tryOut(pack, evening, tender).decision.outcome).toBe('DEFER')
    expect(tryOut(pack, { ...evening, profile: 'tender' }, std).decision.outcome).toBe('ALLOW')
  })

  it('names the facts without which the answer would be another one, and no others', () => {
    const written = { at: '2026-11-18T10:00:00', status: ['dispute'], connToday: 1 }
    const { decision, turning } = tryOut(pack, written, std)
    expect(decision.outcome).toBe('DENY')
    expect(turning).toEqual([{ fact: 'status', outcome: 'ALLOW' }])
  })

  it('with two objections says what each alone would leave', () => {
    const { withoutFinding, turning } = tryOut(pack, { ...NIGHT, status: ['dispute'] }, std)
    expect(withoutFinding.toSorted()).toEqual(['DEFER', 'DENY'])
    expect(turning).toEqual([{ fact: 'status', outcome: 'DEFER' }])
  })

  it('with a fact that cannot be read is refused by that fact', () => {
    expect(fault({ ...NIGHT, connToday: -1 })).toMatch(/^scenario: connToday \| /)
    expect(fault({ ...NIGHT, channel: 'pigeon' })).toMatch(/^scenario: channel \| one of /)
    expect(fault({ ...NIGHT, agreement: { window: ['25:00', '26:00'] } })).toMatch(
      /^scenario: agreement\.window/,
    )
    expect(fault({})).toBe('scenario | `at` is missing')
  })

  it('cannot keep the gate busy: counts, lists and texts have an end', () => {
    expect(fault({ ...NIGHT, connToday: 99 })).toBe('none')
    expect(fault({ ...NIGHT, connToday: 100 })).toBe('scenario: connToday | at most 99 is accepted')
    const call = { at: '2026-11-18T09:00:00', by: 'lender', outcome: 'busy' }
    const calls = Array.from({ length: 100 }, () => call)
    expect(fault({ ...NIGHT, calls })).toBe('scenario: calls | at most 99 entries are accepted')
    expect(fault({ ...NIGHT, contactSource: 'x'.repeat(101) })).toContain('at most 100 letters')
  })

  it('has no calls that are still to come', () => {
    const call = { at: '2026-11-18T23:00:00', by: 'lender', outcome: 'busy' }
    expect(fault({ ...NIGHT, calls: [call] })).toContain('scenario: calls[0].at | ')
  })
})

describe('whatever is sent', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('0001-01-01', '9999-12-31', 'unknown', ['dispute'], [['22:00', '02:00']], 99),
  )
  const key = fc.constantFrom(...SCENARIO_KEYS, '__proto__', 'toString')
  const at = fc.constantFrom('2026-11-18T10:00:00', '0001-01-01T00:00:00', '9999-12-31T23:59:59')

  it('is answered or refused by its place; nothing breaks', () => {
    const seen = { answered: 0, refused: 0 }
    const facts = fc.dictionary(key, odd, { maxKeys: 3 })
    fc.assert(
      fc.property(facts, at, (said, moment) => {
        const place = fault({ ...said, at: moment })
        if (place === 'none') seen.answered += 1
        else {
          expect(place).toMatch(/^scenario/)
          seen.refused += 1
        }
      }),
      { numRuns: 200 },
    )
    expect(seen.answered).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(0)
  })
})

describe('the form of a situation', () => {
  const fields = scenarioForm().flatMap((group) => group.fields)

  it('describes every fact of the vocabulary once; the policy is chosen beside it', () => {
    const keys = fields.map(({ key }) => key)
    expect(keys.toSorted()).toEqual(SCENARIO_KEYS.filter((key) => key !== 'profile').toSorted())
    expect(
      scenarioForm().some(({ id }) => id === 'other'),
      'add it to scenario-fields.ts',
    ).toBe(false)
  })

  it('has a name in both languages for every word that can be chosen', () => {
    const words = fields.flatMap(({ options, fields: inner }) =>
      [options, ...inner.map((one) => one.options)].flat(),
    )
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter(({ value }) => !hasName(value)).map(({ value }) => value)).toEqual([])
    for (const { label } of words) expect(label.zh).toMatch(/\p{Script=Han}/u)
  })

  it('says nothing new by saying what holds anyway', () => {
    const plain = tryOut(pack, NIGHT, std).decision
    for (const { key, normal } of fields) {
      if (normal === null) continue
      const said = tryOut(pack, { ...NIGHT, [key]: normal }, std).decision
      expect([key, said]).toEqual([key, plain])
    }
  })

  it('leads to an answer, whatever is put together on it', () => {
    const free = fields.filter(({ key }) => key !== 'at')
    const situation = fc
      .subarray(free, { maxLength: 5 })
      .chain((some) => fc.record(Object.fromEntries(some.map((f) => [f.key, valueOf(f)]))))
    fc.assert(
      fc.property(situation, moments, (facts, at) => {
        const { decision } = tryOut(pack, { ...facts, calls: [], at }, std)
        const broken = decision.findings.filter(({ reason }) => reason === 'CANNOT_DECIDE')
        // A made-up day may lie beyond the calendar; nothing else may keep a rule from deciding.
        expect(broken.filter(({ rule }) => rule !== 'holiday-ban')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

const moments = fc
  .tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 10, max: 23 }))
  .map(([date, hour]) => `2026-11-${date}T${hour}:30:00`)
const days = fc.integer({ min: 10, max: 28 }).map((date) => `2026-10-${date}`)

type Described = Pick<ScenarioField, 'kind' | 'options'> & Partial<Pick<ScenarioField, 'fields'>>

function valueOf({ kind, options, fields = [] }: Described): fc.Arbitrary<unknown> {
  const words = options.map(({ value }) => value)
  const window = fc.constantFrom(['09:00', '10:00'], ['22:00', '02:00'])
  const by: Readonly<Record<FieldKind, () => fc.Arbitrary<unknown>>> = {
    moment: () => moments,
    day: () => days,
    flag: () => fc.boolean(),
    known: () => fc.constantFrom(true, false, 'unknown'),
    count: () => fc.integer({ min: 0, max: 12 }),
    choice: () => fc.constantFrom(...words),
    many: () => fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 }),
    hours: () => fc.array(window, { maxLength: 2 }),
    window: () => window,
    amount: () => fc.integer({ min: 1, max: 200_000 }),
    group: () =>
      fc.record(Object.fromEntries(fields.map((one) => [one.key, valueOf(one)])), {
        requiredKeys: [],
      }),
    rows: () => fc.constant([]),
    text: () => fc.constant('x'),
    raw: () => fc.constant('x'),
  }
  return by[kind]()
}
