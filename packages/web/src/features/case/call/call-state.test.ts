import { expect, it } from 'vitest'
import type { Schema } from '../../../api/client.ts'
import { permitted, resumed } from './call-state.ts'

const decision: Schema['GateAnswer'] = {
  outcome: 'ALLOW',
  at: '2026-11-18T10:00:00+08:00',
  findings: [],
  obligations: [{ code: 'record-call', text: { zh: '录音', en: 'record' } }],
  nextPermittedAt: null,
  headline: { zh: '', en: '' },
  packHash: '',
  policy: '',
}
const point: Schema['ContactPoint'] = {
  point: 'p1',
  party: 'x',
  role: 'debtor',
  kind: 'mobile',
  label: '',
  value: '138****0001',
  source: 'contract',
  sourceText: { zh: '', en: '' },
  invalid: null,
  refused: false,
  gate: decision,
}

it('runs a permit down from the moment it was asked for', () => {
  const startBy = '2026-11-18T10:01:00+08:00'
  const permit = { contact: 'c1', startBy, dial: '13800000001', decision }
  const open = permitted(point, permit, 5000)
  expect(open.deadline).toBe(65_000)
  expect(open.given?.dial).toBe('13800000001')
})

it('shows no number when a retry came after the permit was over', () => {
  const startBy = '2026-11-18T10:01:00+08:00'
  const open = permitted(point, { contact: 'c1', startBy, dial: null, decision }, 5000)
  expect(open).toMatchObject({ stage: 'expired', given: null })
})

it('takes up an unfinished contact without its number, for the permit showed it once', () => {
  const pending = {
    contact: 'c1',
    point: 'p1',
    channel: 'voice_interactive' as const,
    startBy: '2026-11-18T10:01:00+08:00',
    startedAt: null,
    endedAt: null,
    outcome: null,
  }
  const around = { points: [point], now: '2026-11-18T10:00:40+08:00', at: 1000, given: null }
  const open = resumed(pending, around)
  expect(open).toMatchObject({ stage: 'unused', deadline: 21_000, given: null })
  expect(open.point?.value).toBe('138****0001')
})
