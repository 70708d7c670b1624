import { describe, expect, it } from 'vitest'
import {
  type Field,
  factOf,
  factTime,
  fieldAt,
  isAsked,
  rawFact,
  rawText,
  readSituation,
  saidOf,
  withFact,
} from './situation.ts'

const both = { zh: '一', en: 'one' }
function field(key: string, part: Partial<Field> = {}): Field {
  const plain = { kind: 'flag', label: both, help: null, options: [], normal: null, max: null }
  return { key, ...plain, when: null, fields: [], ...part }
}
const CHANNEL = field('channel', { kind: 'choice', normal: 'voice_interactive' })
const VISITORS = field('visitors', { when: { key: 'channel', values: ['visit'] }, normal: 2 })

describe('the situation in the address', () => {
  it('leaves out what holds anyway and what is empty', () => {
    const said = withFact({}, CHANNEL, 'sms')
    expect(said).toEqual({ channel: 'sms' })
    expect(withFact(said, CHANNEL, 'voice_interactive')).toEqual({})
    expect(withFact({ status: ['dispute'] }, field('status'), [])).toEqual({})
    expect(withFact({ loss: 'x' }, field('loss'), null)).toEqual({})
  })

  it('keeps a no and a nought where they are not what holds anyway', () => {
    expect(withFact({}, field('agency', { normal: true }), false)).toEqual({ agency: false })
    expect(withFact({}, VISITORS, 0)).toEqual({ visitors: 0 })
    expect(factOf({}, VISITORS)).toBe(2)
    expect(factOf({ visitors: 0 }, VISITORS)).toBe(0)
  })

  it('is read from the address as it is, without what cannot be a fact', () => {
    const raw = { at: '2026-11-18T22:30:00', connToday: 3, 'a b': 1, '<x>': 2 }
    expect(readSituation(raw)).toEqual({ at: '2026-11-18T22:30:00', connToday: 3 })
  })
})

describe('the form', () => {
  it('asks for visitors where somebody visits, and shows them wherever they were said', () => {
    const fields = [CHANNEL, VISITORS]
    expect(isAsked(VISITORS, {}, fields)).toBe(false)
    expect(isAsked(VISITORS, { channel: 'visit' }, fields)).toBe(true)
    expect(isAsked(VISITORS, { visitors: 1 }, fields)).toBe(true)
  })

  it('takes the clock of the server to the second', () => {
    expect(factTime('2026-11-18T22:30:05.120+08:00')).toBe('2026-11-18T22:30:05')
  })

  it('says a fact with its value in words, or by its name alone', () => {
    const zh = ({ zh: text }: { zh: string }) => text
    const options = [{ value: 'dispute', label: { zh: '异议', en: 'dispute' } }]
    expect(saidOf({ label: both, options }, ['dispute'], zh)).toBe('一: 异议')
    expect(saidOf({ label: both, options: [] }, 3, zh)).toBe('一: 3')
    expect(saidOf({ label: both, options: [] }, { window: [] }, zh)).toBe('一')
  })

  it('takes typed text for what it means', () => {
    expect([rawFact('3'), rawFact('["a"]'), rawFact('plain')]).toEqual([3, ['a'], 'plain'])
    expect(rawText(rawFact('{"a":1}'))).toBe('{"a":1}')
    expect(rawText('plain')).toBe('plain')
  })

  it('finds the field that a problem names, also when it names a part of it', () => {
    const form = {
      groups: [{ id: 'g', title: both, fields: [CHANNEL, field('agreement')] }],
      policies: [],
      own: null,
    }
    expect(fieldAt('body.scenario.channel', form)?.key).toBe('channel')
    expect(fieldAt('body.scenario.agreement.window[0]', form)?.key).toBe('agreement')
    expect(fieldAt('body', form)).toBeUndefined()
  })
})
