import { type DatabaseOptions, openDatabase } from '@fencun/adapters/engine/database'
import { everyRow } from '@fencun/adapters/testing/every-row'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { CANARIES, foundIn, foundInFiles, plantCanaries, type Told } from './canaries.ts'
import { newFolder, removeFolders } from './command.ts'
import { startServer } from './server.ts'

/** A day of work with a person whom nothing else in the installation resembles. */
export function describeCanaries(
  name: string,
  databaseOf: (data: string) => Promise<DatabaseOptions>,
  /** What the files of the data directory hold in the clear by right. */
  inFiles: readonly string[],
): void {
  describe(`${Object.keys(CANARIES).length} canaries on ${name}`, () => {
    let data: string
    let told: Told
    let said: string
    let rows: string

    beforeAll(async () => {
      data = await newFolder()
      const options = await databaseOf(data)
      const env = options.kind === 'server' ? { DATABASE_URL: options.url } : {}
      const server = await startServer({ data, env, args: ['--log', 'debug'] })
      told = await plantCanaries(server.url).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${server.said().slice(-3000)}`)
      })
      await server.stop()
      said = server.said()
      const database = await openDatabase<unknown>(options)
      if (!database.ok) throw new Error(database.error.detail)
      rows = await everyRow(database.value, [DEMO_LENDER])
      await database.value.close()
    })
    afterAll(removeFolders)

    it('are there: whoever may see the case finds it by them', () => {
      const once = { name: 1, idNumber: 1, mobile: 1, wifesMobile: 1, card: 1, account: 1 }
      expect(told.found).toEqual(once)
    })

    it('stand in no row of any table, as text or as bytes', () => {
      expect(foundIn(rows)).toEqual(['clear'])
    })

    it('stand in no file of the data directory but the keys, and in no file’s name', async () => {
      const found = await foundInFiles(data, ['keys', 'master.key'])
      expect(new Set([...found.values()].flat())).toEqual(new Set(inFiles))
    })

    it('stand in nothing that the server said at level debug', () => {
      expect(said.split('\n').length).toBeGreaterThan(20)
      expect(said).toContain('/v1/cases/:case')
      expect(foundIn(said).filter((what) => what !== 'clear')).toEqual([])
    })

    it('stand in no refusal and in no figure', () => {
      expect(told.refusals.length).toBeGreaterThanOrEqual(8)
      for (const text of told.refusals) expect(foundIn(text)).toEqual([])
      expect(told.metrics).toContain('fencun_http_requests_total')
      expect(foundIn(told.metrics)).toEqual([])
    })
  })
}
