import { existsSync } from 'node:fs'
import { systemClock } from '@fencun/adapters/clock/system-clock'
import type { Deps } from '@fencun/app/deps'
import { memoryDeps, memoryStores } from '@fencun/app/testing/memory-deps'
import { lenderId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import { afterAll, describe, expect, it } from 'vitest'
import { type Installation, openInstallation } from '../src/compose/installation.ts'
import { lawBook, ownPack } from '../src/compose/law-book.ts'
import { DEMO_LENDER, DEMO_PASSWORD, DEMO_STAFF } from '../src/demo/directory.ts'
import { demonstrationState, openDemonstration } from '../src/demo/open-demonstration.ts'
import { seedDemonstration } from '../src/demo/seed.ts'
import { newFolder, removeFolders } from './support/command.ts'

afterAll(removeFolders)

class Cut extends Error {}

/** The same ports, whose nth write is never made. Counts the writes. */
function cutAt(deps: Deps, nth: number): { readonly deps: Deps; readonly writes: () => number } {
  let count = 0
  const write = <A extends readonly unknown[], R>(
    to: (...args: A) => Promise<R>,
  ): ((...args: A) => Promise<R>) => {
    return async (...args) => {
      count += 1
      if (count === nth) throw new Cut()
      return to(...args)
    }
  }
  const { directory, credentials, timelines, placements } = deps
  const cutting = {
    ...deps,
    directory: {
      ...directory,
      addLender: write(directory.addLender),
      saveOrg: write(directory.saveOrg),
      saveLine: write(directory.saveLine),
      addStaff: write(directory.addStaff),
    },
    credentials: { ...credentials, create: write(credentials.create) },
    timelines: { ...timelines, append: write(timelines.append) },
    placements: { ...placements, register: write(placements.register) },
  }
  return { deps: cutting, writes: () => count }
}

const cut = async (seeding: Promise<unknown>): Promise<void> => {
  await expect(seeding).rejects.toBeInstanceOf(Cut)
}

function opened(result: Result<Installation>): Installation {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

/** What a whole demonstration holds, whenever it was loaded. */
async function contents({ directory, cases, credentials }: Deps) {
  const page = { order: 'case-number', offset: 0, limit: 1 } as const
  const { total } = await cases.list(DEMO_LENDER, {}, page)
  const sessions = await Promise.all(
    DEMO_STAFF.map(async ({ account }) => credentials.signIn(account, DEMO_PASSWORD)),
  )
  const staff = await directory.staff(DEMO_LENDER)
  return {
    total,
    staff: staff.length,
    signedIn: sessions.filter((one) => one !== undefined).length,
  }
}

describe('loading the demonstration', () => {
  it('shows at every step but the last that it is not done', async () => {
    const pack = ownPack()
    const inMemory = (): Deps => {
      const stores = memoryStores()
      return { ...memoryDeps(lawBook(pack, stores.directory)), ...stores }
    }
    const all = cutAt(inMemory(), 0)
    expect(await seedDemonstration(all.deps)).toEqual({ ok: true, value: null })
    expect(await demonstrationState(all.deps)).toBe('whole')
    expect(all.writes()).toBeGreaterThan(40)
    for (let nth = 1; nth <= all.writes(); nth += 1) {
      const deps = inMemory()
      await cut(seedDemonstration(cutAt(deps, nth).deps))
      expect(await demonstrationState(deps), `write ${nth}`).toBe(
        nth === 1 ? 'absent' : 'unfinished',
      )
    }
  })

  it('is done anew, from the beginning, where it was cut off', async () => {
    const options = { data: await newFolder(), clock: systemClock }
    const first = opened(await openInstallation(options))
    await cut(seedDemonstration(cutAt(first.deps, 30).deps))
    const half = await contents(first.deps)
    await first.close()

    const again = opened(await openDemonstration(options))
    const whole = await contents(again.deps)
    expect(whole).toMatchObject({ staff: DEMO_STAFF.length, signedIn: DEMO_STAFF.length })
    expect(whole.total).toBeGreaterThan(20)
    expect(half).not.toEqual(whole)
    await again.close()

    const third = opened(await openDemonstration(options))
    expect(await contents(third.deps)).toEqual(whole)
    await third.close()
  })

  it('removes nothing of a real installation, and nothing that another process works on', async () => {
    const options = { data: await newFolder(), clock: systemClock }
    const real = opened(await openInstallation(options))
    const { directory } = real
    await seedDemonstration(cutAt(real.deps, 30).deps).catch(() => undefined)
    expect(await openDemonstration(options)).toMatchObject({
      ok: false,
      error: { code: 'data-directory-locked' },
    })
    expect(await demonstrationState(real.deps)).toBe('unfinished')
    const [own] = await real.deps.directory.orgs(DEMO_LENDER)
    if (own === undefined) throw new Error('the lender has an organisation')
    const lender = lenderId('bank')
    const bank = { lender, name: '实有银行', profile: 'std', demonstration: false }
    await real.deps.directory.addLender(bank, { ...own, lender })
    await real.close()
    expect(await openDemonstration(options)).toMatchObject({
      ok: false,
      error: { code: 'clock-fixed', place: directory.root },
    })
    expect(existsSync(directory.database)).toBe(true)
    const still = opened(await openInstallation(options))
    expect(await still.deps.directory.lenders()).toHaveLength(2)
    await still.close()
  })
})
