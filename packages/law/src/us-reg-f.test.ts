import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { describe, expect, it } from 'vitest'
import { loadUsPack } from './packs.ts'
import { questionOf } from './question.ts'
import { readUsScenario } from './us-reg-f-scenario.ts'

const pack = loadUsPack(join(import.meta.dirname, '..'))

const ask = (facts: Readonly<Record<string, unknown>>) =>
  decide(questionOf(readUsScenario({ value: facts, place: 'facts' }), pack))

describe('the pack of Regulation F', () => {
  it('is on its own clock and without a calendar', () => {
    expect(pack.zone).toBe('America/New_York')
    expect(pack.calendar.rows.size).toBe(0)
  })

  it('allows a plain call at noon', () => {
    expect(ask({ at: '2026-04-01T12:00:00-04:00' })).toMatchObject({
      outcome: 'ALLOW',
      findings: [],
    })
  })
})
