import { expect, it } from 'vitest'
import { matching, readRulesSearch } from './search.ts'

const QUIET = {
  rule: 'quiet-hours',
  title: { zh: '夜间不联系', en: 'No contact at night' },
  asks: { zh: '晚上十点到次日早上八点', en: 'From ten at night to eight' },
}
const CAP = {
  rule: 'connected-cap',
  title: { zh: '每日拨通次数上限', en: 'Connected calls per day' },
  asks: { zh: '不超过规定次数', en: 'No more than so many' },
}

it('finds a rule by its id and by words of either language, in any order', () => {
  expect(matching([QUIET, CAP], 'quiet')).toEqual([QUIET])
  expect(matching([QUIET, CAP], '拨通')).toEqual([CAP])
  expect(matching([QUIET, CAP], 'night CONTACT')).toEqual([QUIET])
  expect(matching([QUIET, CAP], 'night 拨通')).toEqual([])
})

it('shows every rule to who searched for nothing', () => {
  expect(matching([QUIET, CAP], '  ')).toEqual([QUIET, CAP])
})

it('reads the search from the address, where 22 is a number', () => {
  expect(readRulesSearch({ q: 22 })).toEqual({ q: '22' })
  expect(readRulesSearch({ q: ' ' })).toEqual({})
  expect(readRulesSearch({ q: ['a'] })).toEqual({})
})
