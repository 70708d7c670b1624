import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { parseInstant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { explain } from './explain.ts'
import { loadPack } from './load-pack.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'
import { ruleSheet } from './rule-sheet.ts'
import { fill } from './words.ts'

const pack = loadPack(join(import.meta.dirname, '..'))
const explained = (facts: object) => {
  const decision = decide(questionOf(readScenario({ value: facts, place: 'facts' }), pack))
  return { decision, explanation: explain(decision, pack) }
}

it('a deferral says when contact is permitted again', () => {
  const { explanation } = explained({ at: '2026-11-18T22:15:00' })
  expect(explanation.nextPermittedAt).toBe('2026-11-19T08:00:00+08:00')
  expect(explanation.headline.zh).toBe('暂缓，2026-11-19 08:00 起可以联系')
  expect(explanation.findings).toHaveLength(1)
  expect(explanation.findings[0]?.sentence).toEqual({
    zh: '现在是 22:15，可以联系的时段是 08:00–22:00。',
    en: 'It is 22:15; contact is permitted within 08:00–22:00.',
  })
})

it('a clause that nobody verified is shown as such, and a known one by its number', () => {
  const { explanation } = explained({ at: '2026-11-18T22:15:00' })
  const sources = explanation.findings[0]?.sources ?? []
  const clauses = Object.fromEntries(sources.map((one) => [one.instrument, one.clauseText.en]))
  expect(clauses['gbt-45251-2025']).toBe('clause 5.3')
  expect(clauses['cba-2026']).toBe('clause not verified')
  expect(clauses).not.toHaveProperty('cifa-2024')
})

it('a contact of 2024 is explained by the guidance of its day', () => {
  const { explanation } = explained({ at: '2024-12-01T22:15:00' })
  const sources = explanation.findings[0]?.sources.map(({ instrument }) => instrument)
  expect(sources).toEqual(['cifa-2024', 'platform-policy'])
})

it('a stricter policy is named with the layer that set it', () => {
  const { explanation } = explained({ at: '2026-11-18T21:00:00', profile: 'tender' })
  expect(explanation.findings[0]?.layer).toEqual({
    name: 'lender',
    title: { zh: '委托方政策', en: "the lender's policy" },
  })
  expect(explanation.findings[0]?.sources[0]?.instrument).toBe('lender-policy')
})

it('an allowed call names its obligations', () => {
  const { explanation } = explained({ at: '2026-11-18T10:00:00' })
  expect(explanation.headline.en).toBe('allowed')
  expect(explanation.obligations.map(({ code }) => code).toSorted()).toEqual([
    'record-call',
    'say-who-you-are',
    'verify-person',
  ])
})

it('a contact is asked without a word about the debt', () => {
  const lost = { target: 'contact', loss: 'number_invalid' }
  const { explanation } = explained({ at: '2026-11-18T10:00:00', ...lost })
  const codes = explanation.obligations.map(({ code }) => code)
  expect(codes).toContain('disclose-nothing')
  expect(codes).not.toContain('verify-person')
})

it('a stored decision of a rule that is gone is still explained', () => {
  const { decision } = explained({ at: '2026-11-18T22:15:00' })
  const findings = decision.findings.map((one) => ({ ...one, rule: 'gone', reason: 'GONE' }))
  const { findings: said } = explain({ ...decision, findings }, pack)
  expect(said[0]).toMatchObject({ title: { zh: 'gone' }, sentence: { zh: 'GONE' } })
})

it('a rule that broke says that it cannot decide', () => {
  const at = parseInstant('2026-11-18T10:00:00+08:00')
  const question = questionOf(
    readScenario({ value: { at: '2026-11-18T10:00:00' }, place: 'facts' }),
    pack,
  )
  expect(question.at).toBe(at)
  const law = { ...question.law, pack: { ...pack, settings: [] } }
  const { findings } = explain(decide({ ...question, law }), pack)
  expect(findings[0]?.sentence.en).toContain('no number in force')
})

it('words in braces that were not measured stay as they are', () => {
  const template = { zh: '{a}，{b}', en: '{a} of {b}, {toString}' }
  expect(fill(template, { a: 1 })).toEqual({ zh: '1，{b}', en: '1 of {b}, {toString}' })
})

it('the page of a rule shows its numbers with their history and each policy', () => {
  const sheet = ruleSheet(pack, 'quiet-hours')
  const history = sheet?.numbers[0]?.history.map(({ value, from, until, instrument, profile }) =>
    [value, from, until, instrument, profile].join(' '),
  )
  expect(history).toEqual([
    '08:00–22:00 2024-05-15 2025-02-28 cifa-2024 ',
    '08:00–22:00 2025-02-28  gbt-45251-2025 ',
    '08:00–22:00 2026-01-30  cba-2026 ',
    '08:00–22:00 2024-05-15  platform-policy ',
    '08:00–21:00 2024-05-15  lender-policy tender',
  ])
  expect(sheet?.sources.find(({ instrument }) => instrument === 'cifa-2024')).toMatchObject({
    until: '2025-02-28',
    supersededBy: 'gbt-45251-2025',
  })
  expect(sheet?.cases.length).toBeGreaterThan(5)
  expect(sheet?.questions.length).toBeGreaterThan(0)
})

it('the page of every rule is plain JSON, and there is none of a rule that does not exist', () => {
  for (const id of pack.texts.keys()) {
    const sheet = ruleSheet(pack, id)
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet)
  }
  expect(ruleSheet(pack, 'no-such-rule')).toBeUndefined()
})

it('channels are called by their names, not by their codes', () => {
  const { explanation } = explained({
    at: '2026-11-18T10:00:00',
    channel: 'sms',
    profile: 'tender',
  })
  const said = explanation.findings[0]?.sentence
  expect(said?.zh).toBe('委托方不允许用短信，允许的是：人工通话、语音通知、上门、信函。')
  expect(said?.en).toContain('permit text messages; it permits calls, voice notices, visits')
})

it('about a contact before the first day of the pack it says that no rule is in force', () => {
  const { decision, explanation } = explained({ at: '2024-05-14T10:00:00' })
  expect(decision.outcome).toBe('DENY')
  expect(explanation.findings[0]?.title.en).toBe('Rules in force')
  expect(explanation.findings[0]?.sentence.en).toContain('no rule is in force on that day')
  expect(explained({ at: '2024-05-15T10:00:00' }).decision.outcome).toBe('ALLOW')
})
