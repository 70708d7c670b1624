import { expect, it } from 'vitest'
import { byRule, searched } from './numbers.ts'
import type { PolicyNumber } from './queries.ts'

function number(parameter: string, zh: string, now: string | null): PolicyNumber {
  const [rule = ''] = parameter.split('.')
  return {
    ...{ parameter, rule, title: { zh, en: `The ${rule}` }, unit: { zh: '次', en: 'calls' } },
    ...{ kind: 'max', options: [], now: now === null ? null : { zh: now, en: now }, layer: null },
  }
}

const NUMBERS = [
  number('cap.max', '每日上限', '3'),
  number('visit.max', '上门', null),
  number('cap.minutes', '每日上限', '60'),
]

it('puts the numbers of a rule together, each once', () => {
  expect(byRule(NUMBERS).map(({ rule, numbers }) => [rule, numbers.length])).toEqual([
    ['cap', 2],
    ['visit', 1],
  ])
})

it('finds every word in either language, the id and the value; without words, everything', () => {
  const found = (words: string) => searched(NUMBERS, words).map(({ parameter }) => parameter)
  expect(found(' ')).toHaveLength(3)
  expect(found('上限 60')).toEqual(['cap.minutes'])
  expect(found('VISIT')).toEqual(['visit.max'])
  expect(found('visit 3')).toEqual([])
})
