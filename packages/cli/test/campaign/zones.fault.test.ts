import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startScript } from '../support/command.ts'
import { listAt, textAt, valueAt } from '../support/json.ts'
import { newSeed, sized, tell } from './size.ts'

const SCRIPT = fileURLToPath(new URL('./decisions-in-zone.ts', import.meta.url))
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Urumqi', 'Pacific/Apia'] as const
const INSTANTS = sized({ ci: 400, full: 20_000 })

test(`processes in ${ZONES.length} zones say the same at ${INSTANTS} instants`, async () => {
  const seed = newSeed('zones')
  const said = []
  for (const TZ of ZONES) {
    const { line } = await startScript(SCRIPT, [String(seed), String(INSTANTS)], { TZ })
    said.push({ TZ, spoken: JSON.parse(line) as unknown })
  }
  const [first] = said
  const expected = valueAt(first?.spoken, 'decisions')
  for (const { TZ, spoken } of said) {
    // The process does live in that zone: otherwise nothing would be shown.
    expect(textAt(spoken, 'timeZone')).toBe(TZ)
    expect(listAt(spoken, 'decisions')).toHaveLength(INSTANTS)
    expect(valueAt(spoken, 'decisions'), TZ).toEqual(expected)
  }
  const outcomes = listAt(first?.spoken, 'decisions').flatMap((one) => listAt(one))
  const count = (outcome: string): number =>
    outcomes.filter((decision) => valueAt(decision, 'outcome') === outcome).length
  const [allowed, deferred] = [count('ALLOW'), count('DEFER')]
  const offsets = said.map(({ spoken }) => valueAt(spoken, 'offset'))
  expect(new Set(offsets).size).toBeGreaterThanOrEqual(4)
  tell('zones', { zones: ZONES.length, instants: INSTANTS, allowed, deferred })
  expect(Math.min(allowed, deferred)).toBeGreaterThan(INSTANTS / 20)
}, 1_800_000)
