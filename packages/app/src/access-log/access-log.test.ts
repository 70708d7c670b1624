import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../access/roles.ts'
import { askExport } from '../manage-exports/ask-export.ts'
import { decideExport } from '../manage-exports/decide-export.ts'
import { makeExport } from '../manage-exports/make-export.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { dayAt } from '../rehearsal/tiny-law.ts'
import {
  AGENCY,
  at,
  BANKER,
  COLLECTOR,
  codeOf,
  good,
  LENDER,
  newWorld,
  permitFor,
  place,
  RIVAL,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { revealData } from '../reveal-data/reveal-data.ts'
import { accessTable } from './access-table.ts'
import { showAccessLog } from './show-access-log.ts'
import { whoSaw } from './who-saw.ts'

let world: World
let file: CaseFile
let theirs: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  await place(world, [['B1', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
  const page = { order: 'case-number', offset: 0, limit: 1 } as const
  const [found] = (await world.cases.list(LENDER, { caseNumber: 'B1' }, page)).cases
  if (found === undefined) throw new Error('the case was placed')
  theirs = found
})

const look = async (by: Actor, words = '', of = file) => {
  const [known] = await world.people.of([{ lender: LENDER, debtor: of.debtor }], 'lender')
  const party = known?.people.find(({ role }) => role === 'debtor')?.party
  if (party === undefined) throw new Error('the debtor is on file')
  const how = { field: 'name', purpose: 'letter', screen: 'case', words } as const
  return good(await revealData(world, by, { case: of.case, party, ...how }))
}
const log = async (by: Actor, part: Parameters<typeof showAccessLog>[2] = {}) =>
  good(await showAccessLog(world, by, part)).looks.map(({ staffName }) => staffName)

describe('the log of who looked at whom', () => {
  it('names who looked, and the person masked', async () => {
    await look(COLLECTOR)
    const { total, looks } = good(await showAccessLog(world, SUPERVISOR, {}))
    expect(total).toBe(1)
    expect(looks).toMatchObject([
      {
        ...{ staffName: 'name of collector-1', account: 'collector-1', orgName: '甲公司' },
        ...{ caseNumber: 'A1', personName: '王**', field: 'name', purpose: 'letter' },
      },
    ])
  })

  it('is for supervisors: an agency reads its own people’s looks, the lender everybody’s', async () => {
    await look(COLLECTOR)
    await look(RIVAL_SUPERVISOR, '', theirs)
    expect(await log(SUPERVISOR)).toEqual(['name of collector-1'])
    expect(await log(RIVAL_SUPERVISOR)).toEqual(['name of rival-supervisor'])
    expect(await log(BANKER)).toHaveLength(2)
    expect(codeOf(await showAccessLog(world, COLLECTOR, {}))).toBe('not-permitted')
  })

  it('is narrowed by case, person, field and day, the last day included', async () => {
    await look(COLLECTOR)
    world.clock.set(at('2026-11-19T23:59:59+08:00'))
    await look(SUPERVISOR)
    expect(await log(BANKER, { staff: COLLECTOR.staff })).toEqual(['name of collector-1'])
    expect(await log(BANKER, { field: 'phone' })).toEqual([])
    expect(await log(BANKER, { case: theirs.case })).toHaveLength(2)
    expect(await log(BANKER, { from: dayAt(2026, 11, 19) })).toEqual(['name of supervisor-1'])
    expect(await log(BANKER, { until: dayAt(2026, 11, 18) })).toEqual(['name of collector-1'])
    expect(await log(BANKER, { until: dayAt(2026, 11, 19) })).toHaveLength(2)
    const other = await showAccessLog(world, SUPERVISOR, { case: theirs.case })
    expect(codeOf(other)).toBe('not-found')
  })

  it('is a table for a file, with every line however many pages', async () => {
    const { settings, saveSettings } = world.access
    const many = { revealsPerHourAlarm: 900, revealsPerHourMax: 900 }
    const by = { ...BANKER, at: world.clock.now() }
    await saveSettings(LENDER, { ...(await settings(LENDER)), ...many }, by)
    for (let n = 0; n < 401; n += 1) await look(COLLECTOR, `=第${n}次`)
    const table = good(await accessTable(world, SUPERVISOR, {}))
    const rows: (readonly unknown[])[] = []
    for await (const row of table.rows) rows.push(row)
    expect(new Set(rows.map((row) => row[8])).size).toBe(401)
    expect(rows[0]?.length).toBe(table.columns.length)
    expect(rows[0]).toEqual(expect.arrayContaining(['2026-11-18 10:00:00', '姓名', '制作函件']))
    expect(codeOf(await accessTable(world, COLLECTOR, {}))).toBe('not-permitted')
  })
})

describe('the answer to a debtor who asks who saw their data', () => {
  it('has what was shown, dialled and exported, by whose organisation, without employees', async () => {
    await look(COLLECTOR)
    world.clock.set(at('2026-11-18T10:05:00+08:00'))
    await permitFor(world, file)
    world.clock.set(at('2026-11-18T10:10:00+08:00'))
    const ask = { filter: {}, full: ['phone'], purpose: 'court', words: '立案' } as const
    const { export: id } = good(await askExport(world, SUPERVISOR, ask))
    good(await decideExport(world, BANKER, { export: id, approved: true, note: '' }))
    good(await makeExport(world, SUPERVISOR, { export: id }))
    const told = good(await whoSaw(world, BANKER, { case: file.case }))
    expect(told).toMatchObject({ name: '王**', caseNumber: 'A1', lenderName: '样本银行' })
    const when = (time: string) => at(`2026-11-18T${time}:00+08:00`)
    expect(told.saw).toEqual([
      {
        ...{ kind: 'exported', at: when('10:10'), orgName: '甲公司' },
        ...{ fields: ['phone'], purpose: 'court' },
      },
      { kind: 'dialled', at: when('10:05'), orgName: '甲公司', role: 'debtor' },
      { kind: 'revealed', at: when('10:00'), orgName: '甲公司', field: 'name', purpose: 'letter' },
    ])
    expect(JSON.stringify(told)).not.toContain('name of')
  })

  it('leaves out of an agency’s answer what others saw', async () => {
    await look(COLLECTOR)
    await look(RIVAL_SUPERVISOR, '', theirs)
    const orgs = async (by: Actor, of: CaseFile) =>
      good(await whoSaw(world, by, { case: of.case })).saw.map(({ orgName }) => orgName)
    expect([String(file.handler), String(theirs.handler)]).toEqual([String(AGENCY), String(RIVAL)])
    expect(await orgs(SUPERVISOR, file)).toEqual(['甲公司'])
    expect(await orgs(RIVAL_SUPERVISOR, theirs)).toEqual(['乙公司'])
    expect((await orgs(BANKER, file)).toSorted()).toEqual(['乙公司', '甲公司'])
    expect(codeOf(await whoSaw(world, COLLECTOR, { case: file.case }))).toBe('not-permitted')
    expect(codeOf(await whoSaw(world, RIVAL_SUPERVISOR, { case: file.case }))).toBe('not-found')
  })
})
