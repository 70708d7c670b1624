import { beforeEach, describe, expect, it } from 'vitest'
import { placeHold } from '../place-hold/place-hold.ts'
import type { CaseFile } from '../ports/case-store.ts'
import { endContact } from '../record-outcome/end-contact.ts'
import { recordContact } from '../record-outcome/record-contact.ts'
import {
  AGENCY,
  ask,
  at,
  BANKER,
  COLLEAGUE,
  COLLECTOR,
  caseFile,
  codeOf,
  good,
  newWorld,
  permitFor,
  place,
  RIVAL_SUPERVISOR,
  SUPERVISOR,
  WANG,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { releaseHold } from '../release-hold/release-hold.ts'
import { eventText } from './event-text.ts'
import { showTimeline } from './show-timeline.ts'

let world: World
let file: CaseFile

beforeEach(async () => {
  world = await newWorld()
  file = await workedCase(world)
  const { contact } = await permitFor(world, file)
  good(await endContact(world, COLLECTOR, { contact, outcome: 'answered-debtor', talkSec: 61 }))
  const record = { contact, resultCode: 'PTP', note: '王小明说周五还', nextStepAt: null } as const
  good(await recordContact(world, COLLECTOR, record))
})

const show = async (more = {}, by = COLLECTOR) =>
  good(await showTimeline(world, by, { case: file.case, ...more }))

describe('a timeline', () => {
  it('reads as sentences, newest first, with the names of who acted', async () => {
    const { events, more } = await show()
    expect(more).toBe(false)
    expect(events.slice(0, 5).map(({ text }) => text.zh)).toEqual([
      '催记：承诺还款',
      '联系结果：本人接听',
      '获准联系债务人（电话）',
      '案件分配给name of collector-1',
      '已告知债务人由甲公司催收（凭证 letter-1）',
    ])
    expect(events[0]?.actor).toMatchObject({ name: 'name of collector-1', orgName: '甲公司' })
    expect(events[1]?.details).toMatchObject({ outcome: 'answered-debtor', talkSec: 61 })
  })

  it('has a sentence in both languages for everything that happens', async () => {
    const { hold } = good(await placeHold(world, COLLECTOR, { case: file.case, reason: 'plan' }))
    good(await ask(world, file))
    const evidence = 'letter'
    good(await releaseHold(world, SUPERVISOR, { case: file.case, hold, evidence }))
    const { events } = await show()
    expect(events.length).toBeGreaterThan(9)
    for (const { text } of events) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en.replaceAll('甲公司', '')).not.toMatch(/\p{Script=Han}/u)
      expect(`${text.zh}${text.en}`).not.toMatch(/undefined|王小明|1381234/)
    }
    expect(events[1]).toMatchObject({ kind: 'contact-withheld', details: { rules: ['holds'] } })
  })

  it('shows notes to those who may see the case', async () => {
    for (const who of [COLLECTOR, SUPERVISOR, BANKER]) {
      expect((await show({}, who)).events[0]?.details.note).toBe('王小明说周五还')
    }
  })

  it('shows another agency of the same debtor what happened, but neither who acted nor what was said', async () => {
    await place(world, [['B7', ...WANG.slice(1)]], RIVAL_SUPERVISOR)
    const theirs = { case: (await caseFile(world, 'B7')).case }
    const { events } = good(await showTimeline(world, RIVAL_SUPERVISOR, theirs))
    const record = events.find(({ kind }) => kind === 'contact-recorded')
    expect(record?.text.zh).toBe('催记：承诺还款')
    expect(record?.actor).toMatchObject({ name: '—', orgName: '甲公司' })
    expect(record?.details.note).toBeUndefined()
  })

  it('turns its pages', async () => {
    const first = await show({ limit: 3 })
    expect(first.more).toBe(true)
    const before = first.events.at(-1)?.version
    const rest = await show({ before, limit: 100 })
    expect(rest.more).toBe(false)
    const versions = [...first.events, ...rest.events].map(({ version }) => version)
    expect(versions).toEqual(versions.toSorted((a, b) => b - a))
    expect(versions.at(-1)).toBe(1)
  })

  it('is closed to those who may not see the case', async () => {
    expect(codeOf(await showTimeline(world, COLLEAGUE, { case: file.case }))).toBe('not-found')
  })
})

describe('the sentence of an event', () => {
  it('says hours, channels and ends as people do', () => {
    const names = { staff: () => '', org: () => '' }
    const frame = {
      ...{ v: 1, id: 'e', at: at('2026-11-18T10:00:00+08:00') },
      ...{ recordedAt: at('2026-11-18T10:00:00+08:00') },
      actor: { staff: 'system', org: AGENCY },
    } as const
    const refusal = { kind: 'refusal-recorded', refusal: 'r', party: file.debtor } as const
    const windows = [{ from: 720, until: 840 }]
    const noon = { ...frame, ...refusal, role: 'debtor', scope: { kind: 'windows', windows } }
    expect(eventText(noon as never, names).en).toBe('the debtor refuses: not within 12:00–14:00')
    const until = at('2026-12-01T00:00:00+08:00')
    const made = {
      ...frame,
      kind: 'agreement-made',
      agreement: 'a',
      widens: false,
      until,
      evidence: null,
    }
    expect(eventText(made as never, names).zh).toContain('至 2026-12-01 00:00')
  })
})
