import { memoryFile } from '@fencun/app/testing/memory-spreadsheets'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './app-options.ts'
import { SESSION_COOKIE } from './http/session.ts'
import { type Answer, answerOf, textIn } from './testing/answer.ts'
import { type Called, type TestApp, testApp } from './testing/test-app.ts'
import { AGENCY, PASSWORD, SECRETS } from './testing/world.ts'

const HEADER = ['个案序列号', '姓名', '证件号', '委案日期', '委案金额', '本人手机', '备注1']
const GOOD = ['C-1', SECRETS.name, SECRETS.idNumber, '2026-11-02', '1234.50', SECRETS.mobile]
const BAD = ['C-2', SECRETS.name, '110101199003070000', '2026-11-02', '99', SECRETS.mobile]

let world: TestApp
let supervisor: Called

beforeEach(async () => {
  world = await testApp()
  supervisor = await world.as('supervisor')
})

interface Sent {
  readonly rows?: readonly (readonly string[])[]
  readonly bytes?: Uint8Array
  readonly fields?: Readonly<Record<string, string>>
  readonly fileField?: string
  readonly by?: string
}

async function upload(sent: Sent = {}, to: TestApp = world): Promise<Answer> {
  const signedIn = await to.deps.credentials.signIn(`lender-a.${sent.by ?? 'supervisor'}`, PASSWORD)
  const answer = await to.app.inject({
    method: 'POST',
    url: '/v1/placements/previews',
    cookies: { [SESSION_COOKIE]: signedIn?.token ?? '' },
    ...(await formOf(sent)),
  })
  return answerOf(answer)
}

async function formOf({ rows = [HEADER, GOOD, BAD], bytes, fields = {}, fileField }: Sent) {
  const content = bytes ?? memoryFile({ sheets: [{ name: '案件', rows }] }).bytes
  if (!(content instanceof Uint8Array)) throw new Error('a plain book is bytes')
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set(fileField ?? 'file', new Blob([Buffer.from(content)]), 'C:\\委案\\十一月.xlsx')
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  return {
    headers: { 'content-type': type },
    payload: Buffer.from(await encoded.arrayBuffer()),
  }
}

describe('a lender’s file over HTTP', () => {
  it('is shown as it would be registered, with totals, refusals and cures, and no names', async () => {
    const preview = await upload()
    expect(preview).toMatchObject({
      status: 201,
      body: {
        fileName: '十一月.xlsx',
        sheet: '案件',
        headerRow: 1,
        problem: null,
        ready: true,
        totals: { rows: 2, accepted: 1, rejected: 1, placedAmountFen: '123450', debtors: 1 },
        rejected: [{ row: 3, cell: 'C3', reason: 'id-checksum', cure: { zh: '与原件核对证件号' } }],
        existing: { placement: null, caseNumbers: [] },
        expiresAt: '2026-11-18T10:30:00+08:00',
      },
    })
    for (const secret of Object.values(SECRETS)) expect(preview.text).not.toContain(secret)
    const shown = await supervisor('GET', `/v1/placements/previews/${textIn(preview, 'id')}`)
    expect(shown.body).toEqual(preview.body)
  })

  it('is registered whole once its totals are confirmed, and never twice', async () => {
    const preview = textIn(await upload(), 'id')
    const confirm = { cases: 1, placedAmountFen: '123450' }
    const wrong = { preview, confirm: { ...confirm, placedAmountFen: '123451' } }
    expect(await supervisor('POST', '/v1/placements', wrong)).toMatchObject({
      status: 409,
      body: { code: 'totals-differ', place: 'confirm.placedAmountFen' },
    })
    const registered = await supervisor('POST', '/v1/placements', { preview, confirm })
    expect(registered).toMatchObject({ status: 201, body: { cases: 1, debtors: 1, holds: 0 } })
    expect((await supervisor('GET', '/v1/placements')).body).toMatchObject({
      placements: [
        {
          fileName: '十一月.xlsx',
          handler: { org: AGENCY, name: '甲机构' },
          registeredBy: 'supervisor',
          cases: 1,
          rejected: 1,
          placedAmountFen: '123450',
        },
      ],
    })
    expect(await supervisor('POST', '/v1/placements', { preview, confirm })).toMatchObject({
      status: 410,
      body: { code: 'placement-expired' },
    })
    const again = await upload()
    expect(again.body).toMatchObject({
      ready: false,
      existing: { placement: { fileName: '十一月.xlsx', cases: 1 } },
    })
    expect(
      await supervisor('POST', '/v1/placements', { preview: textIn(again, 'id'), confirm }),
    ).toMatchObject({ status: 409, body: { code: 'placement-exists' } })
  })

  it('asks for the columns it cannot tell, and reads on with the answers', async () => {
    const header = HEADER.map((word) => (word === '姓名' ? '谁' : word))
    const preview = await upload({ rows: [header, GOOD] })
    expect(preview.body).toMatchObject({ ready: false, missing: [{ field: 'name' }] })
    const url = `/v1/placements/previews/${textIn(preview, 'id')}/mapping`
    expect((await supervisor('PUT', url, { columns: { name: 1 } })).body).toMatchObject({
      ready: true,
      missing: [],
      totals: { accepted: 1 },
    })
    expect(await supervisor('PUT', url, { columns: { colour: 1 } })).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', place: 'columns.colour' },
    })
  })

  it('gives the rejected rows back as a file, as they were', async () => {
    const url = `/v1/placements/previews/${textIn(await upload(), 'id')}/rejected`
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]) {
      const file = await supervisor('GET', `${url}.${format}`)
      expect(file).toMatchObject({ status: 200, headers: { 'content-type': type } })
      expect(file.headers['content-disposition']).toMatch(/^attachment; filename="rejected-/)
      expect(file.text).toContain('110101199003070000')
      expect(file.text).not.toContain('C-1')
    }
    const clean = textIn(await upload({ rows: [HEADER, GOOD] }), 'id')
    expect(await supervisor('GET', `/v1/placements/previews/${clean}/rejected.csv`)).toMatchObject({
      status: 404,
    })
  })

  it('records that the debtors were told who collects', async () => {
    const preview = textIn(await upload(), 'id')
    const confirm = { cases: 1, placedAmountFen: '123450' }
    const placed = await supervisor('POST', '/v1/placements', { preview, confirm })
    const url = `/v1/placements/${textIn(placed, 'placement')}/notice`
    expect(await supervisor('POST', url, { evidence: '' })).toMatchObject({
      status: 400,
      body: { code: 'evidence-missing' },
    })
    const told = await supervisor('POST', url, { evidence: '挂号信 2026-77' })
    expect(told).toMatchObject({ status: 200, body: { debtors: 1 } })
    expect((await supervisor('POST', '/v1/placements/none/notice', { evidence: 'x' })).status).toBe(
      404,
    )
  })
})

describe('an upload that cannot be taken', () => {
  it('is refused with its code: no table, no file, no form, too large', async () => {
    const bytes = Buffer.from('%PDF-1.7')
    expect(await upload({ bytes })).toMatchObject({
      status: 400,
      body: { code: 'not-a-spreadsheet' },
    })
    expect(await upload({ fileField: 'attachment' })).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', place: 'file' },
    })
    expect(await upload({ fields: { colour: 'red' } })).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', place: 'body' },
    })
    expect(await supervisor('POST', '/v1/placements/previews', {})).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', place: 'content-type' },
    })
    const narrow = await testApp({ limits: { ...DEFAULT_LIMITS, fileBytes: 100 } })
    expect(await upload({}, narrow)).toMatchObject({
      status: 413,
      body: { code: 'file-too-large' },
    })
  })

  it('is refused for an agency that is not one’s own, and by roles that do not import', async () => {
    expect(await upload({ fields: { handler: AGENCY } })).toMatchObject({ status: 201 })
    expect(await upload({ fields: { handler: 'lender-a' } })).toMatchObject({ status: 404 })
    expect(await upload({ by: 'collector-1' })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    })
  })

  it('is nobody else’s to see, and gone after half an hour', async () => {
    const url = `/v1/placements/previews/${textIn(await upload(), 'id')}`
    const administrator = await world.as('administrator')
    expect((await administrator('GET', url)).status).toBe(403)
    world.deps.clock.pass(30 * 60_000)
    expect(await supervisor('GET', url)).toMatchObject({
      status: 410,
      body: { code: 'placement-expired' },
    })
  })

  it('leaves no name and no number in the log', async () => {
    await upload()
    await upload({ bytes: Buffer.from(Object.values(SECRETS).join(' ')) })
    for (const secret of Object.values(SECRETS)) expect(world.log()).not.toContain(secret)
    expect(world.log()).not.toContain('十一月')
  })
})
