import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fencun, newFolder, printed, removeFolders } from './support/command.ts'
import { TEXT } from './support/expected.ts'
import { listAt, textAt, valueAt } from './support/json.ts'

const VECTORS = fileURLToPath(new URL('../../law/test-data/gate-vectors.json', import.meta.url))
/** How many of them the rules answered when this was written; rules are added, never taken away. */
const PASSED_MIN = 64

afterAll(removeFolders)

async function fileOf(text: string): Promise<string> {
  const file = join(await newFolder(), 'vectors.json')
  await writeFile(file, text)
  return file
}

describe('fencun law', () => {
  it('lists every rule with the pack’s hash, as text and as JSON', async () => {
    const [text, json] = await Promise.all([
      fencun(['law', 'list']),
      fencun(['law', 'list', '--json']),
    ])
    const value = printed(json)
    const rules = listAt(value, 'rules').map((rule) => textAt(rule, 'rule'))
    expect(rules.length).toBeGreaterThan(25)
    expect(textAt(value, 'pack')).toMatch(/^sha256:[0-9a-f]{64}$/)
    for (const rule of rules) expect(text.out).toMatch(new RegExp(`^${rule} `, 'm'))
    expect([text.code, json.code]).toEqual([0, 0])
  })

  it('shows a rule with its sources, numbers and examples; a clause nobody read is said so', async () => {
    const [cap, json] = await Promise.all([
      fencun(['law', 'show', 'connected-cap']),
      fencun(['law', 'show', 'quiet-hours', '--json']),
    ])
    expect(cap.code).toBe(0)
    for (const part of ['来源 Sources', '数值 Numbers', '例 Examples', '= 3 ']) {
      expect(cap.out).toContain(part)
    }
    const sheet = printed(json)
    expect(valueAt(sheet, 'id')).toBe('quiet-hours')
    for (const source of listAt(sheet, 'sources')) {
      expect(source).toMatchObject({ instrument: TEXT, grade: TEXT })
      expect(valueAt(source, 'clause')).not.toBe('')
    }
    expect(listAt(sheet, 'cases').length).toBeGreaterThan(1)
  })

  it('answers every worked example as it wants, one row each', async () => {
    const all: unknown = JSON.parse(readFileSync(VECTORS, 'utf8'))
    const ran = await fencun(['law', 'test', VECTORS, '--json'])
    expect(ran.code).toBe(0)
    const rows = listAt(printed(ran))
    expect(rows.map((row) => valueAt(row, 'id'))).toEqual(
      listAt(all).map((vector) => valueAt(vector, 'id')),
    )
    for (const row of rows) expect(row).toMatchObject({ expected: TEXT, got: TEXT, pass: true })
    expect(rows.length).toBeGreaterThanOrEqual(PASSED_MIN)
  })

  it('reads the other pack by its name, and knows no third', async () => {
    const [list, show, none] = await Promise.all([
      fencun(['law', 'list', '--pack', 'us-reg-f', '--json']),
      fencun(['law', 'list', '--pack', 'us-reg-f']),
      fencun(['law', 'list', '--pack', 'mars', '--json']),
    ])
    const [rule] = listAt(printed(list), 'rules').map((one) => textAt(one, 'rule'))
    expect(show.out).toContain(rule)
    expect([list.code, show.code, none.code]).toEqual([0, 0, 2])
    const sheet = await fencun(['law', 'sheet', rule ?? '', '--pack', 'us-reg-f'])
    expect(sheet.code).toBe(0)
    expect(sheet.out).toContain('律师签字')
  })

  it('leaves with 1 when an example fails, and when none was run', async () => {
    const wrong = {
      ...{ id: 'X1', rulebook: 'cn', reason: '', expect: 'ALLOW', desc: 'late' },
      facts: { at: '2026-11-18T22:00:00' },
    }
    const [failed, none] = await Promise.all([
      fileOf(JSON.stringify([wrong])).then((file) => fencun(['law', 'test', file])),
      fileOf('[]').then((file) => fencun(['law', 'test', file, '--json'])),
    ])
    expect(failed.out).toContain('FAIL')
    expect(failed.out).toContain('expected ALLOW, got DEFER QUIET_HOURS')
    expect([failed.code, none.code]).toEqual([1, 1])
  })

  it('reads a file that begins with a byte order mark, and answers beside a faulty example', async () => {
    const good = { id: 'X1', rulebook: 'cn', facts: { at: '2026-11-18T10:00:00' }, expect: 'ALLOW' }
    const faulty = { ...good, id: 'X2', facts: { at: '2026-11-18T10:00:00', connToday: null } }
    const file = await fileOf(`\uFEFF${JSON.stringify([faulty, good])}`)
    const ran = await fencun(['law', 'test', file, '--json'])
    expect(ran.code).toBe(1)
    expect(printed(ran)).toMatchObject([
      { id: 'X2', got: 'UNREADABLE', pass: false },
      { id: 'X1', got: 'ALLOW', pass: true },
    ])
    const text = await fencun(['law', 'test', file])
    expect(text.out).toMatch(/FAIL +X2 .*facts\.connToday: a whole number/)
  })

  it('leaves with 2 on an unknown rule and on a file that is not there, no JSON or no list', async () => {
    const answers = await Promise.all([
      fencun(['law', 'show', 'no-such-rule', '--json']),
      fencun(['law', 'test', '/nowhere/vectors.json', '--json']),
      fileOf('{"id":').then((file) => fencun(['law', 'test', file, '--json'])),
      fileOf('{"vectors":[]}').then((file) => fencun(['law', 'test', file, '--json'])),
    ])
    for (const ran of answers) {
      expect(ran.code).toBe(2)
      expect(printed(ran)).toMatchObject({
        error: {
          code: 'argument-invalid',
          place: TEXT,
          cure: { zh: TEXT },
        },
      })
    }
  })
})
