import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { fencun, newFolder, removeFolders } from './support/command.ts'

const ROOT = new URL('../../../', import.meta.url)

afterAll(removeFolders)

it('the examples of docs/audit.md end as it says', async () => {
  const text = await readFile(new URL('docs/audit.md', ROOT), 'utf8')
  const examples = [...text.matchAll(/^npx fencun (.+)\n# → (\d)$/gm)]
  expect(examples.length).toBeGreaterThanOrEqual(3)
  const folder = await newFolder()
  for (const [, words = '', code] of examples) {
    const args = words.split(' ').map((word) => {
      if (word.startsWith('packages/')) return fileURLToPath(new URL(word, ROOT))
      return word.startsWith('report.') ? `${folder}/${word}` : word
    })
    const ran = await fencun(args)
    expect({ words, code: ran.code, err: ran.err }).toEqual({ words, code: Number(code), err: '' })
  }
})
