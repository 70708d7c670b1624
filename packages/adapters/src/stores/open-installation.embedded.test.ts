import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AGENCY,
  newDebtor,
  newLender,
  sampleLender,
  sampleOrg,
  sampleRegistration,
} from '@fencun/app/testing/sample-rows'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MIGRATIONS, unwrap } from '../testing/engines.ts'
import { chooseDatabase, openInstallation } from './open-installation.ts'

const KEY = new Uint8Array(32).fill(1)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fencun-installation-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('an address chooses the server, its absence the embedded database', () => {
  expect(chooseDatabase({ url: 'postgres://h/d', directory: 'x' })).toEqual({
    kind: 'server',
    url: 'postgres://h/d',
  })
  const embedded = { kind: 'embedded', directory: 'x' }
  expect(chooseDatabase({ url: undefined, directory: 'x' })).toEqual(embedded)
  expect(chooseDatabase({ url: '', directory: 'x' })).toEqual(embedded)
})

test('an installation opens again with its master key and with no other', async () => {
  const database = chooseDatabase({ url: undefined, directory: join(folder, 'data') })
  const keysFolder = join(folder, 'keys')
  const objectsFolder = join(folder, 'objects')
  const options = {
    ...{ database, migrations: MIGRATIONS, masterKey: KEY, keysFolder, objectsFolder },
  }
  const first = unwrap(await openInstallation(options))
  expect(first.migrated.applied.length).toBeGreaterThan(1)
  const lender = newLender()
  const id = first.stores.keys.debtorId(lender, '11010519491231002X')
  expect(await first.stores.directory.isEmpty()).toBe(true)
  await first.close()

  const other = { ...options, masterKey: new Uint8Array(32).fill(2) }
  expect(await openInstallation(other)).toMatchObject({
    ok: false,
    error: { code: 'master-key-wrong', place: 'FENCUN_MASTER_KEY' },
  })

  const second = unwrap(await openInstallation(options))
  expect(second.migrated.applied).toEqual([])
  expect(second.stores.keys.debtorId(lender, '11010519491231002X')).toBe(id)
  const [head] = await second.stores.timelines.load([{ lender, debtor: newDebtor() }])
  expect(head?.version).toBe(0)
  await second.close()
})

test('an installation without the keys of its debtors is refused, and opens again with them', async () => {
  const database = chooseDatabase({ url: undefined, directory: join(folder, 'keyless') })
  const [keysFolder, elsewhere] = [join(folder, 'its-keys'), join(folder, 'no-keys')]
  const objectsFolder = join(folder, 'objects')
  const options = { database, migrations: MIGRATIONS, masterKey: KEY, keysFolder, objectsFolder }
  const first = unwrap(await openInstallation(options))
  const lender = newLender()
  const debtor = newDebtor()
  await first.stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
  const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
  await first.stores.placements.register(sampleRegistration(lender, [debtor], heads))
  await first.close()
  expect(await openInstallation({ ...options, keysFolder: elsewhere })).toMatchObject({
    ok: false,
    error: { code: 'keys-missing', place: elsewhere },
  })
  const again = unwrap(await openInstallation(options))
  const [found] = await again.stores.people.of([{ lender, debtor }], { org: AGENCY })
  expect(found?.people[0]?.name.reveal()).toBe('欧阳试样')
  await again.close()
})
