import { lineId, orgId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { listOrgs, saveAgency } from '../manage-orgs/manage-orgs.ts'
import { dayAt } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  ask,
  at,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LINE,
  newWorld,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { setClock, showClock } from '../set-clock/set-clock.ts'
import { addLine, listLines, setRecorder } from './manage-lines.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

describe('a line', () => {
  it('whose recorder fails stops collection at once, until it records again', async () => {
    const file = await workedCase(world)
    good(await setRecorder(world, SUPERVISOR, { line: LINE, recorderUp: false }))
    expect(good(await ask(world, file)).permit).toBeNull()
    good(await setRecorder(world, SUPERVISOR, { line: LINE, recorderUp: true }))
    expect(good(await ask(world, file)).permit).not.toBeNull()
  })

  it('is added and looked after by the supervisor of its organisation', async () => {
    good(await addLine(world, SUPERVISOR, { label: ' 02 ' }))
    const { lines } = good(await listLines(world, COLLECTOR))
    expect(lines.map(({ label, recorded }) => [label, recorded])).toEqual([
      ['01', true],
      ['02', true],
    ])
    const report = { line: LINE, recorderUp: false }
    expect(codeOf(await setRecorder(world, COLLECTOR, report))).toBe('not-permitted')
    expect(codeOf(await setRecorder(world, RIVAL_SUPERVISOR, report))).toBe('not-found')
    const nowhere = { ...report, line: lineId('nowhere') }
    expect(codeOf(await setRecorder(world, SUPERVISOR, nowhere))).toBe('not-found')
    expect(codeOf(await addLine(world, COLLECTOR, { label: '03' }))).toBe('not-permitted')
    expect(codeOf(await addLine(world, SUPERVISOR, { label: '' }))).toBe('request-invalid')
  })
})

describe('an agency', () => {
  const listed = { name: '丙公司', listed: true, contractUntil: dayAt(2026, 12, 31) }

  it('taken off the list may contact nobody any more', async () => {
    const file = await workedCase(world)
    good(await saveAgency(world, ADMINISTRATOR, { ...listed, org: AGENCY, listed: false }))
    expect(good(await ask(world, file)).permit).toBeNull()
  })

  it('is added by the lender’s administrator', async () => {
    const { org } = good(await saveAgency(world, ADMINISTRATOR, listed))
    const { orgs } = good(await listOrgs(world, BANKER))
    expect(orgs[0]?.kind).toBe('lender')
    expect(orgs.find((one) => one.org === org)).toMatchObject({ kind: 'agency', ...listed })
    expect(codeOf(await saveAgency(world, SUPERVISOR, listed))).toBe('not-permitted')
    const agencys = { ...ADMINISTRATOR, org: AGENCY }
    expect(codeOf(await saveAgency(world, agencys, listed))).toBe('not-permitted')
    expect(codeOf(await saveAgency(world, ADMINISTRATOR, { ...listed, name: '' }))).toBe(
      'request-invalid',
    )
    const lender = { ...listed, org: orgId('bank') }
    expect(codeOf(await saveAgency(world, ADMINISTRATOR, lender))).toBe('not-found')
  })

  it('sees itself and the lender, but not its rivals', async () => {
    const { orgs } = good(await listOrgs(world, SUPERVISOR))
    expect(orgs.map(({ org }) => org)).toEqual(['bank', AGENCY])
    expect(codeOf(await listOrgs(world, COLLECTOR))).toBe('not-permitted')
  })
})

describe('the clock', () => {
  it('of the demonstration can be set and set back', async () => {
    const then = at('2026-11-18T22:00:00+08:00')
    const real = world.clock.now()
    expect(good(await setClock(world, COLLECTOR, { at: then }))).toEqual({
      now: then,
      setAt: then,
      settable: true,
    })
    expect(good(await setClock(world, COLLECTOR, { at: null }))).toEqual({
      now: real,
      setAt: null,
      settable: true,
    })
  })

  it('of a real installation cannot', async () => {
    const clock = { now: world.clock.now }
    expect(codeOf(await setClock({ clock }, ADMINISTRATOR, { at: null }))).toBe('clock-fixed')
    expect(showClock(clock)).toMatchObject({ setAt: null, settable: false })
  })
})
