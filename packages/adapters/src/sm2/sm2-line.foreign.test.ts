import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newLender } from '@fencun/app/testing/sample-rows'
import { openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { vkeyText } from '@fencun/core/evidence/note'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NODE_CRYPTO } from '../evidence/node-crypto.ts'
import { publish } from '../evidence/publisher.ts'
import { sequence } from '../evidence/sequencer.ts'
import { LogWorld } from '../evidence/testing/log-world.ts'
import { embeddedEngine, unwrap } from '../testing/engines.ts'
import { goOnLog, sigstoreOnLog } from '../testing/foreign-verifiers.ts'
import { openssl } from '../testing/openssl.ts'
import { verifySm2 } from './sm2.ts'
import { sm2Line, sm2Setting } from './sm2-line.ts'

const engine = embeddedEngine()
let world: LogWorld
beforeAll(async () => {
  world = await LogWorld.on(engine)
})
afterAll(async () => {
  await engine.stop()
  await world.close()
})

test('an SM2 line is accepted by openssl, and by those who know nothing of it passed over', async () => {
  const lender = newLender()
  const file = join(world.folder, 'sm2.pem')
  const curve = ['-pkeyopt', 'ec_paramgen_curve:SM2']
  await openssl(world.folder, 'genpkey', '-algorithm', 'EC', ...curve, '-out', file)
  await openssl(world.folder, 'pkey', '-in', file, '-pubout', '-out', 'sm2.pub')
  const signer = unwrap(await sm2Setting({ FENCUN_LOG_SM2_KEY: file }))
  if (signer === undefined) throw new Error('a key was named')
  const extraLines = (origin: string) => [sm2Line(origin, signer)]
  await world.write(lender, 100, 3)
  while ((await sequence({ ...world.parts, extraLines }, lender, 200)).added > 0) continue
  await publish(world.database, lender, world.storeOf(lender))

  const [own] = await world.keysOf(lender)
  if (own === undefined) throw new Error('a log has a key')
  const dir = join(world.folder, lender)
  const note = await readFile(join(dir, 'checkpoint'), 'utf8')
  const line = sm2Line(own.name, signer).key
  const crypto = { ...NODE_CRYPTO, verifySm2 }
  const opened = openCheckpoint(note, [own, line], crypto)
  if (!opened.ok) throw new Error(opened.error)
  expect(opened.value.signers).toEqual([own, line])
  // Whoever knows the line refuses a note in which it was altered.
  const [first = '', second = ''] = note.trimEnd().split('\n').slice(-2)
  const altered = note.replace(second, second.replace(/.{8}$/, 'AAAAAAA='))
  expect(openCheckpoint(altered, [own, line], crypto)).toEqual({
    ok: false,
    error: 'bad-signature',
  })
  expect(openCheckpoint(altered, [own], crypto).ok).toBe(true)
  expect(first).toContain(own.name)

  const signature = opened.value.note.signatures.find(({ keyId }) => keyId === line.keyId)
  await writeFile(join(world.folder, 'text'), opened.value.note.text)
  await writeFile(join(world.folder, 'sig'), signature?.signature ?? '')
  const id = ['-sigopt', 'distid:1234567812345678']
  const said = await openssl(
    ...([world.folder, 'dgst', '-sm3', ...id, '-verify', 'sm2.pub'] as const),
    ...['-signature', 'sig', 'text'],
  )
  expect(said).toContain('Verified OK')

  const vkey = `${dir}.vkey`
  await writeFile(vkey, `${vkeyText(own)}\n`)
  expect(await goOnLog({ dir, vkey })).toMatchObject({ accepts: true })
  expect(await sigstoreOnLog({ dir, vkey })).toMatchObject({ accepts: true })
})

test('a key file that is not there or is another kind is refused by its setting', async () => {
  expect(unwrap(await sm2Setting({}))).toBeUndefined()
  for (const file of [join(world.folder, 'none.pem'), join(world.folder, 'sm2.pub')]) {
    expect(await sm2Setting({ FENCUN_LOG_SM2_KEY: file })).toMatchObject({
      error: { code: 'argument-invalid', place: 'FENCUN_LOG_SM2_KEY' },
    })
  }
})
