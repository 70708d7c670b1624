import { expect, it } from 'vitest'
import { en } from './en-US.ts'
import { zh } from './zh-CN.ts'

interface Words {
  readonly [key: string]: string | Words
}

/** `case.call` → the sentence, for every sentence. */
function sentences(words: Words, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as const]
      : sentences(value, `${prefix}${key}.`),
  )
}

const placeholders = (text: string) => new Set(text.match(/\{\{\w+(, number)?\}\}/g))
const chinese = sentences(zh)
const english = new Map(sentences(en))
/** English says `1 case`; Chinese knows no singular and has no such key. */
const isSingular = (key: string) => key.endsWith('_one') && english.has(key.slice(0, -4))

it('says everything in both languages', () => {
  expect(chinese.length).toBeGreaterThan(300)
  const plain = [...english.keys()].filter((key) => !isSingular(key))
  expect(new Set(plain)).toEqual(new Set(chinese.map(([key]) => key)))
})

it('puts the same values into a sentence of either language', () => {
  for (const [key, text] of chinese) {
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)])
  }
})

it('leaves no Chinese sentence empty; English may have no word where Chinese has a counter', () => {
  expect(chinese.filter(([, text]) => text.trim() === '')).toEqual([])
})
