import { expect, test } from 'vitest'
import { sqlStateOf, withRetry } from './retry.ts'

const failing = (code: string, times: number): (() => Promise<number>) => {
  let calls = 0
  return () => {
    calls += 1
    if (calls > times) return Promise.resolve(calls)
    return Promise.reject(Object.assign(new Error('lost'), { code }))
  }
}

test('work that lost to another transaction runs again until it succeeds', async () => {
  expect(await withRetry(5, failing('40001', 2))).toBe(3)
  expect(await withRetry(5, failing('40P01', 4))).toBe(5)
})

test('the last attempt reports why it lost', async () => {
  await expect(withRetry(2, failing('40001', 2))).rejects.toMatchObject({ code: '40001' })
})

test('any other error is not repeated: the work may not be safe to run twice', async () => {
  const work = failing('23505', 1)
  await expect(withRetry(5, work)).rejects.toMatchObject({ code: '23505' })
  expect(await work()).toBe(2)
})

test('only an error with a textual code has a state', () => {
  expect(sqlStateOf(Object.assign(new Error(''), { code: 7 }))).toBeUndefined()
  expect(sqlStateOf({ code: '40001' })).toBeUndefined()
})
