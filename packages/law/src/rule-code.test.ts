import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REGISTERED_RULES } from './registered-rules.ts'

const LAW = join(import.meta.dirname, '..')

it.each([...REGISTERED_RULES.keys()])(
  '%s keeps the numbers of the law out of its function',
  (id) => {
    const source = readFileSync(join(LAW, 'rules', id, 'rule.ts'), 'utf8')
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')
    const digits = [...code.matchAll(/(?<![\w.])\d+/g)].map(([digit]) => digit)
    expect(digits.filter((digit) => digit !== '0' && digit !== '1')).toEqual([])
    expect(source.split('\n').length).toBeLessThanOrEqual(61)
  },
)
