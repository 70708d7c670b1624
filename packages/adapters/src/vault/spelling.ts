import { pinyin } from 'pinyin-pro'

/** How a syllable comes out: without tones, ü as v, everything that is no character as it is. */
const PLAIN = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const

/** A name in pinyin without tones; a surname that is read otherwise, both ways (单: shan, dan). */
export function spellingsOf(name: string): readonly string[] {
  return different(readings(name).map((syllables) => letters(syllables.join(''))))
}

/** The first letters of a name's syllables or words. */
export function initialsOf(name: string): readonly string[] {
  return different(
    readings(name).map((syllables) =>
      syllables
        .flatMap((syllable) => syllable.split(/[^\p{L}]+/u))
        .map((syllable) => letters(syllable).slice(0, 1))
        .join(''),
    ),
  )
}

function readings(name: string): readonly (readonly string[])[] {
  return [pinyin(name, { ...PLAIN, mode: 'surname' }), pinyin(name, PLAIN)]
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

function different(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
