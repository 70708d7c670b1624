import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesWith, tablesWith } from '@fencun/adapters/keeping/search-words'
import { openInstallation as openStored } from '@fencun/adapters/stores/open-installation'
import { certificateFile } from '@fencun/app/destroy-engagement/certificate'
import { checkDestruction } from '@fencun/app/destroy-engagement/check-destruction'
import {
  resumeDestructions,
  runDestruction,
} from '@fencun/app/destroy-engagement/execute-destruction'
import { showDestruction } from '@fencun/app/destroy-engagement/show-destruction'
import type { Shredder } from '@fencun/app/ports/destructions'
import { instant } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataDirectory } from '../../src/compose/data-directory.ts'
import type { Installation } from '../../src/compose/installation.ts'
import { masterKey } from '../../src/compose/master-key.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { openDemonstration } from '../../src/demo/open-demonstration.ts'
import { migrationsDirectory, workerUrl } from '../../src/paths.ts'
import { good } from '../support/demonstrated.ts'
import {
  AGENCY,
  backUp,
  type Canaries,
  drawCanaries,
  order,
  type People,
  peopleOf,
  plant,
  readAs,
} from './destruction-world.ts'
import { newSeed, tell } from './size.ts'

const NOON = instant(Date.UTC(2026, 10, 18, 4))
const DAMAGED = '已被销毁'

let folder: string
let data: string
let opened: Installation
let people: People
let canaries: Canaries
let debtors: Awaited<ReturnType<typeof agencysDebtors>>

const agencysDebtors = async () => {
  const { destructions } = opened.deps.keeping
  const engaged = await destructions.engaged(DEMO_LENDER, AGENCY, { kind: 'engagement' })
  return engaged.map(({ debtor }) => debtor)
}
const open = async (): Promise<Installation> =>
  good(await openDemonstration({ data, clock: { now: () => NOON } }))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fencun-destroyed-'))
  data = join(folder, 'data')
  opened = await open()
  people = await peopleOf(opened.deps)
  canaries = drawCanaries(newSeed('destruction'))
  await plant(opened.deps, people.agent, canaries)
  debtors = await agencysDebtors()
  await opened.close()
  backUp(data, join(folder, 'backup'))
  opened = await open()
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

describe('the end of an engagement', () => {
  test('before it, the agency reads its debtors and the search finds no word in the clear', async () => {
    const before = await readAs(opened.deps, { org: AGENCY }, debtors)
    expect(before.opened).toBe(debtors.length)
    for (const word of canaries.words) expect(before.said).toContain(word)
    expect(canaries.words.length).toBe(20)
  })

  test('its work is finished after a kill in every step', async () => {
    const { deps } = opened
    const destruction = await order(deps, people)
    const key = { lender: DEMO_LENDER, destruction }
    const steps: readonly (keyof Shredder)[] = [
      'keep',
      'index',
      'wraps',
      'copies',
      'oldKeys',
      'sum',
    ]
    for (const step of steps) {
      const shredder: Shredder = {
        ...deps.keeping.shredder,
        [step]: async (...given: Parameters<Shredder['keep']>) => {
          await deps.keeping.shredder[step](...given)
          throw new Error('killed')
        },
      }
      const dying = { ...deps, keeping: { ...deps.keeping, shredder } }
      await expect(runDestruction(dying, key)).rejects.toThrow('killed')
    }
    expect(await resumeDestructions(deps)).toEqual([key])
    const { stage, counts } = good(await showDestruction(deps, people.banker, destruction))
    expect(stage).toBe('executed')
    expect(counts).toMatchObject({ debtors: debtors.length })
    expect(counts.kept, 'the demonstration has complaints and disputes').toBeGreaterThan(0)
    tell('destruction', { debtors: counts.debtors, kept: counts.kept, kills: steps.length })
  })

  test('nothing is left with the agency, everything with the lender, and a check says so', async () => {
    const { deps } = opened
    expect((await readAs(deps, { org: AGENCY }, debtors)).opened).toBe(0)
    const lenders = await readAs(deps, 'lender', debtors)
    expect(lenders.opened).toBe(debtors.length)
    for (const word of canaries.words) expect(lenders.said).toContain(word)
    const [found] = await deps.keeping.destructions.all(DEMO_LENDER)
    if (found === undefined) throw new Error('there is a destruction')
    const asked = { canaries: canaries.words }
    const checked = good(await checkDestruction(deps, people.banker, found.destruction, asked))
    const check = checked.checked?.check
    expect(check).toMatchObject({ readAsAgency: 0, wrapsOpened: 0, remains: 0, foundIn: [] })
    expect(check?.canaries).toBe(20)
    expect(check?.oldWraps).toBeGreaterThan(20)
    expect(check?.keysTried).toBeGreaterThanOrEqual(3)
    expect(check?.readAsLender).toBe(check?.sample)
    expect(checked.stage).toBe('verified')
    tell('destruction', { check })
  })

  test('the search that found nothing finds what is there', async () => {
    writeFileSync(join(data, 'export.csv'), `${canaries.words[3] ?? ''}\n`)
    expect(await filesWith([data], canaries.words)).toEqual(['file export.csv'])
    rmSync(join(data, 'export.csv'))
    expect(await filesWith([data], canaries.words)).toEqual([])
    expect(await filesWith([join(folder, 'backup')], canaries.words)).toEqual([])
  })

  test('the certificate names agency, people, keys and the day when the last backup dies', async () => {
    const { deps } = opened
    const [found] = await deps.keeping.destructions.all(DEMO_LENDER)
    if (found === undefined) throw new Error('there is a destruction')
    const pdf = good(await certificateFile(deps, people.banker, found.destruction))
    const path = join(folder, 'certificate.pdf')
    writeFileSync(path, pdf)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    const text = textOf(path)
    if (text === undefined) return tell('destruction', { certificate: 'pdftotext is not here' })
    const expected = [
      '甲信催收',
      '示范银行',
      '周主管',
      '沈管理',
      '吴主管',
      '2026-12-23',
      'agency-a.1.',
    ]
    for (const word of expected) expect(text).toContain(word)
    for (const word of canaries.words) expect(text).not.toContain(word)
    expect(text).not.toContain(DAMAGED)
  })

  test('yesterday’s database with today’s keys opens nothing for the agency', async () => {
    await opened.close()
    const directory = dataDirectory(data)
    const key = good(
      await masterKey(directory.masterKey, { mayCreate: false, environment: undefined }),
    )
    const worker = workerUrl()
    const restored = good(
      await openStored({
        database: {
          kind: 'embedded',
          directory: join(folder, 'backup'),
          ...(worker === undefined ? {} : { workerUrl: worker }),
        },
        ...{ migrations: migrationsDirectory(), masterKey: key, keysFolder: directory.keys },
        objectsFolder: directory.objects,
      }),
    )
    try {
      const stores = { people: restored.stores.people }
      expect((await readAs(stores, { org: AGENCY }, debtors)).opened).toBe(0)
      const lenders = await readAs(stores, 'lender', debtors)
      expect(lenders.opened).toBe(debtors.length)
      expect(await tablesWith(restored.database, DEMO_LENDER, canaries.words)).toEqual([])
    } finally {
      await restored.close()
      opened = await open()
    }
  })
})

/** By a foreign program, where there is one. */
function textOf(path: string): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  } catch {
    return undefined
  }
}
