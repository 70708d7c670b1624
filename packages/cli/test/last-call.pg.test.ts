import { randomBytes } from 'node:crypto'
import { serverEngine } from '@fencun/adapters/testing/engines'
import { afterAll, describe, expect, test } from 'vitest'
import { newFolder, removeFolders } from './support/command.ts'
import { raceForLastCall } from './support/last-call.ts'
import { type Server, startServer } from './support/server.ts'

describe.each([15, 18] as const)('two server processes on one PostgreSQL %i', (major) => {
  const engine = serverEngine(major)
  const servers: Server[] = []
  afterAll(async () => {
    for (const server of servers) await server.kill()
    await engine.stop()
    await removeFolders()
  })

  test('of 200 who ask at once for the last call, half at each server, one gets it', async () => {
    const options = await engine.options()
    const url = options.kind === 'server' ? options.url : ''
    const env = {
      DATABASE_URL: url,
      FENCUN_MASTER_KEY: randomBytes(32).toString('hex'),
      FENCUN_KEYS: await newFolder(),
    }
    // One after the other: the first loads the demonstration, the second finds it there.
    for (const _ of [1, 2]) servers.push(await startServer({ data: await newFolder(), env }))
    const urls = servers.map((server) => server.url)
    expect(new Set(urls).size).toBe(2)
    for (const place of [1, 2, 4]) await raceForLastCall(urls, place)
  })
})
