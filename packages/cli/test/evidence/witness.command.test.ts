import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { settableClock } from '@fencun/adapters/clock/system-clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemonstration } from '../../src/demo/open-demonstration.ts'
import { fencun, newFolder, printed, removeFolders, startCommand } from '../support/command.ts'
import { at, good } from '../support/demonstrated.ts'
import { listAt, textAt, valueAt } from '../support/json.ts'

/** Two installations that keep each other's evidence logs honest, as processes of their own. */

const BANK = { FENCUN_LOG_ORIGIN: 'bank.example' }
const AGENCY = { FENCUN_LOG_ORIGIN: 'agency.example' }
let folder: string
let bank: string
let agency: string
let lender: string
let server: ChildProcess
let address: string

beforeAll(async () => {
  folder = await newFolder()
  ;[bank, agency] = [join(folder, 'bank'), join(folder, 'agency')]
  const clock = settableClock()
  clock.set(at('2026-11-18T10:00:00+08:00'))
  const { deps, close } = good(await openDemonstration({ data: bank, clock }))
  lender = (await deps.directory.lenders())[0]?.lender ?? ''
  await close()
  // The same people at another place, with keys and logs of its own.
  await cp(bank, agency, { recursive: true })
  await rm(join(agency, 'evidence'), { recursive: true, force: true })
})
afterAll(async () => {
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  await ended
  await removeFolders()
})

const ofBank = (...args: readonly string[]) =>
  fencun([...args, '--data', bank, '--json'], { env: BANK })
const ofAgency = (...args: readonly string[]) =>
  fencun([...args, '--data', agency, '--json'], { env: AGENCY })

async function serve(): Promise<void> {
  server = startCommand(['demo', '--data', bank, '--port', '0'], { env: BANK })
  address = await new Promise((ready, fail) => {
    let said = ''
    server.stdout?.on('data', (piece) => {
      said += String(piece)
      const [url] = /http:\/\/[^\s]+/.exec(said) ?? []
      if (url !== undefined) ready(url)
    })
    server.stderr?.on('data', (piece) => {
      said += String(piece)
    })
    server.once('close', (code) => fail(new Error(`the server left with ${code}: ${said}`)))
  })
}

describe('two installations that have traded their keys', () => {
  let published: string
  let database: string
  let own: unknown
  const size = async (): Promise<number> => {
    const note = await readFile(join(published, 'checkpoint'), 'utf8')
    return Number(note.split('\n')[1])
  }
  const restored = async (folders: Readonly<Record<string, string>>): Promise<void> => {
    for (const [to, from] of Object.entries(folders)) {
      await rm(to, { recursive: true })
      await cp(join(folder, from), to, { recursive: true })
    }
  }

  beforeAll(async () => {
    published = join(agency, 'evidence', lender)
    database = join(agency, 'database')
    own = printed(await ofBank('witness', 'list'))
    const exported = await ofAgency('ledger', 'export', join(folder, 'exported'))
    const logKey = textAt(printed(exported), 'vkeys', 0)
    expect(await ofBank('witness', 'add-log', logKey)).toMatchObject({ code: 0 })
    await serve()
    const url = `${address}${textAt(own, 'own', 'path')}`
    const vkey = textAt(own, 'own', 'vkey')
    expect(await ofAgency('witness', 'add', vkey, '--url', url)).toMatchObject({ code: 0 })
    await cp(database, join(folder, 'old'), { recursive: true })
    await cp(published, join(folder, 'old-published'), { recursive: true })
  })

  it('sign what the other publishes, and say how far', async () => {
    expect(textAt(own, 'own', 'vkey')).toMatch(/^bank\.example\/.+\/witness\+[0-9a-f]{8}\+/)
    expect(await ofAgency('ledger', 'export', join(folder, 'again'))).toMatchObject({ code: 0 })
    expect(await readFile(join(published, 'checkpoint'), 'utf8')).toContain('— bank.example/')
    const listed = printed(await ofAgency('witness', 'list'))
    expect(listAt(listed, 'incidents')).toEqual([])
    expect(valueAt(listed, 'witnesses', 0, 'last', 'size')).toBe(await size())
  })

  it('do not go on from an old copy of a database before it has caught up', async () => {
    await restored({ [database]: 'old' })
    const refused = await ofAgency('ledger', 'export', join(folder, 'refused'))
    expect(refused.code).not.toBe(0)
    expect(refused.err + refused.out).toContain('ledger-behind')
    const caught = printed(await ofAgency('ledger', 'catch-up'))
    expect(valueAt(caught, 'to')).toBe(await size())
    expect(await ofAgency('ledger', 'export', join(folder, 'on'))).toMatchObject({ code: 0 })
  })

  it('nor when what was published is restored with it: the witness knows that there was more', async () => {
    await restored({ [database]: 'old', [published]: 'old-published' })
    const alone = await ofAgency('ledger', 'export', join(folder, 'alone'))
    expect(alone.code).not.toBe(0)
    expect(alone.err + alone.out).toContain('ledger-behind')
  })
})
