import { beforeEach, describe, expect, it } from 'vitest'
import { type Answer, textIn } from './testing/answer.ts'
import { type TestApp, testApp } from './testing/test-app.ts'
import { type PlacedCase, placeCase, SECRETS } from './testing/world.ts'

let world: TestApp
let placed: PlacedCase

beforeEach(async () => {
  world = await testApp()
  placed = await placeCase(world.deps, world.lender, 0x11)
})

const LETTER = { field: 'name', purpose: 'letter', screen: 'case' } as const
const reveals = () => `/v1/cases/${placed.case}/reveals`

describe('a revealed field', () => {
  it('is in one answer that nobody keeps, and in no line of the log', async () => {
    const collector = await world.as('collector-1')
    const shown = await collector('POST', reveals(), { party: placed.party, ...LETTER })
    expect([shown.status, shown.headers['cache-control']]).toEqual([201, 'no-store'])
    const until = '2026-11-18T10:01:00+08:00'
    expect(shown.body).toEqual({ value: SECRETS.name, until, forSec: 60 })
    const supervisor = await world.as('supervisor')
    const log = await supervisor('GET', `/v1/access-log?case=${placed.case}`)
    expect(log.body).toMatchObject({ total: 1, looks: [{ personName: '欧**', field: 'name' }] })
    for (const secret of Object.values(SECRETS)) {
      expect(log.text).not.toContain(secret)
      expect(world.log()).not.toContain(secret)
    }
  })

  it('is refused with a code to the wrong role, the wrong purpose and the wrong case', async () => {
    const codes = async (called: string, body: object, url = reveals()) => {
      const answer = await (await world.as(called))('POST', url, body)
      return [answer.status, answer.body['code']]
    }
    const name = { party: placed.party, ...LETTER }
    expect(await codes('administrator', name)).toEqual([403, 'not-permitted'])
    expect(await codes('collector-2', name)).toEqual([404, 'not-found'])
    const court = { ...name, purpose: 'court', words: '立案' }
    expect(await codes('collector-1', court)).toEqual([403, 'purpose-unfit'])
    const nothing = { ...name, purpose: 'curiosity' }
    expect(await codes('collector-1', nothing)).toEqual([400, 'request-invalid'])
    expect(await codes('collector-1', name, '/v1/cases/other/reveals')).toEqual([404, 'not-found'])
    expect((await world.call('POST', reveals(), name)).status).toBe(401)
  })

  it('has the purposes that the form offers', async () => {
    const offered = async (called: string) => {
      const { body } = await (await world.as(called))('GET', '/v1/reveal-purposes')
      return JSON.stringify(body)
    }
    expect(await offered('collector-1')).toContain('"letter"')
    expect(await offered('collector-1')).not.toContain('"court"')
    expect(await offered('administrator')).toBe('{"purposes":[]}')
  })
})

describe('the access log', () => {
  it('is a file too, in which nothing acts as a formula', async () => {
    const supervisor = await world.as('supervisor')
    const asked = { party: placed.party, ...LETTER, words: '=HYPERLINK("x")' }
    expect((await supervisor('POST', reveals(), asked)).status).toBe(201)
    const file = await supervisor('GET', '/v1/access-log.csv?from=2026-11-18&until=2026-11-18')
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toContain('access-log.csv')
    expect(file.text).toContain('制作函件')
    expect(file.text).not.toContain(SECRETS.name)
  })

  it('answers the debtor who asks', async () => {
    const collector = await world.as('collector-1')
    await collector('POST', reveals(), { party: placed.party, ...LETTER })
    const url = `/v1/cases/${placed.case}/who-saw`
    const { body } = await (await world.as('banker'))('GET', url)
    expect(body).toMatchObject({ name: '欧**', saw: [{ kind: 'revealed', orgName: '甲机构' }] })
    expect((await collector('GET', url)).status).toBe(403)
  })
})

describe('settings and alarms', () => {
  it('are the lender’s administrator’s to set, and alarms another person’s to answer', async () => {
    const [administrator, banker] = [await world.as('administrator'), await world.as('banker')]
    const { body } = await banker('GET', '/v1/access-settings')
    expect(body).toMatchObject({ night: ['22:00', '08:00'], recordsAlarm: { credit: 25 } })
    const always = { ...body, night: ['00:00', '23:59'] }
    expect((await banker('PUT', '/v1/access-settings', always)).status).toBe(403)
    const wrong = { ...always, revealsPerHourMax: 5 }
    expect((await administrator('PUT', '/v1/access-settings', wrong)).status).toBe(400)
    expect((await administrator('PUT', '/v1/access-settings', always)).body).toEqual(always)
    await (await world.as('supervisor'))('POST', reveals(), { party: placed.party, ...LETTER })
    expect((await banker('GET', '/v1/access-alarms/open')).body).toEqual({ open: 1 })
    const listed = await banker('GET', '/v1/access-alarms')
    expect(listed.body).toMatchObject({ alarms: [{ kind: 'night', word: null, yours: false }] })
    const id = /"alarm":"([^"]+)"/.exec(listed.text)?.[1] ?? ''
    const url = `/v1/access-alarms/${id}/word`
    const word = { words: '值班，已核实' }
    const codes = ({ status, body: { code } }: Answer) => [status, code]
    const supervisor = await world.as('supervisor')
    expect(codes(await supervisor('POST', url, word))).toEqual([409, 'second-person-needed'])
    expect((await banker('POST', url, word)).status).toBe(204)
    expect(codes(await banker('POST', url, word))).toEqual([409, 'alarm-not-open'])
    expect((await banker('GET', '/v1/access-alarms/open')).body).toEqual({ open: 0 })
  })
})

describe('a file of cases', () => {
  it('goes from request over approval to one download', async () => {
    const [supervisor, banker] = [await world.as('supervisor'), await world.as('banker')]
    const ask = { filter: { status: 'open' }, full: ['phone'], purpose: 'mailing', words: '函件' }
    const asked = await supervisor('POST', '/v1/exports', ask)
    expect(asked.status).toBe(201)
    const url = `/v1/exports/${textIn(asked, 'export')}`
    expect((await supervisor('POST', `${url}/file`)).body['code']).toBe('export-not-approved')
    const yes = { approved: true }
    expect((await supervisor('POST', `${url}/decision`, yes)).body['code']).toBe(
      'second-person-needed',
    )
    expect((await banker('POST', `${url}/decision`, yes)).status).toBe(204)
    expect((await banker('POST', `${url}/decision`, yes)).body['code']).toBe('export-decided')
    const made = await supervisor('POST', `${url}/file`)
    expect(made.body).toMatchObject({ rows: 1, passphrase: 'plain' })
    expect((await banker('POST', `${url}/download`)).body['code']).toBe('export-gone')
    const file = await supervisor('POST', `${url}/download`)
    expect(file.headers['content-disposition']).toContain('.xlsx')
    expect(file.text).toContain(SECRETS.mobile)
    expect(file.text).not.toContain(SECRETS.name)
    expect((await supervisor('POST', `${url}/download`)).body['code']).toBe('export-gone')
    const list = await banker('GET', '/v1/exports')
    expect(list.body).toMatchObject({ exports: [{ state: 'taken', awaitsYou: false }] })
    expect(list.text).not.toContain('plain')
    const madeAt = /"made":{"at":"([^"]+)"/.exec(list.text)?.[1] ?? ''
    const leak = { lines: [], marks: [{ account: 'lender-a.supervisor', at: madeAt }] }
    const traced = await banker('POST', '/v1/exports/trace', leak)
    expect(traced.body).toMatchObject({ files: [{ isMarked: true, certain: false }] })
    expect((await supervisor('POST', '/v1/exports/trace', leak)).status).toBe(403)
    // One line of one case fits any file that has it: nothing is named for that.
    const line = { lines: [{ caseNumber: 'N-17', second: null }] }
    expect((await banker('POST', '/v1/exports/trace', line)).body).toEqual({ files: [] })
  })
})
