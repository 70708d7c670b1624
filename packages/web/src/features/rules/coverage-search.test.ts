import { expect, it } from 'vitest'
import { type CoverageLine, coveredBy, kindsOf, readCoverageSearch } from './coverage-search.ts'

function line(id: string, part: Partial<CoverageLine>): CoverageLine {
  const words = { zh: `${id} 的要求`, en: `demand of ${id}` }
  return { id, demand: words, reason: words, rules: [], processes: [], outOfScope: false, ...part }
}
const QUIET = line('CN-T1', { rules: ['quiet-hours'] })
const HALF = line('R-E04', {
  rules: ['visit-cap'],
  processes: [{ module: 'visits', state: 'planned' }],
})
const OUT = line('CN-C8', { outOfScope: true })
const ALL = [QUIET, HALF, OUT]

it('tells how a demand is met; one met by a rule and by something planned is both', () => {
  expect(kindsOf(HALF)).toEqual(['rule', 'planned'])
  expect(kindsOf(OUT)).toEqual(['out'])
})

it('filters by words, by the way a demand is met, and by list', () => {
  expect(coveredBy(ALL, { q: 'QUIET-hours' })).toEqual([QUIET])
  expect(coveredBy(ALL, { q: '要求 r-e04' })).toEqual([HALF])
  expect(coveredBy(ALL, { kind: 'rule' })).toEqual([QUIET, HALF])
  expect(coveredBy(ALL, { kind: 'planned', list: 'CN' })).toEqual([])
  expect(coveredBy(ALL, { list: 'CN' })).toEqual([QUIET, OUT])
})

it('reads its filters from the address and leaves out what is none', () => {
  expect(readCoverageSearch({ q: 'R-E01', kind: 'out', list: 'R' })).toEqual({
    q: 'R-E01',
    kind: 'out',
    list: 'R',
  })
  expect(readCoverageSearch({ kind: 'else', list: 'X', q: '' })).toEqual({})
})
