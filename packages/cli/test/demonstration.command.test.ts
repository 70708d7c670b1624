import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAt, setClock, signIn, stranger } from './support/client.ts'
import { fencun, newFolder, printed, type Ran, removeFolders } from './support/command.ts'
import { caseOf } from './support/demonstration.ts'
import { LIST, TEXT, textLike } from './support/expected.ts'
import { listAt, one, textAt, valueAt } from './support/json.ts'
import { type Server, startServer } from './support/server.ts'

let data: string
let server: Server
let day: string
let caseNumber: string
let id: string

beforeAll(async () => {
  data = await newFolder()
  server = await startServer({ data })
  day = await dayAt(server.url)
  const file = await caseOf(server.url, ['collector-a', 'collector-a2'], 1)
  caseNumber = file.caseNumber
  id = file.case
})
afterAll(async () => {
  await server.kill()
  await removeFolders()
})

const ask = async (...more: string[]): Promise<Ran> =>
  fencun(['ask', '--data', data, '--json', ...more])

describe('while the server runs', () => {
  it('ask goes through it: at night the answer is to wait, with rule, source, numbers and layer', async () => {
    const ran = await ask('--case', caseNumber, '--at', `${day}T22:15:00+08:00`)
    expect(ran).toMatchObject({ code: 3, err: '' })
    const value = printed(ran)
    expect(value).toMatchObject({ case: id, caseNumber, at: `${day}T22:15:00+08:00` })
    const mobile = one(listAt(value, 'answers'), (answer) => valueAt(answer, 'outcome') === 'DEFER')
    expect(mobile).toMatchObject({
      reasons: ['QUIET_HOURS'],
      nextPermittedAt: textLike(/T08:00:00\+08:00$/),
      packHash: textLike(/^sha256:/),
      obligations: LIST,
    })
    const finding = listAt(mobile, 'findings')[0]
    expect(finding).toMatchObject({ rule: 'quiet-hours', layer: TEXT })
    expect(valueAt(finding, 'measured')).toBeTypeOf('object')
    expect(valueAt(finding, 'limit')).toBeTypeOf('object')
    for (const source of listAt(finding, 'sources')) {
      expect(textAt(source, 'instrument')).not.toBe('')
      expect(textAt(source, 'grade')).not.toBe('')
      if (valueAt(source, 'clause') === null) {
        expect(textAt(source, 'clauseText', 'en')).toContain('not verified')
      }
    }
  })

  it('ask leaves with 0 when the contact is allowed, by case id or by the lender’s number', async () => {
    const night = printed(await ask('--case', caseNumber, '--at', `${day}T23:00:00+08:00`))
    const deferred = (answer: unknown): boolean => valueAt(answer, 'outcome') === 'DEFER'
    const point = textAt(one(listAt(night, 'answers'), deferred), 'point')
    const [byId, byNumber, withText] = await Promise.all(
      [
        ['--json', '--case', id],
        ['--json', '--case', caseNumber],
        ['--case', id],
      ].map((args) =>
        fencun(['ask', '--data', data, '--point', point, '--at', `${day}T10:00:00+08:00`, ...args]),
      ),
    )
    if (byId === undefined || byNumber === undefined) throw new Error('three answers')
    expect(byId.code).toBe(0)
    expect(listAt(printed(byId), 'answers')).toMatchObject([{ outcome: 'ALLOW', findings: [] }])
    expect(byNumber).toEqual(byId)
    expect(withText?.out).toMatch(/^ALLOW /m)
  })

  it.each([
    [['--case', 'NO-SUCH'], 'not-found'],
    [['--case', 'NO-SUCH', '--lender', 'nobody'], 'argument-invalid'],
    [['--case', 'NO-SUCH', '--channel', 'telegraph'], 'argument-invalid'],
    [['--case', 'NO-SUCH', '--at', '2026-11-18 22:15'], 'argument-invalid'],
  ])('ask %j leaves with 2 and `%s`', async (args, code) => {
    const ran = await ask(...args)
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({ error: { code, place: TEXT } })
  })

  it('a second process on the directory is refused, says which one has it, and leaves with 4', async () => {
    const answers = await Promise.all([
      fencun(['migrate', '--data', data, '--json']),
      fencun(['demo', '--data', data, '--port', '0']),
      fencun(['doctor', '--data', data, '--json']),
    ])
    const [migrate, demo, doctor] = answers
    expect(answers.map(({ code }) => code)).toEqual([4, 4, 1])
    expect(printed(migrate)).toMatchObject({ error: { code: 'data-directory-locked' } })
    expect(demo.err).toMatch(/^data-directory-locked .*\n.*先停止该进程/m)
    const database = one(listAt(printed(doctor), 'checks'), (check) => {
      return valueAt(check, 'name') === 'database'
    })
    expect(textAt(database, 'said')).toMatch(/data-directory-locked.*process \d+/)
    expect((await stranger(server.url).call('GET', '/healthz')).status).toBe(200)
  })

  it('the clock can be set, and the gate decides by it', async () => {
    const admin = await signIn(server.url, 'collector-a')
    await setClock(admin, `${day}T22:00:00+08:00`)
    const setup = await stranger(server.url).call('GET', '/v1/setup')
    expect(setup.body).toMatchObject({ demonstration: true, clock: { settable: true } })
    expect(textAt(setup.body, 'clock', 'setAt')).toBe(`${day}T22:00:00+08:00`)
    expect(valueAt(printed(await ask('--case', id)), 'answers', 0, 'outcome')).not.toBe('ALLOW')
  })

  it('it stops when it is told to, leaves with 0 and takes its socket along', async () => {
    expect(existsSync(join(data, 'control.json'))).toBe(true)
    expect(await server.stop()).toBe(0)
    expect(existsSync(join(data, 'control.json'))).toBe(false)
  })
})

describe('after the server has stopped', () => {
  const placement = (rows: string): string =>
    `个案序列号,委案日期,委案金额,姓名,证件号,本人手机\n${rows}`
  const row = (n: number): string =>
    `CLI-${n},${day},${n}00.50,王小明,11010519491231002X,1381234567${n}\n`

  it('ask opens the database itself and says the same', async () => {
    const ran = await ask('--case', id, '--at', `${day}T22:15:00+08:00`)
    expect(ran.code).toBe(3)
    expect(valueAt(printed(ran), 'answers', 0, 'reasons')).toEqual(['QUIET_HOURS'])
  })

  it('import registers what agrees with the lender’s totals, once', async () => {
    const file = join(await newFolder(), 'placement.csv')
    await writeFile(file, placement(row(1) + row(2)))
    const run = async (...more: string[]): Promise<Ran> =>
      fencun(['import', file, '--lender', 'demo', '--data', data, '--json', ...more])
    const differs = await run('--cases', '2', '--amount', '300')
    expect(differs.code).toBe(2)
    expect(printed(differs)).toMatchObject({ error: { code: 'totals-differ' } })
    const done = await run('--cases', '2', '--amount', '301.00', '--handler', 'agency-b')
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(printed(done)).toMatchObject({ cases: 2, debtors: 1, rejected: 0 })
    const again = await run('--cases', '2', '--amount', '301.00')
    expect(again.code).toBe(2)
    expect(printed(again)).toMatchObject({ error: { code: 'placement-exists' } })
  })

  it.each([
    [['--lender', 'nobody'], 'argument-invalid'],
    [['--lender', 'demo', '--handler', 'nobody'], 'not-found'],
  ])('import %j leaves with 2 and `%s`', async (args, code) => {
    const file = join(await newFolder(), 'placement.csv')
    await writeFile(file, placement(row(3)))
    const ran = await fencun(['import', file, '--data', data, '--json', ...args])
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({ error: { code } })
  })

  it('outside demonstration mode the clock cannot be set, even over the same data', async () => {
    server = await startServer({ data, mode: 'serve' })
    const admin = await signIn(server.url, 'admin')
    const tried = await admin.call('PUT', '/v1/clock', { at: `${day}T10:00:00+08:00` })
    expect(tried).toMatchObject({ status: 403, body: { code: 'clock-fixed' } })
    const setup = await stranger(server.url).call('GET', '/v1/setup')
    expect(setup.body).toMatchObject({ demonstration: false, clock: { settable: false } })
    expect(valueAt(setup.body, 'accounts')).toBeUndefined()
    await server.stop()
  })
})
