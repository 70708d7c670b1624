import { expect, test } from 'vitest'
import { uuidV7 } from './uuid-v7.ts'

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('ids have the form of a UUID of version 7 and begin with the time', () => {
  const id = uuidV7(() => 0x0193_3b5c_a1f0).next()
  expect(id).toMatch(FORM)
  expect(id.startsWith('01933b5c-a1f0-7')).toBe(true)
})

test('each of many ids of one millisecond is greater than the one before', () => {
  const { next } = uuidV7(() => 1_795_000_000_000)
  const ids = Array.from({ length: 20_000 }, next)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !FORM.test(id))).toEqual([])
})

test('ids go on rising when the clock is set back', () => {
  let time = 1_795_000_000_000
  const { next } = uuidV7(() => time)
  const before = next()
  time -= 3_600_000
  expect(next() > before).toBe(true)
  time += 7_200_000
  expect(next() > before).toBe(true)
})

test('two sources never give the same id', () => {
  const [a, b] = [uuidV7(() => 1), uuidV7(() => 1)]
  const ids = Array.from({ length: 1000 }, () => [a.next(), b.next()]).flat()
  expect(new Set(ids).size).toBe(2000)
})
