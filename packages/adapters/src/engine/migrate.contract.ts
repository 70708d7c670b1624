import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS, type TestEngine, unwrap } from '../testing/engines.ts'
import { rehearseMigrations } from '../testing/rehearse.ts'
import { type Database, type DatabaseOptions, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

const NOW = Date.UTC(2026, 10, 18)
const now = (): number => NOW

/** The promises of `migrate`; the engine must have been made over a directory without migrations. */
export function migrateContract(engineOver: (migrations: string) => TestEngine): void {
  let root: string
  let engine: TestEngine
  let folders: string
  let number = 0
  let options: DatabaseOptions
  let database: Database<unknown>

  const folder = async (name: string, up: string): Promise<void> => {
    await mkdir(join(folders, name), { recursive: true })
    await writeFile(join(folders, name, 'up.sql'), up)
  }

  const engineName = engineOver('unused').name
  describe(`migrations on ${engineName}`, () => {
    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'fencun-migrations-'))
      await mkdir(join(root, 'none'))
      engine = engineOver(join(root, 'none'))
      options = await engine.options()
      database = unwrap(await openDatabase<unknown>(options))
    })
    afterAll(async () => {
      await database.close()
      await engine.stop()
      await rm(root, { recursive: true })
    })
    beforeEach(async () => {
      const empty = sql`drop schema public cascade; create schema public`
      await database.asOwner((tx) => empty.execute(tx))
      number += 1
      folders = join(root, String(number))
      await folder('0001-first', 'create table first (id int primary key);')
      await folder(
        '0002-second',
        'create table second (id int primary key); insert into second values (7);',
      )
    })

    test('all run once, in order; a second call finds nothing to do', async () => {
      const names = ['0001-first', '0002-second']
      expect(await migrate(database, folders, now)).toEqual({
        ok: true,
        value: { applied: names, already: 0 },
      })
      expect(await migrate(database, folders, now)).toEqual({
        ok: true,
        value: { applied: [], already: 2 },
      })
      const { rows } =
        await sql`select name, applied_at from schema_migration order by name`.execute(
          database.kysely,
        )
      expect(rows).toEqual(names.map((name) => ({ name, applied_at: NOW })))
    })

    test('a migration added later runs alone', async () => {
      unwrap(await migrate(database, folders, now))
      await folder('0003-third', 'create table third (id int);')
      expect(unwrap(await migrate(database, folders, now)).applied).toEqual(['0003-third'])
    })

    test('an applied migration that was edited is refused by name, and nothing runs', async () => {
      unwrap(await migrate(database, folders, now))
      await folder('0001-first', 'create table first (id bigint primary key);')
      await folder('0003-third', 'create table third (id int);')
      expect(await migrate(database, folders, now)).toMatchObject({
        ok: false,
        error: { code: 'migration-edited', place: '0001-first' },
      })
      const third = await sql`select to_regclass('third') as it`.execute(database.kysely)
      expect(third.rows).toEqual([{ it: null }])
    })

    test('line endings of a checkout are no edit', async () => {
      await folder('0001-first', 'create table first\n(id int);\n')
      unwrap(await migrate(database, folders, now))
      await folder('0001-first', 'create table first\r\n(id int);\r\n')
      expect((await migrate(database, folders, now)).ok).toBe(true)
    })

    test('a database newer than the program is refused', async () => {
      unwrap(await migrate(database, folders, now))
      await rm(join(folders, '0002-second'), { recursive: true })
      expect(await migrate(database, folders, now)).toMatchObject({
        ok: false,
        error: { code: 'database-newer', place: '0002-second' },
      })
    })

    test('a migration that fails halfway leaves nothing, and the ones before it stay', async () => {
      await folder('0003-broken', 'create table third (id int); select 1 / 0;')
      await expect(migrate(database, folders, now)).rejects.toMatchObject({ code: '22012' })
      const { rows } = await sql`select to_regclass('second')::text as second,
        to_regclass('third') as third`.execute(database.kysely)
      expect(rows).toEqual([{ second: 'second', third: null }])
    })

    test('folders out of order or without a migration are a bug, named', async () => {
      await folder('0004-gap', 'select 1;')
      await expect(migrate(database, folders, now)).rejects.toThrow('0003-what-it-does')
      await rm(join(folders, '0004-gap'), { recursive: true })
      await mkdir(join(folders, '0003-empty'))
      await expect(migrate(database, folders, now)).rejects.toThrow('0003-empty has no up.sql')
    })

    test('programs that start together migrate once', async () => {
      const others = await openOthers(options, 3)
      const programs = [database, ...others, database]
      const reports = await Promise.all(programs.map((one) => migrate(one, folders, now)))
      const applied = reports.flatMap((report) => unwrap(report).applied)
      expect(applied.toSorted()).toEqual(['0001-first', '0002-second'])
      const { rows } = await sql`select id from second`.execute(database.kysely)
      expect(rows).toEqual([{ id: 7 }])
      for (const other of others) await other.close()
    })

    test('every migration of the product keeps the promises of its checks', async () => {
      await rehearseMigrations(database, MIGRATIONS)
    })
  })
}

/** On a server several programs share a database; the embedded one is shared within a program. */
async function openOthers(options: DatabaseOptions, count: number): Promise<Database<unknown>[]> {
  const others: Database<unknown>[] = []
  while (options.kind === 'server' && others.length < count) {
    others.push(unwrap(await openDatabase<unknown>(options)))
  }
  return others
}
