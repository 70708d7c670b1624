import { expect, it } from 'vitest'
import { chainOf } from './chain.ts'

const link = (instrument: string, supersededBy: string | null) => ({ instrument, supersededBy })
const OLD = link('old', 'newer')
const NEWER = link('newer', 'newest')
const NEWEST = link('newest', null)
const ALONE = link('alone', null)
const ALL = [NEWEST, ALONE, OLD, NEWER]

it('lays what was replaced before what replaced it, from whichever one begins', () => {
  for (const one of [OLD, NEWER, NEWEST]) expect(chainOf(one, ALL)).toEqual([OLD, NEWER, NEWEST])
})

it('keeps two that one instrument replaced, and leaves strangers out', () => {
  const twin = link('twin', 'newer')
  const chain = chainOf(NEWER, [...ALL, twin]).map((one) => one.instrument)
  expect(new Set(chain.slice(0, 2))).toEqual(new Set(['old', 'twin']))
  expect(chain.slice(2)).toEqual(['newer', 'newest'])
  expect(chainOf(ALONE, ALL)).toEqual([ALONE])
})

it('ends where two instruments are said to have replaced each other', () => {
  const [a, b] = [link('a', 'b'), link('b', 'a')]
  expect(chainOf(a, [a, b])).toHaveLength(2)
})
