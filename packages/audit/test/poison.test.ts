import { describe, expect, test } from 'vitest'
import { readCallLog } from '../src/read/read-call-log.ts'
import { POISON_FILES } from './poison/files.ts'

test('there are forty poisoned files at least', () => {
  expect(POISON_FILES.length).toBeGreaterThanOrEqual(40)
})

describe('a poisoned file gives a clear refusal or problems of its rows, and never a crash', () => {
  test.each(POISON_FILES)('$name', async ({ source, expected, options }) => {
    const read = await readCallLog(source(), options)
    if ('code' in expected) {
      expect(read).toMatchObject({ ok: false, error: expected })
      return
    }
    if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail} ${read.error.place}`)
    const { log, facts } = read.value
    expect(log.count).toBe(expected.calls)
    expect(facts.problemCounts).toEqual(expected.problems ?? {})
    expect(facts.leftOut).toEqual(expected.leftOut ?? {})
    const rows = facts.problems.map(({ row }) => row)
    expect(rows.slice(0, expected.rows?.length ?? 0)).toEqual(expected.rows ?? [])
    for (const [column, values] of Object.entries(log)) {
      if (ArrayBuffer.isView(values)) expect([column, values]).toHaveProperty('1.length', log.count)
    }
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
