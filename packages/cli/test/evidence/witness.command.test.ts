import type { ChildProcess } from 'node:child_process'
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
  server.kill('SIGTERM')
  await removeFolders()
})

const at2 =
  (data: string, env: Record<string, string>) =>
  async (...args: readonly string[]) =>
    fencun([...args, '--data', data, '--json'], { env })
const ofBank = (...args: readonly string[]) => at2(bank, BANK)(...args)
const ofAgency = (...args: readonly string[]) => at2(agency, AGENCY)(...args)

async function serve(): Promise<void> {
  server = startCommand(['demo', '--data', bank, '--port', '0'], { env: BANK })
  address = await new Promise((ready, fail) => {
    let said = ''
    server.stdout?.on('data', (piece) => {
      said += String(piece)
      const [url] = /http:\/\/[^\s]+/.exec(said) ?? []
      if (url !== undefined) ready(url)
    })
    server.once('close', (code) => fail(new Error(`the server left with ${code}`)))
  })
}

describe('two installations', () => {
  it('trade their keys, sign each other, and refuse a log that went back', async () => {
    const own = printed(await ofBank('witness', 'list'))
    const vkey = textAt(own, 'own', 'vkey')
    expect(vkey).toMatch(/^bank\.example\/.+\/witness\+[0-9a-f]{8}\+/)
    const exported = await ofAgency('ledger', 'export', join(folder, 'exported'))
    const logKey = textAt(printed(exported), 'vkeys', 0)
    expect(await ofBank('witness', 'add-log', logKey)).toMatchObject({ code: 0 })
    expect(await ofBank('witness', 'add-log', vkey)).toMatchObject({ code: 2 })
    await serve()
    const url = `${address}${textAt(own, 'own', 'path')}`
    expect(await ofAgency('witness', 'add', vkey, '--url', url)).toMatchObject({ code: 0 })

    const [database, old] = [join(agency, 'database'), join(folder, 'old')]
    await cp(database, old, { recursive: true })
    const published = join(agency, 'evidence', lender)
    await cp(published, join(folder, 'old-published'), { recursive: true })
    expect(await ofAgency('ledger', 'export', join(folder, 'again'))).toMatchObject({ code: 0 })
    const note = await readFile(join(published, 'checkpoint'), 'utf8')
    expect(note).toContain('— bank.example/')
    const listed = printed(await ofAgency('witness', 'list'))
    expect(listAt(listed, 'incidents')).toEqual([])
    const size = Number(note.split('\n')[1])
    expect(valueAt(listed, 'witnesses', 0, 'last', 'size')).toBe(size)

    // An old copy of the database alone: the published log says how much is missing.
    await rm(database, { recursive: true })
    await cp(old, database, { recursive: true })
    const refused = await ofAgency('ledger', 'export', join(folder, 'refused'))
    expect(refused.code).not.toBe(0)
    expect(refused.err + refused.out).toContain('ledger-behind')
    const caught = printed(await ofAgency('ledger', 'catch-up'))
    expect(valueAt(caught, 'to')).toBe(size)
    expect(await ofAgency('ledger', 'export', join(folder, 'caught-up'))).toMatchObject({ code: 0 })

    // Published files restored too: only the witness knows that there was more.
    await rm(database, { recursive: true })
    await cp(old, database, { recursive: true })
    await rm(published, { recursive: true })
    await cp(join(folder, 'old-published'), published, { recursive: true })
    const alone = await ofAgency('ledger', 'export', join(folder, 'alone'))
    expect(alone.err + alone.out).toContain('ledger-behind')
  })
})
