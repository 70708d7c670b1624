import type { SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { ReadProblem } from './read-problem.ts'
import { scanXml } from './xml.ts'

const STRINGS_MAX = 8_000_000

/** The texts that cells refer to by number. Runs of rich text are joined, reading aids left out. */
export async function sharedStringsOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: SpreadsheetLimits,
): Promise<string[]> {
  const strings: string[] = []
  const item = textCollector(limits.cellCharsMax)
  await scanXml(chunks, {
    open(name) {
      if (name === 'si') item.reset()
      else item.open(name)
    },
    text(text) {
      item.text(text)
    },
    close(name) {
      item.close(name)
      if (name !== 'si') return
      if (strings.length >= STRINGS_MAX) {
        throw new ReadProblem('file-too-large', 'the workbook has too many texts')
      }
      strings.push(item.value())
    },
  })
  return strings
}

/** Gathers the text of `<t>` elements, whole or in runs, but not of `<rPh>` (pronunciation). */
export function textCollector(charsMax: number): {
  reset(): void
  open(name: string): void
  text(text: string): void
  close(name: string): void
  value(): string
} {
  let gathered = ''
  let inText = false
  let inAid = false
  return {
    reset() {
      gathered = ''
      inText = false
      inAid = false
    },
    open(name) {
      if (name === 't') inText = true
      if (name === 'rPh') inAid = true
    },
    text(text) {
      if (!inText || inAid) return
      gathered += text
      if (gathered.length > charsMax) {
        throw new ReadProblem('cell-too-long', `a cell holds more than ${charsMax} characters`)
      }
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inAid = false
    },
    value: () => unescaped(gathered),
  }
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
