import { vkeyText } from '@fencun/core/evidence/note'
import { orgId, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto, signingKey } from '../../test/signing.ts'
import type { Actor } from '../access/roles.ts'
import { memoryWitnessBook } from '../testing/memory-witness-book.ts'
import { newLender } from '../testing/sample-rows.ts'
import {
  addLog,
  addWitness,
  endLog,
  endWitness,
  type ManageDeps,
  showWitnesses,
} from './manage-witnesses.ts'

const AT = instant(1_795_000_000_000)
const LOG = signingKey('agency.example/a-lender').key
const WITNESS = signingKey('agency.example/witness', 'cosignature').key
const log = { vkey: vkeyText(LOG) }
const witness = { vkey: vkeyText(WITNESS), url: 'https://agency.example/witness/a-lender' }

let deps: ManageDeps
let admin: Actor
beforeEach(() => {
  deps = { book: memoryWitnessBook(), crypto: nodeCrypto, clock: { now: () => AT } }
  const [staff, org] = [staffId('admin'), orgId('bank')]
  const role = 'administrator'
  admin = { staff, org, lender: newLender(), role, name: '管理员', via: 'command' }
})

describe('an administrator', () => {
  it('names logs to be signed and witnesses to be asked, and ends both', async () => {
    expect(await addLog(deps, admin, log)).toEqual({ ok: true, value: 'added' })
    expect(await addWitness(deps, admin, witness)).toEqual({ ok: true, value: 'added' })
    expect(await addLog(deps, admin, log)).toEqual({ ok: true, value: 'known' })
    const shown = await showWitnesses(deps, admin)
    expect(shown).toMatchObject({
      value: {
        logs: [{ origin: LOG.name, keys: [{ keyId: LOG.keyId, since: AT, ended: null }] }],
        witnesses: [{ name: WITNESS.name, url: witness.url, ended: null }],
        incidents: [],
      },
    })
    expect(await endLog(deps, admin, log)).toMatchObject({ ok: true })
    expect(await endWitness(deps, admin, witness)).toMatchObject({ ok: true })
    expect(await endLog(deps, admin, log)).toMatchObject({ error: { code: 'not-found' } })
    expect(await endWitness(deps, admin, witness)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('cannot mix up the two kinds of keys, nor mistype one', async () => {
    const refused = { error: { code: 'witness-invalid', place: 'vkey' } }
    expect(await addLog(deps, admin, { vkey: witness.vkey })).toMatchObject(refused)
    expect(await addWitness(deps, admin, { ...witness, vkey: log.vkey })).toMatchObject(refused)
    const typo = log.vkey.replace(/.$/, 'A').replace(/^a/, 'b')
    expect(await addLog(deps, admin, { vkey: typo })).toMatchObject(refused)
    expect(await addLog(deps, admin, { vkey: '' })).toMatchObject(refused)
  })

  it('names an address that is one, without secrets in it', async () => {
    for (const url of [
      '',
      'agency.example/witness',
      'ftp://agency.example/',
      'https://me:secret@agency.example/',
      'https://agency.example/?key=secret',
      'https://agency.example/#x',
      'https://',
    ]) {
      const added = await addWitness(deps, admin, { ...witness, url })
      expect(added, url).toMatchObject({ error: { code: 'witness-invalid', place: 'url' } })
      expect(JSON.stringify(added)).not.toContain('secret')
    }
  })
})

it('nobody but an administrator looks after witnesses', async () => {
  for (const role of ['collector', 'supervisor'] as const) {
    const actor = { ...admin, role }
    const refused = { error: { code: 'not-permitted' } }
    expect(await showWitnesses(deps, actor)).toMatchObject(refused)
    expect(await addLog(deps, actor, log)).toMatchObject(refused)
    expect(await addWitness(deps, actor, witness)).toMatchObject(refused)
    expect(await endLog(deps, actor, log)).toMatchObject(refused)
    expect(await endWitness(deps, actor, witness)).toMatchObject(refused)
  }
})
