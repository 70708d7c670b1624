import { describe, expect, it } from 'vitest'
import { permitted, written } from '../../test/sample-calls.ts'
import { setting } from '../../test/toy-law.ts'
import { day } from '../time/beijing.ts'
import { instant, plusMs } from '../time/instant.ts'
import { fold } from '../timeline/fold.ts'
import { effective } from './layers.ts'
import type { ParameterSpec } from './parameter.ts'
import { recentContacts } from './pattern.ts'

const TODAY = day(20_000)
const spec = (kind: 'windows' | 'max' | 'min'): ParameterSpec => ({
  id: 'p',
  kind,
  unit: { zh: '次', en: 'units' },
  optional: false,
})

describe('a value that no single layer set', () => {
  it('is said to be of the last of those that made it', () => {
    const hours = (from: number, until: number, layer: 'statute' | 'standard' | 'lender') =>
      setting('p', [{ from, until }], { layer })
    const three = [
      hours(480, 1320, 'statute'),
      hours(540, 1380, 'standard'),
      hours(420, 1200, 'lender'),
    ]
    expect(effective(spec('windows'), three, TODAY)).toMatchObject({
      value: [{ from: 540, until: 1200 }],
      layer: 'lender',
    })
  })
})

describe('an agreement that means to widen', () => {
  const law = setting('p', 3, { relaxable: true })
  const means = (value: number) => [{ value, widens: true, evidenced: true }]

  it('and gives no more than the law does leaves it the number of the law', () => {
    expect(effective(spec('max'), [law], TODAY, means(3))?.layer).toBe(law.layer)
    expect(effective(spec('max'), [law], TODAY, means(4))).toMatchObject({
      value: 4,
      layer: 'agreement',
    })
  })

  it('widens no least number: a longer interval is stricter, and stands also where the law is firm', () => {
    const firm = setting('p', 3, { relaxable: false })
    const longer = { value: 5, layer: 'agreement' }
    expect(effective(spec('min'), [law], TODAY, means(5))).toMatchObject(longer)
    expect(effective(spec('min'), [firm], TODAY, means(5))).toMatchObject(longer)
    expect(effective(spec('min'), [law], TODAY, means(2))).toMatchObject({ value: 3 })
  })
})

describe('contacts of the last minutes', () => {
  it('are those before the question, and none that comes after it', () => {
    const at = instant(1_794_931_200_000)
    const minute = 60_000
    const state = fold(
      written(
        permitted('c-before', plusMs(at, -minute)),
        permitted('c-now', at),
        permitted('c-after', plusMs(at, minute)),
      ),
    )
    const [request] = Object.values(state.contacts)
    if (request === undefined) throw new Error('there is a contact')
    const asked = { state, at, request: { ...request, purpose: 'interactive' as const } }
    expect(Object.values(state.contacts)).toHaveLength(3)
    const recent = recentContacts(asked, 5).map((one) => one.at)
    expect(recent).toEqual([plusMs(at, -minute), at])
  })
})
