import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedEngine } from '../../testing/engines.ts'
import { EmbeddedSession } from './session.ts'
import { WorkerLink } from './worker-link.ts'

const engine = embeddedEngine()
let link: WorkerLink
let session: EmbeddedSession

beforeAll(async () => {
  const options = await engine.options()
  const directory = options.kind === 'embedded' ? options.directory : ''
  link = new WorkerLink(new URL('./worker.mjs', import.meta.url), join(directory, 'pgdata'))
  session = new EmbeddedSession(link, 300_000)
})
afterAll(async () => {
  await link.close(5000)
  await engine.stop()
})

function query(text: string): Buffer {
  const bytes = Buffer.alloc(6 + Buffer.byteLength(text))
  bytes.write('Q')
  bytes.writeInt32BE(bytes.length - 1, 1)
  bytes.write(text, 5)
  return bytes
}

/** The states or command tags of the answer, and the transaction status at its end. */
async function run(text: string): Promise<unknown[]> {
  const messages = await session.execProtocolStream(query(text))
  return messages.flatMap((message) => {
    if (message instanceof pg.DatabaseError) return [message.code]
    if (message.name === 'commandComplete' && 'text' in message) return [message.text]
    return 'status' in message ? [message.status] : []
  })
}

/** Loses the thread behind the session's back, as a crash between two statements would. */
async function loseThread(): Promise<void> {
  const lost = await link.send(query('select count(*) from generate_series(1, 1e12)'), 100)
  expect(lost).toMatchObject({ lost: 'deadline' })
}

test('a transaction whose thread died between two statements never goes on in the next thread', async () => {
  expect(await run('create table t (n int)')).toEqual(['CREATE TABLE', 'I'])
  expect(await run('begin')).toEqual(['BEGIN', 'T'])
  expect(await run('insert into t values (1)')).toEqual(['INSERT 0 1', 'T'])
  await loseThread()
  expect(await run('insert into t values (2)')).toEqual(['57P02', 'E'])
  expect(await run('insert into t values (3)')).toEqual(['25P02', 'E'])
  expect(await run('commit')).toEqual(['25P02', 'E'])
  expect(await run('rollback')).toEqual(['ROLLBACK', 'I'])
  expect(await run('select n from t')).toEqual(['SELECT 0', 'I'])
})

test('a thread that died outside a transaction is replaced without anybody noticing', async () => {
  await loseThread()
  expect(await run('insert into t values (4)')).toEqual(['INSERT 0 1', 'I'])
})

test('after the thread is replaced everything still runs as the owner, not as superuser', async () => {
  await loseThread()
  expect(await run('create role x superuser')).toEqual(['42501', 'I'])
})

test('a closed database says so', async () => {
  await link.close(5000)
  expect(await run('select 1')).toEqual(['57P01', 'I'])
})
