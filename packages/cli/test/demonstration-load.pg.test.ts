import { systemClock } from '@fencun/adapters/clock/system-clock'
import { serverEngine } from '@fencun/adapters/testing/engines'
import type { Result } from '@fencun/core/result'
import { beijingDay } from '@fencun/core/time/beijing'
import { afterAll, expect, it, vi } from 'vitest'
import { type Installation, openInstallation } from '../src/compose/installation.ts'
import { seedDirectory } from '../src/demo/directory.ts'
import { demonstrationState, openDemonstration } from '../src/demo/open-demonstration.ts'
import { newFolder, removeFolders } from './support/command.ts'

const engine = serverEngine(18)
afterAll(async () => {
  vi.unstubAllEnvs()
  await engine.stop()
  await removeFolders()
})

function opened(result: Result<Installation>): Installation {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

it('a demonstration that was cut off on a server is refused, and nothing of it removed', async () => {
  const database = await engine.options()
  if (database.kind !== 'server') throw new Error('the engine is a server')
  vi.stubEnv('DATABASE_URL', database.url)
  const options = { data: await newFolder(), clock: systemClock }
  const first = opened(await openInstallation(options))
  await seedDirectory(first.deps, beijingDay(systemClock.now()))
  await first.close()
  expect(await openDemonstration(options)).toMatchObject({
    ok: false,
    error: { code: 'demonstration-unfinished', place: 'DATABASE_URL' },
  })
  const after = opened(await openInstallation(options))
  expect(await demonstrationState(after.deps)).toBe('unfinished')
  await after.close()
})
