import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { LARGE_FILES } from './poison/large.ts'

const SCRIPT = fileURLToPath(new URL('poison/read-all.ts', import.meta.url))
/** Of the whole process, Node and the compiler of its sources included. */
const MEMORY_MB_MAX = 300

interface Printed {
  readonly results: readonly { readonly name: string; readonly result: object }[]
  readonly memoryMb: number
}

function asPrinted(output: string): Printed {
  return JSON.parse(output) as Printed
}

test('all poisoned files together, the largest ones too, take less than 300 MB', () => {
  const args = ['--conditions=source', '--import', 'tsx', SCRIPT]
  const printed = asPrinted(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  const results = new Map(printed.results.map(({ name, result }) => [name, result]))
  for (const { name, expected } of LARGE_FILES) {
    expect([name, results.get(name)]).toMatchObject([name, expected])
  }
  expect(printed.memoryMb).toBeLessThan(MEMORY_MB_MAX)
  expect(printed.memoryMb).toBeGreaterThan(50)
})
