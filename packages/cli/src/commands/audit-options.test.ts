import { parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import { choicesOf } from './audit-options.ts'

const USUAL = { unknown: 'connected', lang: 'zh' }

describe('the options of an audit', () => {
  it('are understood', () => {
    const map = ['start=开始时间,number=被叫号码', 'talk=7']
    const flags = { ...USUAL, map, from: '2026-11-01', to: '2026-11-01', unknown: 'unanswered' }
    expect(choicesOf(flags)).toEqual({
      ok: true,
      value: {
        mapping: { start: '开始时间', number: '被叫号码', talk: '7' },
        from: parseDay('2026-11-01'),
        until: parseDay('2026-11-01'),
        unknownIs: 'unanswered',
        language: 'zh',
      },
    })
  })

  it.each([
    [{ unknown: 'maybe' }, '--unknown'],
    [{ lang: 'fr' }, '--lang'],
    [{ from: '9.11.2026' }, '--from'],
    [{ to: '2026-02-30' }, '--to'],
    [{ from: '2026-11-12', to: '2026-11-11' }, '--from --to'],
    [{ map: ['colour=3'] }, '--map'],
    [{ map: ['start='] }, '--map'],
    [{ map: ['start'] }, '--map'],
    [{ callsInMemory: '0' }, '--calls-in-memory'],
    [{ callsInMemory: '1e6' }, '--calls-in-memory'],
  ])('%j is refused, and the option is named', (flags, place) => {
    const read = choicesOf({ ...USUAL, ...flags })
    expect(read).toMatchObject({ ok: false, error: { place } })
  })
})
