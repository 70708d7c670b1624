import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  type Personal,
  personalAccount,
  personalIdNumber,
  personalName,
  personalPhone,
  personalText,
} from './personal.ts'

const secrets: readonly (readonly [Personal, string, string])[] = [
  [personalName('王小明'), '王小明', '王**'],
  [personalPhone('13812345678'), '13812345678', '138****5678'],
  [personalIdNumber('310115196406151707'), '310115196406151707', '3****************7'],
  [personalAccount('6285852545967305'), '6285852545967305', '****7305'],
  [personalText('南京市鼓楼区示例路147号'), '南京市鼓楼区示例路147号', '****'],
]

/** What a template literal does; the linter refuses to write it with a `Personal`. */
function inTemplate(datum: unknown): string {
  return String.raw({ raw: ['', ''] }, datum)
}

describe('personal data', () => {
  it.each(secrets)('prints masked everywhere (%s)', (datum, value, masked) => {
    const texts = [
      String(datum),
      inTemplate(datum),
      '' + datum,
      datum.toString(),
      inspect(datum),
      inspect({ deep: [datum] }, { depth: 9, showHidden: true, customInspect: true }),
      inspect(datum, { customInspect: false, showHidden: true }),
      JSON.stringify({ datum }),
      JSON.stringify(structuredClone({ datum })),
      JSON.stringify(Object.assign({}, datum)),
      new Error(inTemplate(datum)).message,
      new URLSearchParams({ q: String(datum) }).toString(),
    ]
    for (const text of texts) expect(text).not.toContain(value)
    expect(texts.slice(0, 5)).toEqual(Array(5).fill(masked))
    expect(JSON.stringify({ datum })).toBe(JSON.stringify({ datum: masked }))
  })

  it.each(secrets)('gives its value only when revealed (%s)', (datum, value) => {
    expect(datum.reveal()).toBe(value)
  })

  it('is equal when the values are, not when only the masks are', () => {
    const one = personalPhone('13812345678')
    expect(one.equals(personalPhone('13812345678'))).toBe(true)
    expect(one.equals(personalPhone('13800005678'))).toBe(false)
  })

  it('of no length stays empty, so that a missing value does not look like a hidden one', () => {
    expect(String(personalText(''))).toBe('')
  })
})
