import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadCoverage, readCoverage } from './coverage.ts'
import { loadPack } from './load-pack.ts'
import { parseYaml } from './read-yaml.ts'

const LAW = join(import.meta.dirname, '..')
const lines = loadCoverage(LAW)
const pack = loadPack(LAW)

const read = (demands: string, coverage: string) =>
  readCoverage(parseYaml(demands, 'demands.yaml'), parseYaml(coverage, 'coverage.yaml'))

it('every demand of the requirements and of the catalogue is accounted for', () => {
  const ids = lines.map(({ id }) => id)
  expect(ids.filter((id) => /^R-[A-Q]\d\d$/.test(id))).toHaveLength(118)
  expect(ids.filter((id) => /^CN-[A-Z]+\d+$/.test(id))).toHaveLength(69)
  expect(ids).toHaveLength(187)
})

it('every demand and every account of it is told in both languages', () => {
  const texts = lines.flatMap(({ demand, reason }) => [demand, reason])
  const untold = texts.filter(({ zh, en }) => zh === en || !/\p{Script=Han}/u.test(zh))
  expect(untold).toEqual([])
})

it('every rule that a demand names exists', () => {
  const named = new Set(lines.flatMap(({ rules }) => rules))
  expect([...named].filter((id) => !pack.texts.has(id))).toEqual([])
})

it('every rule meets some demand', () => {
  const named = new Set(lines.flatMap(({ rules }) => rules))
  expect([...pack.texts.keys()].filter((id) => !named.has(id))).toEqual([])
})

/** Lines of the catalogue that decide no contact: what they ask happens before or elsewhere. */
const NO_CONTACT = ['CN-F5', 'CN-C8', 'CN-O5', 'CN-O6', 'CN-W1', 'CN-O7']

it('every line of the catalogue that concerns a contact is a rule', () => {
  const concerns = lines.filter(({ id }) => /^CN-[TFPCHVSOW]\d+$/.test(id))
  expect(concerns).toHaveLength(50)
  const without = concerns.filter(({ rules }) => rules.length === 0).map(({ id }) => id)
  expect(without).toEqual(NO_CONTACT)
})

it('a demand without an account is refused by name', () => {
  expect(() => read('R-X01: something', '{}')).toThrow('`R-X01` is not accounted for')
})

it('an account of what nobody demands is refused by name', () => {
  expect(() => read('{}', 'R-X01: { rules: [a], reason: because }')).toThrow('nobody demands')
})

it('a demand is met somewhere or out of scope, not both and not neither', () => {
  expect(() => read('R-X01: a', 'R-X01: { reason: because }')).toThrow('or else out of scope')
  const both = 'R-X01: { rules: [a], outOfScope: true, reason: because }'
  expect(() => read('R-X01: a', both)).toThrow('or else out of scope')
})

it('no account goes without a reason', () => {
  expect(() => read('R-X01: a', 'R-X01: { rules: [a] }')).toThrow('`reason` is missing')
})
