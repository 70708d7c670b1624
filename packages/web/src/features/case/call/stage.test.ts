import { expect, it } from 'vitest'
import { leftMs, stageOf } from './stage.ts'

const startBy = '2026-11-18T10:01:00+08:00'
const fresh = { startBy, startedAt: null, outcome: null }

it('lets a permit be used until its last moment and not at it', () => {
  expect(stageOf(fresh, '2026-11-18T10:00:59+08:00')).toBe('unused')
  expect(stageOf(fresh, '2026-11-18T10:01:00+08:00')).toBe('expired')
  expect(stageOf({ ...fresh, startBy: null }, '2026-11-18T10:00:00+08:00')).toBe('expired')
})

it('asks for the outcome of what was started, however late, and then for the record', () => {
  const started = { ...fresh, startedAt: '2026-11-18T10:00:30+08:00' }
  expect(stageOf(started, '2026-11-19T10:00:00+08:00')).toBe('talking')
  expect(stageOf({ ...started, outcome: 'busy' }, '2026-11-19T10:00:00+08:00')).toBe('unrecorded')
  expect(stageOf({ ...fresh, outcome: 'busy' }, '2026-11-18T10:00:00+08:00')).toBe('unrecorded')
})

it('counts what is left by the server’s time, in whatever zone it is written', () => {
  expect(leftMs(startBy, '2026-11-18T02:00:15Z')).toBe(45_000)
  expect(leftMs(startBy, '2026-11-18T11:00:00+08:00')).toBe(0)
})
