import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { otherRulebooks } from './packs.ts'
import { runVectors, vectorRows } from './vectors.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

const vector = (facts: object, expected: string, reason = '', rulebook = 'cn') => ({
  id: 'V1',
  rulebook,
  desc: 'an example',
  facts: { at: '2026-11-18T10:00:00', ...facts },
  expect: expected,
  reason,
})

it('an example passes when outcome and reason agree', () => {
  const late = vector({ at: '2026-11-18T22:00:00' }, 'DEFER', 'QUIET_HOURS')
  expect(runVectors(pack, [late, vector({}, 'ALLOW')])).toMatchObject({ passed: 2, failed: 0 })
})

it('an example fails when the outcome differs', () => {
  expect(runVectors(pack, [vector({}, 'DENY')]).failed).toBe(1)
})

it('an example fails when the outcome agrees and its reason is not among those given', () => {
  const wrong = vector({ at: '2026-11-18T22:00:00' }, 'DEFER', 'CONNECTED_CAP')
  expect(runVectors(pack, [wrong]).failed).toBe(1)
})

it('an example with an unknown rulebook or fact is not covered', () => {
  const { results } = runVectors(pack, [
    vector({}, 'COMPLY', '', 'us-regf-14b'),
    vector({ moonPhase: 'full' }, 'ALLOW'),
  ])
  expect(results.map(({ result }) => result)).toEqual(['not-covered', 'not-covered'])
  expect(results.map(({ answered }) => answered)).toEqual([
    'there is no rulebook `us-regf-14b`',
    'no rule knows the facts moonPhase',
  ])
})

it('an example that wants a reason which no rule gives is a failure', () => {
  const { results } = runVectors(pack, [vector({ recording: false }, 'DENY', 'NO_SUCH_REASON')])
  expect(results[0]).toMatchObject({ result: 'fail', got: 'DENY', reasons: ['RECORDING_DOWN'] })
})

it('a program reads rows in which what is not covered is no pass', () => {
  const late = vector({ at: '2026-11-18T22:00:00' }, 'DEFER', 'QUIET_HOURS')
  const rows = vectorRows(runVectors(pack, [late, vector({ moonPhase: 'full' }, 'ALLOW')]))
  const reasons = ['QUIET_HOURS']
  expect(rows).toEqual([
    { id: 'V1', expected: 'DEFER', got: 'DEFER', reasons, pass: true },
    { id: 'V1', expected: 'ALLOW', got: 'NOT_COVERED', reasons: [], pass: false },
  ])
})

it('a known fact that cannot be read is a failure, not a pass', () => {
  const { results } = runVectors(pack, [vector({ channel: 'telegraph' }, 'ALLOW')])
  expect(results[0]?.result).toBe('fail')
  expect(results[0]?.answered).toContain('channel')
})

it('an unknown profile is a failure, not the mildest law', () => {
  const { results } = runVectors(pack, [vector({ profile: 'tendre' }, 'ALLOW')])
  expect(results[0]).toMatchObject({ result: 'fail' })
})

it('what is not a list of examples is refused', () => {
  expect(() => runVectors(pack, { id: 'V1' })).toThrow('a list is expected')
})

it('the worked examples pass, or are listed as not yet covered', () => {
  const file = new URL('../test-data/gate-vectors.json', import.meta.url)
  const examples: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const { passed, failed, results } = runVectors(pack, examples)
  const listed = results.filter(({ result }) => result === 'not-covered').map(({ id }) => id)
  expect(results.filter(({ result }) => result === 'fail')).toEqual([])
  expect({ passed, failed }).toEqual({ passed: 55, failed: 0 })
  expect(listed).toEqual(['U02', 'U03', 'U05', 'U06', 'U08', 'U09', 'U11', 'U12', 'U14'])
})

describe('the edges of every rule, worked out from the catalogue by hand', () => {
  const folder = new URL('../test-data/edges/', import.meta.url)
  const rulebooks = otherRulebooks(join(import.meta.dirname, '..'))
  const reports = readdirSync(folder).map((file) => {
    const examples: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    return { file, results: runVectors(pack, examples, file, rulebooks).results }
  })

  it.each(reports)('$file: outcome, every reason and the time from which it is allowed', (one) => {
    expect(one.results.filter(({ result }) => result !== 'pass')).toEqual([])
  })

  it('are many, each under its own id', () => {
    const all = reports.flatMap(({ results }) => results.map(({ id }) => id))
    expect(all.length).toBeGreaterThanOrEqual(390)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('how an example may be written', () => {
  const late = { at: '2026-11-18T22:00:00', connToday: 3 }

  it('without a description, a reason or a clause', () => {
    const bare = { id: 'V1', rulebook: 'cn', facts: late, expect: 'DEFER' }
    const empty = { ...bare, desc: '', reason: '', clause: '' }
    const none = { ...bare, desc: null, reason: null, reasons: null, notBefore: null }
    expect(runVectors(pack, [bare, empty, none])).toMatchObject({ passed: 3 })
  })

  it('with several reasons, all of which must be given', () => {
    const both = { ...vector(late, 'DEFER'), reasons: ['QUIET_HOURS', 'CONNECTED_CAP'] }
    const more = { ...vector(late, 'DEFER', 'QUIET_HOURS'), reasons: ['PLAN_ACTIVE'] }
    const { results } = runVectors(pack, [both, more])
    expect(results.map(({ result }) => result)).toEqual(['pass', 'fail'])
    expect(results[1]?.expected).toBe('DEFER QUIET_HOURS PLAN_ACTIVE')
  })

  it('with the time from which the contact is allowed, which must be that one', () => {
    const at = (notBefore: string) => ({ ...vector(late, 'DEFER'), notBefore })
    const { results } = runVectors(pack, [
      at('2026-11-19T08:00:00'),
      at('2026-11-19T00:00:00Z'),
      at('2026-11-19T08:01:00'),
    ])
    expect(results.map(({ result }) => result)).toEqual(['pass', 'pass', 'fail'])
    expect(results[2]?.answered).toContain('2026-11-19T08:00:00+08:00')
  })

  it.each([
    ['a key that nobody reads', { ...vector(late, 'DEFER'), notes: 'x' }, 'unknown key `notes`'],
    ['no facts', { ...vector(late, 'DEFER'), facts: null }, 'a mapping is expected'],
    ['no outcome', { id: 'V1', rulebook: 'cn', facts: late }, '`expect` is missing'],
    ['no example at all', 'V1', 'a mapping is expected'],
  ])('%s fails by its place, and the next is still answered', (_, faulty, fault) => {
    const { passed, results } = runVectors(pack, [faulty, vector(late, 'DEFER')], 'mine.json')
    expect(passed).toBe(1)
    expect(results[0]).toMatchObject({ result: 'fail', got: 'UNREADABLE' })
    expect(results[0]?.answered).toMatch(/^mine\.json: \[0\]/)
    expect(results[0]?.answered).toContain(fault)
  })
})
