import { join } from 'node:path'
import { paramsAt } from '@fencun/core/gate/params'
import { clockOf } from '@fencun/core/time/clock-face'
import { parseInstant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { check } from '../rules/debtor-notified/rule.ts'
import { loadPack } from './load-pack.ts'
import { lawInForce } from './profile.ts'
import { readScenario } from './read-scenario.ts'
import { stage } from './stage.ts'

const given = { at: '2026-11-18T10:00:00', agency: true }
const { state, request, facts, at } = stage(readScenario({ value: given, place: 'given' }))
const pack = loadPack(join(import.meta.dirname, '..'))
const law = lawInForce(pack, ['std'])
const params = paramsAt({ law, state, at, request, facts })
const { calendar } = pack
const input = { state, request, facts, at, ...clockOf(undefined)(at), calendar, params }

function said(notifiedAt: string) {
  const since = parseInstant(notifiedAt)
  if (since === undefined) throw new Error('a time is expected')
  const notified = { ...state, notified: { [facts.org]: since } }
  return check({ ...input, state: notified })?.reason
}

it('a notice counts from its delivery on, and not before', () => {
  expect(said('2026-11-18T10:00:00+08:00')).toBeUndefined()
  expect(said('2026-11-18T10:00:00.001+08:00')).toBe('OUTSOURCING_NOT_NOTIFIED')
})
