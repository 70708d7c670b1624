import { contactId, orgId, pointId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { contactHolder } from '../access/contact-holder.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { startContact } from '../record-outcome/start-contact.ts'
import { personCalling, systemOf } from '../rehearsal/systems.ts'
import {
  COLLEAGUE,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  LINE,
  newWorld,
  place,
  pointOf,
  RIVAL,
  SUPERVISOR,
  stateOf,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { showContact } from '../show-contact/show-contact.ts'
import { requestByReference } from './request-by-reference.ts'

const SYSTEM = systemOf()
const WANGS_MOBILE = '13812345678'
const WIFES_MOBILE = '13700001111'

let world: World
let file: CaseFile
let count = 0

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
})

const asking = (part: object = {}) => {
  count += 1
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE } as const
  const named = { caseNumber: 'A1', number: WANGS_MOBILE, actor: String(COLLECTOR.staff) }
  return { request: `system-${count}`, ...how, ...named, ...part }
}
const request = (part: object = {}, caller = SYSTEM) =>
  requestByReference(world, caller, asking(part))
/** Names the case and point by ids instead. */
const byIds = async () => ({
  caseNumber: undefined,
  number: undefined,
  ...{ case: file.case, point: await pointOf(world, file) },
})

describe('a system that asks for a contact', () => {
  it('names the case, the point and the collector as it knows them', async () => {
    const point = await pointOf(world, file)
    const answer = good(await request({ number: ' +86 138-1234-5678 ' }))
    expect(answer).toMatchObject({ point, decision: { outcome: 'ALLOW' } })
    const contacts = Object.values((await stateOf(world, file)).contacts)
    expect(contacts).toMatchObject([
      { case: file.case, point, staff: COLLECTOR.staff, org: COLLECTOR.org },
    ])
    expect(good(await request(await byIds())).point).toBe(point)
    const account = { actor: ` ${String(COLLECTOR.staff).toUpperCase()} ` }
    expect(good(await request(account)).permit).not.toBeNull()
  })

  it('gets the first answer again for the same request id, however it names things', async () => {
    const first = asking()
    const permit = good(await requestByReference(world, SYSTEM, first)).permit
    expect(permit).not.toBeNull()
    expect(good(await requestByReference(world, SYSTEM, first)).permit).toEqual(permit)
    const { caseNumber: _caseNumber, number: _number, ...rest } = first
    const again = { ...rest, case: file.case, point: await pointOf(world, file) }
    expect(good(await requestByReference(world, SYSTEM, again)).permit).toEqual(permit)
    const other = { ...first, number: WIFES_MOBILE }
    expect(codeOf(await requestByReference(world, SYSTEM, other))).toBe('request-id-reused')
  })

  it('acts only for an active collector of its own organisation', async () => {
    expect(codeOf(await request({ actor: undefined }))).toBe('request-invalid')
    for (const actor of ['nobody', 'supervisor-1', 'rival-1', 'administrator-1', '']) {
      expect(codeOf(await request({ actor })), actor).toBe('actor-unknown')
    }
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    expect(codeOf(await request())).toBe('actor-unknown')
  })

  it('gets no leave for a collector who left after its key was opened', async () => {
    if (SYSTEM.kind !== 'key') throw new Error('a system has a key')
    const versions = await world.directory.versions(LENDER)
    const opened = { ...SYSTEM, holder: { ...SYSTEM.holder, versions } }
    expect(good(await request({}, opened)).permit).not.toBeNull()
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    const answer = good(await request({}, opened))
    expect(answer).toMatchObject({ permit: null, decision: { outcome: 'DENY' } })
  })

  it('reaches only the cases of the collector it names, and none of another organisation', async () => {
    expect(codeOf(await request({ actor: String(COLLEAGUE.staff) }))).toBe('not-found')
    const rival = { actor: 'rival-1' }
    expect(codeOf(await request(rival, systemOf(RIVAL)))).toBe('not-found')
    const ids = { ...(await byIds()), ...rival }
    expect(codeOf(await request(ids, systemOf(RIVAL)))).toBe('not-found')
  })

  it('names each thing once: both ways, or neither, is refused', async () => {
    const id = { case: file.case }
    expect(codeOf(await request(id))).toBe('request-invalid')
    expect(codeOf(await request({ caseNumber: undefined }))).toBe('request-invalid')
    expect(codeOf(await request({ point: pointId('x') }))).toBe('request-invalid')
    expect(codeOf(await request({ number: undefined }))).toBe('request-invalid')
    expect(codeOf(await request({ caseNumber: 'A' }))).toBe('not-found')
    expect(codeOf(await request({ number: '13999999999' }))).toBe('not-found')
  })

  it('guesses nobody’s rights: a number that two people on the file have names no point', async () => {
    const other = [...WANG.with(0, 'A9'), '李四', '朋友', WIFES_MOBILE, '']
    await place(world, [other])
    expect(codeOf(await request({ number: WIFES_MOBILE }))).toBe('request-invalid')
  })

  it('repeats no case number and no telephone number in a refusal', async () => {
    for (const part of [{ caseNumber: '6222000011112222' }, { number: '13999999999' }]) {
      const refused = await request(part)
      expect(JSON.stringify(refused)).not.toMatch(/6222|13999/)
    }
  })
})

describe('a person who asks', () => {
  it('asks in their own name, and in no other', async () => {
    const mine = await byIds()
    const ask = (actor?: string) => request({ ...mine, actor }, personCalling(COLLECTOR))
    expect(good(await ask()).permit).not.toBeNull()
    expect(good(await ask(String(COLLECTOR.staff))).permit).not.toBeNull()
    expect(codeOf(await ask(String(COLLEAGUE.staff)))).toBe('actor-unknown')
  })
})

describe('a system that reports', () => {
  const permitted = async () => {
    const { permit } = good(await request())
    if (permit === null) throw new Error('the contact is permitted')
    return permit.contact
  }
  const holder = async (toDial: boolean, caller = SYSTEM) =>
    contactHolder(world, caller, await permitted(), { toDial })

  it('does so in the name of the collector who got the permit', async () => {
    expect(good(await holder(true))).toMatchObject({ staff: COLLECTOR.staff, org: COLLECTOR.org })
    expect(codeOf(await holder(true, systemOf(RIVAL)))).toBe('not-found')
    expect(codeOf(await holder(false, systemOf(orgId('bank'))))).toBe('not-found')
  })

  it('dials no more for one who has left, but still says what came of the call', async () => {
    const contact = await permitted()
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    const dial = await contactHolder(world, SYSTEM, contact, { toDial: true })
    expect(codeOf(dial)).toBe('actor-unknown')
    const actor = good(await contactHolder(world, SYSTEM, contact, { toDial: false }))
    good(await endContact(world, actor, { contact, outcome: 'no-answer' }))
  })
})

describe('what became of a contact', () => {
  const permitted = async () => good(await request()).permit
  const shown = async (contact = '', caller = SYSTEM) =>
    showContact(world, caller, { contact: contactId(contact) })

  it('is told to its organisation from the permit to the record', async () => {
    const permit = await permitted()
    const contact = permit?.contact
    if (contact === undefined) throw new Error('the contact is permitted')
    expect(good(await shown(contact))).toMatchObject({
      contact,
      state: 'permitted',
      case: file.case,
      actor: COLLECTOR.staff,
      permittedAt: world.clock.now(),
      startBy: permit?.startBy,
      startedAt: null,
      outcome: null,
      decision: { outcome: 'ALLOW' },
    })
    good(await startContact(world, COLLECTOR, { contact }))
    expect(good(await shown(contact))).toMatchObject({ state: 'started', outcome: null })
    world.clock.pass(30_000)
    good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor', talkSec: 9 }))
    expect(good(await shown(contact))).toMatchObject({
      state: 'ended',
      outcome: 'answered-debtor',
      endedAt: world.clock.now(),
      recorded: false,
    })
  })

  it('is unknown when the permit ran out without a word', async () => {
    const permit = await permitted()
    if (permit === null) throw new Error('the contact is permitted')
    world.clock.pass(permit.startBy - world.clock.now() - 1)
    expect(good(await shown(permit.contact)).state).toBe('permitted')
    world.clock.pass(1)
    expect(good(await shown(permit.contact)).state).toBe('unknown')
  })

  it('is nobody else’s business', async () => {
    const contact = (await permitted())?.contact
    expect(codeOf(await shown(contact, systemOf(RIVAL)))).toBe('not-found')
    expect(codeOf(await shown(contact, systemOf(orgId('bank'))))).toBe('not-found')
    expect(codeOf(await shown(contact, personCalling(COLLEAGUE)))).toBe('not-found')
    expect(codeOf(await shown('nothing'))).toBe('not-found')
    expect(codeOf(await shown(`${file.debtor}.nothing`))).toBe('not-found')
    for (const by of [COLLECTOR, SUPERVISOR]) {
      expect((await shown(contact, personCalling(by))).ok, by.staff).toBe(true)
    }
  })

  it('is still told when the state has forgotten it', async () => {
    const contact = (await permitted())?.contact
    if (contact === undefined) throw new Error('the contact is permitted')
    good(await endContact(world, COLLECTOR, { contact, outcome: 'busy' }))
    world.clock.pass(42 * 86_400_000)
    for (let n = 0; n < 6; n += 1) {
      const later = (await permitted())?.contact ?? contactId('')
      good(await endContact(world, COLLECTOR, { contact: later, outcome: 'busy' }))
      world.clock.pass(60_000)
    }
    expect(Object.keys((await stateOf(world, file)).contacts)).not.toContain(contact)
    expect(good(await shown(contact))).toMatchObject({ state: 'ended', outcome: 'busy' })
  })
})
