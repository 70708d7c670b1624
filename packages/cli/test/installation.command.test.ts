import { existsSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, stranger } from './support/client.ts'
import { fencun, newFolder, printed, removeFolders } from './support/command.ts'
import { textLike } from './support/expected.ts'
import { listAt, textAt, valueAt } from './support/json.ts'
import { startServer } from './support/server.ts'

let data: string
beforeAll(async () => {
  data = await newFolder()
})
afterAll(removeFolders)

const PASSWORD = 'correct horse 9 battery'

describe('an installation of one’s own', () => {
  it('is empty at first and lets the first administrator begin, once', async () => {
    const server = await startServer({ data, mode: 'serve' })
    try {
      const nobody = stranger(server.url)
      const setup = await nobody.call('GET', '/v1/setup')
      expect(setup.body).toMatchObject({ firstRun: true, demonstration: false, lenders: [] })
      const begin = {
        lender: { id: 'bank', name: '样本银行', profile: 'std' },
        administrator: { name: '沈管理', account: 'shen', password: PASSWORD },
      }
      expect((await nobody.call('POST', '/v1/setup', begin)).status).toBe(201)
      expect(await nobody.call('POST', '/v1/setup', begin)).toMatchObject({
        status: 409,
        body: { code: 'first-run-over' },
      })
      const admin = await signIn(server.url, 'shen', PASSWORD)
      expect(await admin.call('PUT', '/v1/clock', { at: null })).toMatchObject({
        status: 403,
        body: { code: 'clock-fixed' },
      })
      expect(server.said()).not.toContain(PASSWORD)
    } finally {
      expect(await server.stop()).toBe(0)
    }
  })

  it('is not opened as a demonstration, whose clock could be set over real debtors', async () => {
    const ran = await fencun(['demo', '--data', data, '--port', '0'])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/^clock-fixed .*: the data belongs to a real installation/)
  })

  it('is found by the doctor and by migrate, which has nothing to do', async () => {
    const doctor = await fencun(['doctor', '--data', data, '--json'])
    const migrate = await fencun(['migrate', '--data', data, '--json'])
    const checks = listAt(printed(doctor), 'checks')
    const names = checks.map((check) => textAt(check, 'name'))
    expect(names).toEqual(['node', 'screens', 'disk', 'law', 'holidays', 'database'])
    const database = checks.at(-1)
    expect(database).toMatchObject({ good: true, said: 'embedded, up to date, 1 lenders' })
    const bad = checks.filter((check) => valueAt(check, 'good') !== true)
    expect(doctor.code).toBe(bad.length === 0 ? 0 : 1)
    expect(migrate.code).toBe(0)
    expect(printed(migrate)).toEqual({ applied: [] })
  })

  it('keeps its master key for its owner alone and does not open with another', async () => {
    const file = join(data, 'master.key')
    expect((await stat(file)).mode & 0o077).toBe(0)
    const key = (await readFile(file, 'utf8')).trim()
    const other = key.replaceAll(/./g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16))
    for (const wrong of [other, 'short']) {
      const env = { FENCUN_MASTER_KEY: wrong }
      const ran = await fencun(['migrate', '--data', data, '--json'], { env })
      expect(ran.code).toBe(4)
      expect(printed(ran)).toMatchObject({
        error: { code: 'master-key-wrong', place: 'FENCUN_MASTER_KEY' },
      })
      expect(ran.out + ran.err).not.toContain(wrong)
    }
    const right = await fencun(['migrate', '--data', data], { env: { FENCUN_MASTER_KEY: key } })
    expect(right.code).toBe(0)
  })

  it('whose master key is gone is not given a new one', async () => {
    const file = join(data, 'master.key')
    await rm(file)
    const ran = await fencun(['migrate', '--data', data, '--json'])
    expect(ran.code).toBe(4)
    expect(printed(ran)).toMatchObject({ error: { code: 'master-key-missing', place: file } })
    expect(existsSync(file)).toBe(false)
  })
})

describe('where nothing is installed', () => {
  it('ask, import and the doctor say so and make nothing', async () => {
    const folder = join(await newFolder(), 'absent')
    const at = ['--data', folder, '--json']
    const [ask, brought, doctor] = await Promise.all([
      fencun(['ask', '--case', 'X1', ...at]),
      fencun(['import', '/nowhere.csv', '--lender', 'demo', ...at]),
      fencun(['doctor', ...at]),
    ])
    for (const ran of [ask, brought]) {
      expect(ran.code).toBe(2)
      expect(printed(ran)).toMatchObject({ error: { code: 'argument-invalid', place: folder } })
    }
    const database = listAt(printed(doctor), 'checks').at(-1)
    expect(textAt(database, 'said')).toMatch(/^none yet/)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('a database server', () => {
  const refused = async (url: string): Promise<void> => {
    const env = { DATABASE_URL: url }
    const ran = await fencun(['migrate', '--data', await newFolder(), '--json'], { env })
    expect(ran.code).toBe(4)
    expect(printed(ran)).toMatchObject({
      error: {
        code: 'database-unreachable',
        place: 'DATABASE_URL',
        cure: { zh: textLike(/DATABASE_URL/) },
      },
    })
    expect(ran.out + ran.err).not.toMatch(/hunter2/)
  }

  it('that does not answer is named with its cure, and its password is not', async () => {
    await refused('postgres://someone:hunter2@127.0.0.1:1/fencun')
  })

  it('of another kind is refused likewise', async () => {
    await refused('mysql://someone:hunter2@127.0.0.1:3306/fencun')
  })
})
