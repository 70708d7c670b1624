import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
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
