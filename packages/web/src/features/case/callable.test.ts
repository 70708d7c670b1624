import { expect, it } from 'vitest'
import type { Schema } from '../../api/client.ts'
import { pointToCall } from './callable.ts'

type Point = Schema['ContactPoint']
const gate = (outcome: Point['gate']['outcome']): Point['gate'] => ({
  outcome,
  at: '2026-11-18T10:00:00+08:00',
  findings: [],
  obligations: [],
  nextPermittedAt: null,
  headline: { zh: '', en: '' },
  packHash: '',
  policy: '',
})
const point = (id: string, change: Partial<Point>): Point => ({
  point: id,
  party: 'p',
  role: 'debtor',
  kind: 'mobile',
  label: '',
  value: '138****0001',
  source: 'contract',
  sourceText: { zh: '', en: '' },
  invalid: null,
  refused: false,
  gate: gate('ALLOW'),
  ...change,
})

it('calls the debtor before a contact when both are permitted', () => {
  const points = [point('a', { role: 'contact' }), point('b', {})]
  expect(pointToCall(points)?.point).toBe('b')
})

it('calls a permitted contact before a debtor who may not be called now', () => {
  const points = [point('a', { gate: gate('DENY') }), point('b', { role: 'contact' })]
  expect(pointToCall(points)?.point).toBe('b')
})

it('explains by the first number when nobody may be called', () => {
  const points = [point('a', { kind: 'address' }), point('b', { gate: gate('DEFER') })]
  expect(pointToCall(points)?.point).toBe('b')
})

it('never offers a dead number, a person who refused, or a house', () => {
  const points = [
    point('a', { invalid: 'not-in-service' }),
    point('b', { refused: true }),
    point('c', { kind: 'address' }),
  ]
  expect(pointToCall(points)).toBeUndefined()
})
