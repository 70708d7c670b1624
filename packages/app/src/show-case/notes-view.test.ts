import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import {
  BANKER,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  LENDER,
  LI,
  newWorld,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { showTimeline } from '../show-timeline/show-timeline.ts'
import { hideNumbers } from './notes-view.ts'
import { showCase } from './show-case.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

const NOTE = '客户称未投诉，请先核实'
const noted = (number: string, note: string) => [number, ...WANG.slice(1), '', '', '', note]
const show = async (caseNumber: string, by = SUPERVISOR) =>
  good(await showCase(world, by, { case: (await caseFile(world, caseNumber)).case }))

describe('the notes of the lender', () => {
  it('are read by whoever must review the hold they led to', async () => {
    await place(world, [noted('A1', NOTE), [...LI, '', '', '', '']])
    const view = await show('A1')
    expect(view.holds).toMatchObject([{ reason: 'note-review', origin: 'lender-note:备注1' }])
    expect(view.lenderNotes).toEqual([{ header: '备注1', text: NOTE, caseNumber: 'A1' }])
    expect((await show('A2')).lenderNotes).toEqual([])
  })

  it('are kept even where no machine found anything in them', async () => {
    await place(world, [noted('A1', '喜欢下午接电话')])
    const view = await show('A1')
    expect(view.holds).toEqual([])
    expect(view.lenderNotes.map(({ text }) => text)).toEqual(['喜欢下午接电话'])
  })

  it('stand in no event and no sentence of the timeline', async () => {
    await place(world, [noted('A1', NOTE)])
    const { case: id, debtor } = await caseFile(world, 'A1')
    const key = { lender: LENDER, debtor }
    const stored = await world.timelines.history(key, { limit: 99 })
    const told = good(await showTimeline(world, SUPERVISOR, { case: id }))
    expect(stored.length).toBeGreaterThan(1)
    expect(JSON.stringify([stored, told])).not.toContain(NOTE)
  })

  it('about another case of the person come after, for those who may see that case', async () => {
    await place(world, [noted('A1', '客户投诉中')])
    await place(world, [noted('A2', '第二次委案')])
    await place(world, [noted('B1', '他处委案')], RIVAL_SUPERVISOR)
    const of = async (caseNumber: string, by = SUPERVISOR) =>
      (await show(caseNumber, by)).lenderNotes.map((note) => note.caseNumber)
    expect(await of('A2')).toEqual(['A2', 'A1'])
    expect(await of('B1', RIVAL_SUPERVISOR)).toEqual(['B1'])
    expect(await of('A1', BANKER)).toEqual(['A1', 'A2', 'B1'])
  })

  it('show their words without the numbers in them', async () => {
    await place(world, [noted('A1', '投诉，改打其妻13700001111')])
    const [note] = (await show('A1')).lenderNotes
    expect(note?.text).toBe('投诉，改打其妻13****11')
  })
})

describe('a long number in a text', () => {
  it.each([
    ['电话138 1234 5678。', '电话13****78。'],
    ['010-66668888转2', '01****88转2'],
    ['证件11010519491231002X', '证件11****2X'],
    ['卡6222491901836301，另13912345678', '卡62****01，另13****78'],
    ['手机１３８１２３４５６７８', '手机１３****７８'],
  ])('is hidden: %s', (text, hidden) => {
    expect(hideNumbers(text)).toBe(hidden)
  })

  it.each(['2026-11-18 10:30 来电', '20261118', '还款 12,345.60 元', '备注 1'])(
    'is not what %s is',
    (text) => {
      expect(hideNumbers(text)).toBe(text)
    },
  )
})

describe('the reason of a hold in words', () => {
  const hold = async (note: string, by = COLLECTOR) => {
    const { case: id } = await caseFile(world, 'A1')
    return placeHold(world, by, { case: id, reason: 'dispute', note })
  }
  const notes = async (by = SUPERVISOR) => (await show('A1', by)).holds.map((one) => one.notes)

  beforeEach(async () => {
    await workedCase(world)
  })

  it('is read beside the hold by those who may see the case', async () => {
    good(await hold(' 称金额不符，已寄材料 '))
    expect(await notes()).toEqual([['称金额不符，已寄材料']])
    expect(await notes(BANKER)).toEqual([['称金额不符，已寄材料']])
    expect((await show('A1')).lenderNotes).toEqual([])
  })

  it('stays with the agency that wrote it, and with the lender', async () => {
    good(await hold('称金额不符'))
    await place(world, [['B1', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
    const view = await show('B1', RIVAL_SUPERVISOR)
    expect(view.holds).toMatchObject([{ reason: 'dispute', notes: [] }])
  })

  it('may be left out, is added to a hold that stands, and is not doubled by a retry', async () => {
    const { hold: first } = good(await hold(' '))
    expect(await notes()).toEqual([[]])
    expect(good(await hold('第一句')).hold).toBe(first)
    good(await hold('第二句', SUPERVISOR))
    good(await hold('第一句'))
    expect(await notes()).toEqual([['第一句', '第二句']])
  })

  it('is no story: at most five hundred characters, and too long a one places no hold', async () => {
    expect(codeOf(await hold('长'.repeat(501)))).toBe('request-invalid')
    expect(await notes()).toEqual([])
    good(await hold('长'.repeat(500)))
  })
})
