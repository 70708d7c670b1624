import { staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { firstRun, isFirstRun } from '../first-run/first-run.ts'
import { addStaff, deactivateStaff, listStaff } from '../manage-staff/manage-staff.ts'
import { SIGN_IN } from '../ports/credentials.ts'
import { tinyLawBook } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  ask,
  BANKER,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LENDER,
  newWorld,
  SUPERVISOR,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { memoryDeps } from '../testing/memory-deps.ts'
import { showMe } from './me.ts'
import { actorOfSession, signIn, signOut } from './sign-in.ts'

const PASSWORD = 'correct-horse-7'
const SU = { name: '苏静', account: 'su.jing', password: PASSWORD }
let world: World

beforeEach(async () => {
  world = await newWorld()
})

const hire = (more = {}, by = ADMINISTRATOR) =>
  addStaff(world, by, { ...SU, role: 'collector', org: AGENCY, ...more })
const open = (account = SU.account, password = PASSWORD) => signIn(world, { account, password })

describe('a session', () => {
  it('says who is signed in, for whom, and what they may do', async () => {
    const { staff } = good(await hire())
    const { actor, token, expiresAt } = good(await open(' SU.Jing '))
    const known = { staff, lender: LENDER, org: AGENCY, role: 'collector', name: '苏静' }
    expect(actor).toEqual({ ...known, via: 'screen' })
    expect(expiresAt).toBe(plusMs(world.clock.now(), SIGN_IN.sessionMs))
    expect(good(await actorOfSession(world, token))).toEqual(actor)
    const me = good(await showMe(world, actor))
    expect(me).toMatchObject({ account: 'su.jing', org: { name: '甲公司', kind: 'agency' } })
    expect(me.abilities).toEqual([
      'work-cases',
      'ask-gate',
      'open-attachments',
      'place-holds',
      'make-agreements',
      'reveal-data',
    ])
  })

  it('is not opened by a wrong account or password, and does not say which', async () => {
    good(await hire())
    const wrong = await open(SU.account, 'another-horse-7')
    const nobody = await open('nobody')
    expect(codeOf(wrong)).toBe('sign-in-refused')
    expect(wrong).toEqual(nobody)
  })

  it('ends when its owner signs out, and when its time is over', async () => {
    good(await hire())
    const one = good(await open())
    await signOut(world, one.token)
    expect(codeOf(await actorOfSession(world, one.token))).toBe('not-signed-in')
    const other = good(await open())
    world.clock.pass(SIGN_IN.sessionMs)
    expect(codeOf(await actorOfSession(world, other.token))).toBe('not-signed-in')
  })

  it('belongs to nobody who is not in the directory any more', async () => {
    expect(codeOf(await showMe(world, { ...COLLECTOR, staff: staffId('nobody') }))).toBe(
      'not-signed-in',
    )
  })
})

describe('the day of leaving', () => {
  it('ends every session and opens none', async () => {
    const { staff } = good(await hire())
    const { token } = good(await open())
    good(await deactivateStaff(world, ADMINISTRATOR, { staff }))
    expect(await world.credentials.whoIs(token)).toBeUndefined()
    expect(codeOf(await actorOfSession(world, token))).toBe('not-signed-in')
    expect(await open()).toEqual(await open('nobody'))
    good(await deactivateStaff(world, ADMINISTRATOR, { staff }))
  })

  it('ends rights even where a session should have survived', async () => {
    const { staff } = good(await hire())
    const { token } = good(await open())
    await world.directory.setStaffActive(LENDER, staff, false)
    expect(codeOf(await actorOfSession(world, token))).toBe('not-signed-in')
  })

  it('closes the gate, and leaves the cases where they are', async () => {
    const file = await workedCase(world)
    good(await deactivateStaff(world, ADMINISTRATOR, { staff: COLLECTOR.staff }))
    expect(good(await ask(world, file)).permit).toBeNull()
    expect((await caseFile(world, 'A1')).collector).toBe(COLLECTOR.staff)
  })

  it('is decided by an administrator, and not about themselves', async () => {
    const leave = (staff: string, by = ADMINISTRATOR) =>
      deactivateStaff(world, by, { staff: staffId(staff) })
    expect(codeOf(await leave('collector-1', SUPERVISOR))).toBe('not-permitted')
    expect(codeOf(await leave('administrator-1'))).toBe('request-invalid')
    expect(codeOf(await leave('nobody'))).toBe('not-found')
  })
})

describe('an account', () => {
  it('is one person’s, whatever case it is written in', async () => {
    good(await hire())
    expect(codeOf(await hire({ name: '另一人', account: 'SU.JING' }))).toBe('account-exists')
  })

  it('has a password of twelve characters with letters and digits, without the account in it', async () => {
    for (const password of [
      'short-7',
      'onlyletterslong',
      '123456789012',
      'su.jing-123456',
      'a1a1a1a1a1a1',
    ]) {
      expect(codeOf(await hire({ password }))).toBe('password-weak')
    }
  })

  it('has a name and a plain account', async () => {
    expect(codeOf(await hire({ name: ' ' }))).toBe('request-invalid')
    for (const account of ['ab', '苏静苏静', '-abc', 'a b c']) {
      expect(codeOf(await hire({ account }))).toBe('request-invalid')
    }
  })

  it('is opened by an administrator at an organisation of the lender', async () => {
    expect(codeOf(await hire({}, SUPERVISOR))).toBe('not-permitted')
    expect(codeOf(await hire({ org: 'nowhere' }))).toBe('not-found')
  })
})

describe('the list of staff', () => {
  it('shows an administrator everybody and a supervisor the own people', async () => {
    const all = good(await listStaff(world, ADMINISTRATOR)).staff
    const own = good(await listStaff(world, SUPERVISOR)).staff
    expect(all).toHaveLength(7)
    expect(own.map(({ staff }) => staff).toSorted()).toEqual([
      'collector-1',
      'collector-2',
      'supervisor-1',
    ])
    expect(own[0]?.orgName).toBe('甲公司')
    expect(good(await listStaff(world, BANKER)).staff.every(({ org }) => org === 'bank')).toBe(true)
    expect(codeOf(await listStaff(world, COLLECTOR))).toBe('not-permitted')
  })
})

describe('the first run', () => {
  const input = {
    lender: { id: 'bank', name: '样本银行', profile: 'std' },
    administrator: SU,
  }

  it('sets up one lender with one administrator who can sign in', async () => {
    const deps = memoryDeps(tinyLawBook())
    expect(await isFirstRun(deps)).toBe(true)
    const { staff } = good(await firstRun(deps, input))
    expect(await isFirstRun(deps)).toBe(false)
    const { actor } = good(await signIn(deps, SU))
    expect(actor).toMatchObject({ staff, org: 'bank', lender: 'bank', role: 'administrator' })
    const me = good(await showMe(deps, actor))
    expect(me).toMatchObject({ org: { kind: 'lender' }, lender: { demonstration: false } })
  })

  it('happens once', async () => {
    const deps = memoryDeps(tinyLawBook())
    good(await firstRun(deps, input))
    const other = { ...input, lender: { ...input.lender, id: 'other' } }
    expect(codeOf(await firstRun(deps, other))).toBe('first-run-over')
    expect(await deps.directory.lenders()).toHaveLength(1)
  })

  it('leaves nothing behind when something is wrong with it', async () => {
    const deps = memoryDeps(tinyLawBook())
    const wrong = [
      { ...input, lender: { ...input.lender, id: 'Bank!' } },
      { ...input, lender: { ...input.lender, name: ' ' } },
      { ...input, administrator: { ...SU, password: 'weak' } },
    ]
    for (const one of wrong) expect((await firstRun(deps, one)).ok).toBe(false)
    expect(await isFirstRun(deps)).toBe(true)
    good(await firstRun(deps, input))
  })
})
