import type { Hits } from './hits.ts'
import type { Word } from './words.ts'

/** Numbers of words, each word having one however often it is said. */
export function knownWords(hits: Pick<Hits, 'know'>): {
  readonly numberOf: (word: Word) => number
  readonly word: (number: number) => Word
} {
  const numbers = new Map<Word, number>()
  const words: Word[] = []
  return {
    numberOf: (word) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      const number = hits.know(word)
      numbers.set(word, number)
      words[number] = word
      return number
    },
    word: (number) => {
      const word = words[number]
      if (word === undefined) throw new Error('a word has a number')
      return word
    },
  }
}
