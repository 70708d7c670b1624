import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draftOf,
  faultsIn,
  goneFrom,
  sameSettings,
  settingsOf,
  startOf,
  withoutEffect,
} from './draft.ts'
import type { PolicyChange, PolicyNumber, PolicySetting } from './queries.ts'

const words = (text: string) => ({ zh: text, en: text })

function number(part: Partial<PolicyNumber>): PolicyNumber {
  const base = { parameter: 'cap.max', rule: 'cap', title: words('cap'), unit: words('calls') }
  return { ...base, kind: 'max', options: [], now: words('3'), layer: 'standard', ...part }
}

function change(part: Partial<PolicyChange>): PolicyChange {
  return {
    ...{ change: 'c', settings: [], effectiveFrom: '2026-11-20', reason: 'r', author: 'a' },
    ...{ authorName: 'A', proposedAt: '2026-11-18T10:00:00+08:00', verdict: null },
    ...{ deciderName: null, version: null, awaitsYou: false, inForce: false },
    ...part,
  }
}

const set = (value: PolicySetting['value'], part: Partial<PolicySetting> = {}): PolicySetting => ({
  ...{ parameter: 'cap.max', value, relaxable: false },
  ...part,
})

describe('a proposal', () => {
  it('starts from the latest approval even before its day, so that nothing approved is lost', () => {
    const changes = [
      change({ settings: [set(0)] }),
      change({ version: 2, settings: [set(1)] }),
      change({ version: 1, settings: [set(2)], inForce: true }),
    ]
    expect(startOf({ settings: [set(2)], changes })).toEqual([set(1)])
    expect(startOf({ settings: [set(2)], changes: [] })).toEqual([set(2)])
  })

  it('goes on without a number that the law no longer knows', () => {
    const gone = set(1, { parameter: 'gone.max' })
    const policy = { settings: [set(2), gone], changes: [], numbers: [number({})] }
    expect(goneFrom(policy)).toEqual([gone])
  })

  it('begins each number with what holds now', () => {
    const options = ['sms', 'email'].map((value) => ({ value, label: words(`the ${value}`) }))
    const valueOf = (part: Partial<PolicyNumber>) => draftOf(number(part), 1).value
    expect(valueOf({})).toBe(3)
    expect(valueOf({ now: words('5,000,000') })).toBe(5_000_000)
    expect(valueOf({ now: words('some') })).toBeNull()
    expect(valueOf({ now: null })).toBeNull()
    expect(valueOf({ kind: 'windows', now: words('08:00–12:00, 14:00–20:00') })).toEqual([
      ['08:00', '12:00'],
      ['14:00', '20:00'],
    ])
    expect(valueOf({ kind: 'scale', options, now: words('the email') })).toBe('email')
    expect(valueOf({ kind: 'scale', options, now: null })).toBeNull()
    expect(valueOf({ kind: 'set', options, now: words('the sms') })).toEqual(['sms'])
    expect(valueOf({ kind: 'set', options, now: null })).toEqual(['sms', 'email'])
  })

  it('keeps a setting whole on its way through the form', () => {
    const settings = [set(2, { relaxable: true, applies: { channels: ['sms'] } })]
    expect(settingsOf(settings.map((one, key) => ({ ...one, key })))).toEqual(settings)
  })
})

describe('what cannot be sent', () => {
  const draft = (key: number, value: Draft['value'], part: Partial<Draft> = {}): Draft => ({
    ...{ key, parameter: 'cap.max', relaxable: false, value },
    ...part,
  })

  it('is a number without a value; nought is a value', () => {
    expect(faultsIn([draft(1, null)], [number({})])).toEqual(new Map([[1, 'value']]))
    expect(faultsIn([draft(1, 0)], [number({})]).size).toBe(0)
  })

  it('is hours without any stretch, though a set may be empty', () => {
    expect(faultsIn([draft(1, [])], [number({ kind: 'windows' })]).get(1)).toBe('value')
    expect(faultsIn([draft(1, [])], [number({ kind: 'set' })]).size).toBe(0)
  })

  it('is the same number for the same cases twice, in whatever order they are named', () => {
    const both = (channels: ('sms' | 'email')[]) => ({ applies: { channels } })
    const drafts = [draft(1, 1, both(['sms', 'email'])), draft(2, 2, both(['email', 'sms']))]
    expect(faultsIn(drafts, [number({})])).toEqual(new Map([[2, 'twice']]))
    expect(faultsIn([draft(1, 1), draft(2, 2, both(['sms']))], [number({})]).size).toBe(0)
  })
})

describe('two layers', () => {
  it('are the same in any order, and differ by a value, a scope or what may be relaxed', () => {
    const other = set(5, { parameter: 'other.max' })
    expect(sameSettings([set(1), other], [other, set(1)])).toBe(true)
    const parts: readonly Partial<PolicySetting>[] = [
      { value: 2 },
      { relaxable: true },
      { applies: { channels: ['sms'] } },
    ]
    for (const part of parts) {
      expect(sameSettings([set(1)], [set(1, part)])).toBe(false)
    }
    expect(sameSettings([set(1)], [])).toBe(false)
  })
})

describe('a number set in vain', () => {
  it('is one that was newly set and changed nothing', () => {
    expect(withoutEffect([], [set(5)], { numbers: [] })).toEqual([set(5)])
  })

  it('is not one that changed something, nor one that was there before, nor a narrow one', () => {
    const changed = { parameter: 'cap.max', rule: 'cap', title: words('cap') }
    const numbers = [{ ...changed, before: words('3'), after: words('2'), layer: null }]
    expect(withoutEffect([], [set(2)], { numbers })).toEqual([])
    expect(withoutEffect([set(5)], [set(5)], { numbers: [] })).toEqual([])
    const narrow = set(5, { applies: { channels: ['sms'] } })
    expect(withoutEffect([], [narrow], { numbers: [] })).toEqual([])
  })
})
