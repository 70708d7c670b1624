import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { curl, type Jars, type Sent } from './support/curl.ts'
import { type Interface, openInterface } from './support/interface.ts'
import { commandsIn, picked, type Variables, wordsOf } from './support/shell-text.ts'

const DOCUMENT = new URL('../../../docs/api.md', import.meta.url)
const HOST = 'http://127.0.0.1:8787'

let served: Interface
beforeAll(async () => {
  served = await openInterface()
})
afterAll(async () => served.close())

/** Commands in order, each with the status that the line below it names. */
async function examples(): Promise<readonly { command: string; status: number | undefined }[]> {
  const text = (await readFile(DOCUMENT, 'utf8')).replaceAll(HOST, served.url)
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
  const lines = commandsIn(blocks.join('\n'))
  return lines
    .map((command, i) => {
      const status = /^# → (\d{3})/.exec(lines[i + 1] ?? '')?.[1]
      return { command, status: status === undefined ? undefined : Number(status) }
    })
    .filter(({ command }) => !command.startsWith('#'))
}

class Shell {
  readonly #variables: Variables = new Map()
  readonly #jars: Jars = new Map()

  /** Runs one command; what `curl` got, if it was one. */
  async run(command: string): Promise<Sent | undefined> {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(command) ?? []
    const [, inner = '', path = ''] = /^\$\((curl .*) \| jq -r (\S+)\)$/s.exec(value) ?? []
    if (name === '') return this.#curl(command)
    if (inner === '') {
      this.#variables.set(name, wordsOf(value, this.#variables).join(''))
      return undefined
    }
    const sent = await this.#curl(inner)
    const [plain = ''] = wordsOf(path, this.#variables)
    this.#variables.set(name, picked(JSON.parse(sent.body), plain))
    return sent
  }

  async #curl(command: string): Promise<Sent> {
    const [program, ...args] = wordsOf(command, this.#variables)
    if (program !== 'curl') throw new Error(`the documentation runs ${program}`)
    return curl(args, this.#jars)
  }
}

test('every example of the API’s documentation gets the status it says', async () => {
  const shell = new Shell()
  const told: string[] = []
  const got: string[] = []
  for (const { command, status } of await examples()) {
    const sent = await shell.run(command)
    const line = command.replaceAll(/\s+/g, ' ').slice(0, 90)
    if (sent === undefined) {
      expect(status, line).toBeUndefined()
      continue
    }
    told.push(`${line} → ${status}`)
    got.push(`${line} → ${sent.status}`)
  }
  expect(got).toEqual(told)
  expect(got.length).toBeGreaterThan(30)
})
