import { beforeEach, describe, expect, it } from 'vitest'
import { listPlacements } from '../list-placements/list-placements.ts'
import {
  ADMINISTRATOR,
  COLLECTOR,
  codeOf,
  good,
  HEADER,
  LI,
  MORE,
  newWorld,
  place,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  upload,
  WANG,
  WIFE,
  type World,
} from '../rehearsal/world.ts'
import { previewPlacement, showPreview } from './preview-placement.ts'
import { rejectedRows } from './rejected-rows.ts'
import { remapPreview } from './remap-preview.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

type Rows = Parameters<typeof upload>[0]
const preview = async (rows: Rows) => good(await previewPlacement(world, SUPERVISOR, upload(rows)))
const remap = (id: string, columns: Record<string, number | null>, more = {}) =>
  remapPreview(world, SUPERVISOR, { preview: id, columns, ...more })
const BAD = LI.with(4, '110101199003070135')

describe('the preview of a placement', () => {
  it('shows totals, rejected rows with reason and cure, and what the notes will do', async () => {
    const view = await preview([
      [...HEADER, ...MORE],
      [...WANG, '', '', '', '已去世'],
      [...BAD, '', '', '', ''],
    ])
    expect(view).toMatchObject({
      ready: true,
      problem: null,
      headerRow: 1,
      totals: { rows: 2, accepted: 1, rejected: 1, placedAmountFen: 10050n, debtors: 1 },
      rejectedTotal: 1,
      rejected: [{ row: 3, cell: 'E3', field: 'idNumber', reason: 'id-checksum' }],
      notes: [
        {
          row: 2,
          caseNumber: 'A1',
          column: '备注1',
          effect: 'hold',
          kind: 'deceased',
          name: '王**',
        },
      ],
    })
    expect(view.rejected[0]?.detail.zh).toBe('证件号校验位不符')
  })

  it('holds nothing personal that is not masked', async () => {
    const { bytes: _bytes, ...view } = {
      bytes: 0,
      ...(await preview([
        [...HEADER, ...MORE],
        [...WANG, ...WIFE],
      ])),
    }
    const text = JSON.stringify(view, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const secret of ['王小明', '13812345678', '11010519491231002X', '张三']) {
      expect(text).not.toContain(secret)
    }
  })

  it('asks for the columns it could not recognise and goes on once they are chosen', async () => {
    const header = HEADER.with(2, '神秘数').with(5, '微信')
    const view = await preview([header, WANG])
    expect(view.ready).toBe(false)
    expect(view.missing.map(({ field }) => field)).toEqual(['placedAmountFen'])
    expect(view.mapping.map(({ status }) => status)).toEqual([
      ...['recognised', 'recognised', 'unknown', 'recognised', 'recognised', 'not-stored'],
    ])
    const chosen = good(await remap(view.id, { placedAmountFen: 2 }))
    expect(chosen.ready).toBe(true)
    expect(chosen.mapping[2]).toMatchObject({ field: 'placedAmountFen', status: 'chosen' })
    expect(good(await showPreview(world, SUPERVISOR, { preview: view.id }))).toEqual(chosen)
  })

  it('leaves a column out when told so, keeps that, and takes it back', async () => {
    const { id } = await preview([
      [...HEADER, ...MORE],
      [...WANG, ...WIFE],
    ])
    const out = good(await remap(id, { 'contact-1.mobile': null }))
    expect(out.mapping[8]).toMatchObject({ field: null, status: 'not-stored' })
    expect(good(await remap(id, {})).mapping[8]?.status).toBe('not-stored')
    expect(good(await remap(id, { 'contact-1.mobile': 8 })).mapping[8]?.status).toBe('chosen')
  })

  it('refuses choices that name nothing', async () => {
    const { id } = await preview([HEADER, WANG])
    expect(codeOf(await remap(id, { colour: 1 }))).toBe('request-invalid')
    expect(codeOf(await remap(id, { name: -1 }))).toBe('request-invalid')
    expect(codeOf(await remap(id, { name: 3, mobile: 3 }))).toBe('request-invalid')
  })

  it('keeps a file whose header it cannot find, and finds it where a person points', async () => {
    const rows = [['给催收的表', '', ''], ['甲', '乙', '丙', '丁', '戊', '己'], WANG]
    const view = await preview(rows)
    expect(view.problem?.code).toBe('header-not-found')
    expect(view.sheets).toEqual(['委案'])
    const columns = {
      caseNumber: 0,
      placedOn: 1,
      placedAmountFen: 2,
      name: 3,
      idNumber: 4,
      mobile: 5,
    }
    const found = good(await remap(view.id, columns, { headerRow: 2 }))
    expect(found).toMatchObject({ ready: true, problem: null, totals: { accepted: 1 } })
  })

  it('refuses the rows of cases that the lender placed before, and counts without them', async () => {
    await place(world, [WANG])
    const view = await preview([HEADER, WANG.with(2, '999'), LI])
    expect(view.totals).toMatchObject({
      rows: 2,
      accepted: 1,
      rejected: 1,
      placedAmountFen: 20000n,
    })
    expect(view.existing.caseNumbers).toEqual(['A1'])
    expect(view.rejected).toMatchObject([{ row: 2, cell: 'A2', reason: 'duplicate' }])
  })

  it('gives the rejected rows back as a table', async () => {
    const { id } = await preview([HEADER, WANG, BAD])
    const table = good(await rejectedRows(world, SUPERVISOR, { preview: id }))
    const rows = []
    for await (const row of table.rows) rows.push(row)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('李四')
    const clean = await preview([HEADER, WANG])
    expect(codeOf(await rejectedRows(world, SUPERVISOR, { preview: clean.id }))).toBe('not-found')
  })

  it('is gone after half an hour, with the file', async () => {
    const { id, expiresAt } = await preview([HEADER, WANG])
    world.clock.set(expiresAt)
    expect(codeOf(await showPreview(world, SUPERVISOR, { preview: id }))).toBe('placement-expired')
    expect(codeOf(await remap(id, {}))).toBe('placement-expired')
    expect(codeOf(await rejectedRows(world, SUPERVISOR, { preview: id }))).toBe('placement-expired')
  })

  it('is not made of what is no table', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const junk = await previewPlacement(world, SUPERVISOR, { fileName: 'x', fileHash: 'y', bytes })
    expect(codeOf(junk)).toBe('not-a-spreadsheet')
  })

  it('is for supervisors, and for an agency they may take it for', async () => {
    const file = upload([HEADER, WANG])
    for (const who of [COLLECTOR, ADMINISTRATOR]) {
      expect(codeOf(await previewPlacement(world, who, file))).toBe('not-permitted')
    }
    const other = await previewPlacement(world, SUPERVISOR, { ...file, handler: RIVAL })
    expect(codeOf(other)).toBe('not-found')
  })
})

describe('the list of placements', () => {
  it('shows an agency its own, with names', async () => {
    await place(world, [WANG])
    const mine = good(await listPlacements(world, SUPERVISOR)).placements
    expect(mine).toMatchObject([
      { handler: { name: '甲公司' }, registeredBy: 'name of supervisor-1', cases: 1 },
    ])
    expect(good(await listPlacements(world, RIVAL_SUPERVISOR)).placements).toEqual([])
    expect(good(await listPlacements(world, ADMINISTRATOR)).placements).toHaveLength(1)
    expect(codeOf(await listPlacements(world, COLLECTOR))).toBe('not-permitted')
  })
})
