import { lineId, pointId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import { personCalling, systemOf } from '../rehearsal/systems.ts'
import {
  at,
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  pointOf,
  RIVAL,
  RIVAL_COLLECTOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { CHECKS_MAX, type ContactCheck, checkContacts } from './check-contacts.ts'

const CALL = { channel: 'voice_interactive' } as const
const SYSTEM = systemOf()

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const check = async (checks: readonly ContactCheck[], caller = SYSTEM) =>
  good(await checkContacts(world, caller, checks))
/** One word per question: the outcomes at its points, or the code of its problem. */
const words = async (checks: readonly ContactCheck[], caller = SYSTEM) =>
  (await check(checks, caller)).map((one) =>
    one.ok ? one.value.answers.map(({ decision }) => decision.outcome).join() : one.error.code,
  )

describe('many questions at once', () => {
  it('are answered each in its place, and a bad one leaves the others alone', async () => {
    const point = await pointOf(world, file)
    const night = at('2026-11-18T22:15:00+08:00')
    const head = await world.timelines.load([{ lender: LENDER, debtor: file.debtor }])
    expect(
      await words([
        { ...CALL, caseNumber: 'A1' },
        { ...CALL, caseNumber: 'nowhere' },
        { ...CALL, case: file.case, point },
        { ...CALL, case: file.case, point, at: night },
        { ...CALL, case: file.case, point: pointId('nowhere') },
        { ...CALL },
        { ...CALL, caseNumber: 'A1', number: '13812345678' },
        { ...CALL, caseNumber: 'A1', point, line: null },
        { ...CALL, caseNumber: 'A1', point, line: lineId('nowhere') },
        { channel: 'visit', caseNumber: 'A1' },
      ]),
    ).toEqual([
      'ALLOW,ALLOW',
      'not-found',
      'ALLOW',
      'DEFER',
      'not-found',
      'request-invalid',
      'ALLOW',
      'DENY',
      'DENY',
      '',
    ])
    const after = await world.timelines.load([{ lender: LENDER, debtor: file.debtor }])
    expect(after[0]?.version).toBe(head[0]?.version)
  })

  it('are about the collector named, else about the case’s own', async () => {
    const one = { ...CALL, caseNumber: 'A1', point: await pointOf(world, file) }
    const named = (actor: string) => ({ ...one, actor })
    expect(
      await words([one, named(COLLECTOR.staff), named(COLLEAGUE.staff), named('rival-1')]),
    ).toEqual(['ALLOW', 'ALLOW', 'DENY', 'actor-unknown'])
    await place(world, [LI])
    expect(await words([{ ...CALL, caseNumber: 'A2' }])).toEqual(['actor-unknown'])
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    expect(await words([one, named(COLLECTOR.staff)])).toEqual(['DENY', 'actor-unknown'])
  })

  it('reach no case of another organisation, by a key or by a person', async () => {
    const one = { ...CALL, caseNumber: 'A1' }
    expect(await words([one], systemOf(RIVAL))).toEqual(['not-found'])
    expect(await words([one], personCalling(RIVAL_COLLECTOR))).toEqual(['not-found'])
    expect(await words([one], personCalling(COLLEAGUE))).toEqual(['not-found'])
    expect(await words([one], personCalling(COLLECTOR))).toEqual(['ALLOW,ALLOW'])
    const other = { ...one, actor: String(COLLEAGUE.staff) }
    expect(await words([other], personCalling(COLLECTOR))).toEqual(['actor-unknown'])
    expect(await words([one], personCalling(BANKER))).toEqual(['DENY,DENY'])
  })

  it('are refused while nobody knows the hour, unless they name another', async () => {
    const health = () => ({ state: 'unsound', skewMs: 60_000 }) as const
    const unsound = { ...world, clock: { now: world.clock.now, health } }
    const one = { ...CALL, caseNumber: 'A1', point: await pointOf(world, file) }
    const then = { ...one, at: at('2026-11-18T11:00:00+08:00') }
    const checked = good(await checkContacts(unsound, SYSTEM, [one, then]))
    const outcomes = checked.map((two) => two.ok && two.value.answers[0]?.decision.outcome)
    expect(outcomes).toEqual(['DENY', 'ALLOW'])
  })

  it('are at most two hundred', async () => {
    const many = Array.from({ length: CHECKS_MAX }, () => ({ ...CALL, caseNumber: 'A1' }))
    expect(await check(many)).toHaveLength(CHECKS_MAX)
    const more = await checkContacts(world, SYSTEM, [...many, CALL])
    expect(codeOf(more)).toBe('request-invalid')
  })

  it('cost the same few reads, however many they are', async () => {
    let reads = 0
    const counted = <T extends object>(store: T): T =>
      new Proxy(store, {
        get: (target, name, self) => {
          reads += 1
          return Reflect.get(target, name, self) as unknown
        },
      })
    const { cases, timelines, directory } = world
    const deps = {
      ...world,
      cases: counted(cases),
      timelines: counted(timelines),
      directory: counted(directory),
    }
    const readsOf = async (n: number) => {
      reads = 0
      const checks = Array.from({ length: n }, () => ({ ...CALL, caseNumber: 'A1' }))
      good(await checkContacts(deps, SYSTEM, checks))
      return reads
    }
    // The first question of all reads the lender's facts besides, which are then kept.
    await readsOf(1)
    expect(await readsOf(100)).toBe(await readsOf(1))
    expect(await readsOf(100)).toBeGreaterThan(0)
  })
})
