import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { fencun, newFolder, printed, type Ran, removeFolders } from '../support/command.ts'
import { textAt, valueAt } from '../support/json.ts'

afterAll(removeFolders)

const data = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const SAMPLE = data('audit/test-data/calls-asterisk.csv')
const CASES = ['--cases', data('adapters/test-data/placement-standard.xlsx')]
const FEW = ['--calls-in-memory', '200']

/** The folder for temporary files is the test's own, so that what is left in it is seen. */
async function audit(folder: string, ...args: string[]): Promise<Ran> {
  return fencun(['audit', ...args], { env: { TMPDIR: folder } })
}

/** What an audit left there; the loader of sources has a folder of its own. */
async function left(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('fencun'))
}

function untimed(text: string): string {
  return text.replace(/"generatedAt": "[^"]*"/, '"generatedAt": ""')
}

it.each([
  ['with a case list', CASES],
  ['without one', []],
])(
  'a log that does not fit gives byte for byte what it gives in memory, %s',
  async (_name, who) => {
    const folder = await newFolder()
    const whole = await audit(folder, SAMPLE, ...who, '--json')
    const parted = await audit(folder, SAMPLE, ...who, '--json', ...FEW)
    expect(whole).toMatchObject({ code: 1, err: '' })
    expect(parted).toMatchObject({ code: 1, err: '' })
    expect(untimed(parted.out)).toBe(untimed(whole.out))
    expect(await left(folder)).toEqual([])
  },
)

it('its text is the same', async () => {
  const folder = await newFolder()
  const whole = await audit(folder, SAMPLE, ...CASES)
  const parted = await audit(folder, SAMPLE, ...CASES, ...FEW)
  expect(parted).toEqual(whole)
})

it.each([
  ['several logs', [SAMPLE, SAMPLE], '900'],
  ['several logs that would fit one by one', [SAMPLE, SAMPLE], '1500'],
  ['a log with records', [SAMPLE, '--records', SAMPLE], '200'],
])('%s beyond memory: refused, with the option that allows for more', async (_name, args, most) => {
  const folder = await newFolder()
  const ran = await audit(folder, ...args, '--json', '--calls-in-memory', most)
  expect(ran.code).toBe(2)
  expect(printed(ran)).toMatchObject({ error: { code: 'argument-invalid' } })
  expect(textAt(printed(ran), 'error', 'place')).toContain('--calls-in-memory')
  expect(valueAt(printed(ran), 'error', 'detail')).toMatch(/memory/)
  expect(await left(folder)).toEqual([])
})

it('nothing is left on disk when the case list of such a log cannot be read', async () => {
  const folder = await newFolder()
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  const bad = join(folder, 'cases.xlsx')
  await writeFile(bad, await readFile(SAMPLE))
  const ran = await audit(temporary, SAMPLE, '--cases', bad, '--json', ...FEW)
  expect(ran.code).toBe(2)
  expect(await left(temporary)).toEqual([])
})
