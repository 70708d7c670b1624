import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  newDebtor,
  newLender,
  sampleNote,
  samplePerson,
  samplePoint,
  sampleRecord,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import {
  personalIdNumber,
  personalName,
  personalPhone,
  personalText,
} from '@fencun/core/identity/personal'
import { staffId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '../engine/database.ts'
import { type TestEngine, unwrap } from '../testing/engines.ts'
import { storesIn } from '../testing/stores-on.ts'
import type { Stores } from './open-stores.ts'

const IN_THE_CLEAR = '本人手机'

/** Nothing else in a database looks like these. */
const PLANTED = {
  name: '綦毋試样',
  idNumber: '53010219200508011X',
  mobile: '19987650123',
  address: '澜沧江畔样例路七号',
  note: '她说嫁妆已典当',
  lendersNote: '其母透析住院莫扰',
  password: 'Tr0ub4dour-样例-3',
  mistyped: 'hunter2-typed-as-account',
}

/** What stands in the database after everything personal went into it once. */
export function describeSealed(engine: TestEngine): void {
  describe(`personal data on ${engine.name}`, () => {
    let options: DatabaseOptions
    let database: Database<unknown>
    const lender = newLender()

    beforeAll(async () => {
      options = await engine.options()
      database = unwrap(await openDatabase<unknown>(options))
      await plant(storesIn(database), lender)
    })
    afterAll(() => engine.stop())

    test('no column of any table holds it in the clear, as text or as bytes', async () => {
      const text = await everything(database, lender)
      expect(text, 'the search finds what is there').toContain(IN_THE_CLEAR)
      expect(text).toMatch(/\\x02[0-9a-f]{60,}/)
      for (const [what, planted] of Object.entries(PLANTED)) {
        expect(text.includes(planted), what).toBe(false)
        expect(text.includes(Buffer.from(planted).toString('hex')), what).toBe(false)
      }
    })

    test('no file of the embedded database holds it in the clear', async () => {
      await database.close()
      if (options.kind === 'server') return
      const marks = [IN_THE_CLEAR, ...Object.values(PLANTED)]
      expect(await foundInFiles(options.directory, marks)).toEqual([IN_THE_CLEAR])
    })
  })
}

async function foundInFiles(folder: string, marks: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const mark of marks.filter((one) => bytes.includes(Buffer.from(one)))) found.add(mark)
  }
  return [...found]
}

async function plant(stores: Stores, lender: ReturnType<typeof newLender>): Promise<void> {
  const debtor = stores.keys.debtorId(lender, PLANTED.idNumber)
  const other = newDebtor()
  const heads = new Map([debtor, other].map((one) => [one, { version: 0, state: EMPTY_STATE }]))
  const made = sampleRegistration(lender, [debtor, other], heads)
  const person = samplePerson(debtor, {
    name: personalName(PLANTED.name),
    idNumber: personalIdNumber(PLANTED.idNumber),
  })
  const points = [
    samplePoint(person, { value: personalPhone(PLANTED.mobile) }),
    samplePoint(person, { kind: 'address', value: personalText(PLANTED.address) }),
  ]
  const timelines = made.timelines.map((one, index) => {
    const file = made.cases[index]
    if (file === undefined) throw new Error('a case for each debtor')
    const note = personalText(PLANTED.note)
    const records = [{ ...sampleRecord(one.key, file.case), note }]
    const text = personalText(PLANTED.lendersNote)
    return { ...one, records, notes: [{ ...sampleNote(file.case), text }] }
  })
  await stores.placements.register({ ...made, people: [person], points, timelines })
  await stores.credentials.create(staffId('staff-1'), 'sample', PLANTED.password)
  await stores.credentials.signIn('sample', PLANTED.password)
  await stores.credentials.signIn(PLANTED.mistyped, PLANTED.password)
}

/** Every row of every table as text; bytes as hexadecimal digits. */
async function everything(database: Database<unknown>, tenant: string): Promise<string> {
  return database.asOwner(async (tx) => {
    await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx)
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema()`.execute(tx)
    const texts: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ text: string }>`
        select t::text as text from ${sql.table(name)} t`.execute(tx)
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  })
}
