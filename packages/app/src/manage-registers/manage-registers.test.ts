import { orgId, staffId } from '@fencun/core/ids'
import { beijingDay, plusDays } from '@fencun/core/time/beijing'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  AGENCY,
  actor,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL_COLLECTOR,
  SUPERVISOR,
  type World,
} from '../rehearsal/world.ts'
import {
  saveEngagement,
  saveLenderType,
  saveQualification,
  showRegisters,
} from './manage-registers.ts'

const AGENCY_ADMIN = actor('agency-administrator', 'administrator', AGENCY)
const TRAINED = { confidentialitySigned: true, suspended: false } as const

let world: World
const today = () => beijingDay(world.clock.now())

beforeEach(async () => {
  world = await newWorld()
})

describe('the registers', () => {
  it('show everybody of whom nothing is known yet, and say so', async () => {
    const org = orgId('new-agency')
    const agency = { org, lender: ADMINISTRATOR.lender, kind: 'agency', name: '丙公司' } as const
    await world.directory.saveOrg({ ...agency, listed: true, contractUntil: null })
    const person = {
      staff: staffId('new'),
      name: '新人',
      account: 'new',
      role: 'collector',
    } as const
    await world.directory.addStaff({ ...person, lender: agency.lender, org, active: true })
    const { lenderType, agencies, staff } = good(await showRegisters(world, ADMINISTRATOR))
    expect(lenderType).toBeNull()
    expect(agencies.filter(({ onRegister }) => !onRegister).map((one) => one.org)).toEqual([org])
    expect(staff.filter(({ onRegister }) => !onRegister).map((one) => one.name)).toEqual(['新人'])
  })

  it('are not set back by a form that was opened before somebody else saved', async () => {
    const person = { staff: COLLECTOR.staff, trainedOn: today() }
    const before = good(await showRegisters(world, ADMINISTRATOR)).staff
    const entry = before.find(({ staff }) => staff === COLLECTOR.staff)
    if (entry === undefined) throw new Error('the collector is on the staff')
    const { trainedOn, confidentialitySigned, suspended } = entry
    const seen = { trainedOn, confidentialitySigned, suspended }
    const suspends = { ...person, ...TRAINED, suspended: true, seen }
    good(await saveQualification(world, ADMINISTRATOR, suspends))
    const stale = await saveQualification(world, ADMINISTRATOR, { ...person, ...TRAINED, seen })
    expect(codeOf(stale)).toBe('changed-meanwhile')
    const { staff } = good(await showRegisters(world, ADMINISTRATOR))
    expect(staff.find((one) => one.staff === COLLECTOR.staff)?.suspended).toBe(true)
    const engaged = { org: AGENCY, impactAssessedOn: today(), evaluatedOn: null }
    const never = { impactAssessedOn: null, evaluatedOn: null, subcontracted: false }
    const bad = { ...engaged, subcontracted: true, seen: { ...never, subcontracted: true } }
    expect(codeOf(await saveEngagement(world, ADMINISTRATOR, bad))).toBe('changed-meanwhile')
  })

  it('keep what the administrator writes', async () => {
    const trainedOn = today()
    good(await saveLenderType(world, ADMINISTRATOR, { lenderType: 'bank' }))
    const engaged = { org: AGENCY, impactAssessedOn: trainedOn, evaluatedOn: null }
    good(await saveEngagement(world, ADMINISTRATOR, { ...engaged, subcontracted: false }))
    const shown = { staff: COLLECTOR.staff, trainedOn, ...TRAINED }
    good(await saveQualification(world, ADMINISTRATOR, shown))
    const { lenderType, agencies, staff } = good(await showRegisters(world, ADMINISTRATOR))
    expect(lenderType).toBe('bank')
    expect(agencies.find(({ org }) => org === AGENCY)).toMatchObject({
      ...engaged,
      onRegister: true,
    })
    expect(staff.find((one) => one.staff === COLLECTOR.staff)).toMatchObject({
      ...shown,
      onRegister: true,
    })
  })

  it('take no day that has not come', async () => {
    const tomorrow = plusDays(today(), 1)
    const shown = { staff: COLLECTOR.staff, trainedOn: tomorrow, ...TRAINED }
    const refused = await saveQualification(world, ADMINISTRATOR, shown)
    expect(refused).toMatchObject({ ok: false, error: { place: 'trainedOn' } })
    const engaged = { org: AGENCY, impactAssessedOn: null, subcontracted: false }
    const early = await saveEngagement(world, ADMINISTRATOR, { ...engaged, evaluatedOn: tomorrow })
    expect(early).toMatchObject({ ok: false, error: { place: 'evaluatedOn' } })
    expect(
      codeOf(await saveQualification(world, ADMINISTRATOR, { ...shown, trainedOn: today() })),
    ).toBe('no failure')
  })

  it('are written by the lender’s administrator; an agency’s writes its own people only', async () => {
    const engaged = { org: AGENCY, impactAssessedOn: null, evaluatedOn: null, subcontracted: false }
    expect(codeOf(await saveEngagement(world, AGENCY_ADMIN, engaged))).toBe('not-permitted')
    expect(codeOf(await saveLenderType(world, AGENCY_ADMIN, { lenderType: 'bank' }))).toBe(
      'not-permitted',
    )
    expect(codeOf(await saveEngagement(world, SUPERVISOR, engaged))).toBe('not-permitted')
    const of = (staff: typeof COLLECTOR.staff) => ({ staff, trainedOn: null, ...TRAINED })
    expect(codeOf(await saveQualification(world, AGENCY_ADMIN, of(COLLECTOR.staff)))).toBe(
      'no failure',
    )
    expect(codeOf(await saveQualification(world, AGENCY_ADMIN, of(RIVAL_COLLECTOR.staff)))).toBe(
      'not-found',
    )
    expect(codeOf(await saveQualification(world, ADMINISTRATOR, of(staffId('nobody'))))).toBe(
      'not-found',
    )
    expect(
      codeOf(await saveEngagement(world, ADMINISTRATOR, { ...engaged, org: orgId('nobody') })),
    ).toBe('not-found')
  })

  it('show an agency’s people to that agency and nobody else’s', async () => {
    const { staff, agencies } = good(await showRegisters(world, SUPERVISOR))
    expect(staff.map((one) => one.staff)).toContain(COLLECTOR.staff)
    expect(staff.map((one) => one.staff)).not.toContain(RIVAL_COLLECTOR.staff)
    expect(agencies.map(({ org }) => org)).toEqual([AGENCY])
    expect(codeOf(await showRegisters(world, COLLECTOR))).toBe('not-permitted')
  })
})
