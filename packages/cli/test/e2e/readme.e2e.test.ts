import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/demo/directory.ts'
import { listAt, valueAt } from '../support/json.ts'
import { eventually } from './support/patience.ts'
import { COMMAND, type Product, runCommand, startProduct } from './support/product.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const START = `${ROOT}scripts/start.mjs`
const DAY_MS = 86_400_000
const READMES = ['README.md', 'README.zh-CN.md'] as const

describe('npm start', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct([START])
  })
  afterAll(async () => {
    expect(await product.stop()).toBe(0)
  })

  test('names the address and the accounts of the demonstration', async () => {
    for (const account of ['supervisor', 'collector-a', 'collector-b', 'admin']) {
      const line = new RegExp(`^ {2}${account} +${DEMO_PASSWORD} {2}`, 'm')
      await eventually(() => product.said()).toMatch(line)
    }
    expect(product.said()).toContain(product.url)
    expect(await setupOf(product)).toMatchObject({ firstRun: false, demonstration: true })
  })

  test('is what `package.json` runs, and `npx fencun` is the built command', async () => {
    const text = await readFile(`${ROOT}package.json`, 'utf8')
    expect(valueAt(JSON.parse(text), 'scripts', 'start')).toBe('node scripts/start.mjs')
    expect(realpathSync(`${ROOT}node_modules/.bin/fencun`)).toBe(realpathSync(COMMAND))
  })

  test.each(READMES)('asks the gate as %s shows it, and gets that answer', async (file) => {
    const { command, answer } = await askBlock(file)
    const today = String(valueAt(await setupOf(product), 'clock', 'now')).slice(0, 10)
    const shift = shifted(command, today)
    const args = shift(command).replace('DA…', caseNumber(today)).split(' ').slice(3)
    const { code, said } = await runCommand(product.folder, args)
    expect(code).toBe(3)
    const printed = said.split('\n')
    for (const line of answer) expect(printed, said).toContain(shift(line))
  })

  test('allows at 21:59:59 what it puts off at 22:00:00', async () => {
    const today = String(valueAt(await setupOf(product), 'clock', 'now')).slice(0, 10)
    const ask = async (time: string): Promise<readonly unknown[]> => {
      const args = ['ask', '--case', caseNumber(today), '--channel', 'voice', '--json']
      const { said } = await runCommand(product.folder, [...args, '--at', `${today}T${time}+08:00`])
      return listAt(JSON.parse(said), 'answers')
    }
    const outcomes = async (time: string): Promise<readonly unknown[]> =>
      (await ask(time)).map((one) => valueAt(one, 'outcome'))
    expect(await outcomes('21:59:59')).toContain('ALLOW')
    expect(await outcomes('22:00:00')).not.toContain('ALLOW')
    const next = new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, 10)
    expect(await ask('22:00:00')).toContainEqual(
      expect.objectContaining({ outcome: 'DEFER', nextPermittedAt: `${next}T08:00:00+08:00` }),
    )
  })

  test.each(READMES)('knows as many rules as %s says', async (file) => {
    const { said } = await runCommand(product.folder, ['law', 'list', '--json'])
    const listed: unknown = JSON.parse(said)
    const rules = Array.isArray(listed) ? listed : valueAt(listed, 'rules')
    const told = /(\d+) (?:rules|条规则)/.exec(await readFile(`${ROOT}${file}`, 'utf8'))?.[1]
    expect(rules).toHaveLength(Number(told))
  })
})

test('`npm start -- --empty` starts without data and waits for the first administrator', async () => {
  const product = await startProduct([START, '--empty'])
  try {
    expect(await setupOf(product)).toMatchObject({ firstRun: true, demonstration: false })
    expect(product.said()).not.toContain(DEMO_PASSWORD)
  } finally {
    expect(await product.stop()).toBe(0)
  }
})

async function setupOf({ url }: Product): Promise<unknown> {
  const answer = await fetch(`${url}/v1/setup`)
  return answer.json()
}

/** The seventh case of the first agency: nothing but the hour stands against a call. */
function caseNumber(today: string): string {
  const placed = new Date(Date.parse(today) - 5 * DAY_MS).toISOString().slice(0, 10)
  return `DA${placed.replaceAll('-', '')}0007`
}

/** The `fencun ask` that a README shows, and the lines that it prints. */
async function askBlock(
  file: string,
): Promise<{ readonly command: string; readonly answer: readonly string[] }> {
  const text = await readFile(`${ROOT}${file}`, 'utf8')
  const block = /```\n(\$ npx fencun ask [^]*?)```/.exec(text)?.[1]
  const [command = '', ...answer] = (block ?? '').split('\n')
  const lines = answer.filter((line) => line !== '')
  if (lines.length < 4) throw new Error(`${file} shows no answer of the gate`)
  return { command, answer: lines }
}

/** Moves the days of the README to the demonstration's own: its cases begin with its start. */
function shifted(command: string, today: string): (line: string) => string {
  const shown = /--at (\d{4}-\d\d-\d\d)T/.exec(command)?.[1]
  if (shown === undefined) throw new Error('the command names no time')
  const byMs = Date.parse(today) - Date.parse(shown)
  return (line) =>
    line.replaceAll(/\d{4}-\d\d-\d\d(?=[T ]\d\d:\d\d)/g, (day) =>
      new Date(Date.parse(day) + byMs).toISOString().slice(0, 10),
    )
}
