import { checkpointText, openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { cosignaturesOf } from '@fencun/core/evidence/cosignature'
import { vkeyText } from '@fencun/core/evidence/note'
import { type LenderId, orgId, staffId } from '@fencun/core/ids'
import { type Instant, instant, plusMs } from '@fencun/core/time/instant'
import { formatAddCheckpoint } from '@fencun/core/witness/add-checkpoint'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto, noteBy, SmallTree, signingKey } from '../../test/signing.ts'
import type { WitnessBook } from '../ports/witness-book.ts'
import { memoryWitnessBook } from '../testing/memory-witness-book.ts'
import { newLender } from '../testing/sample-rows.ts'
import { cosignCheckpoint, type WitnessDeps } from './cosign-checkpoint.ts'

const ORIGIN = 'agency.example/a-lender'
const AT = instant(1_795_000_123_456)
const LOG = signingKey(ORIGIN)
const STRANGER = signingKey(ORIGIN)
const WITNESS = signingKey('bank.example/witness', 'cosignature')
const LEAVES = Array.from({ length: 30 }, (_, at) => `leaf ${at}`)
const TREE = new SmallTree(LEAVES)
const OTHER_TREE = new SmallTree(LEAVES.with(2, 'another leaf'))
const KEY = { origin: ORIGIN, keyId: LOG.key.keyId, vkey: vkeyText(LOG.key) }
const by = { at: AT, actor: { staff: staffId('admin'), org: orgId('bank') } } as const

let lender: LenderId
let now: Instant
let book: WitnessBook
let deps: WitnessDeps
beforeEach(async () => {
  now = AT
  lender = newLender()
  book = memoryWitnessBook()
  await book.addLog(lender, KEY, by)
  deps = {
    ...{ book, crypto: nodeCrypto, clock: { now: () => now } },
    keyOf: async () => ({ key: WITNESS.key, sign: WITNESS.sign }),
  }
})

function note(size: number, tree = TREE, key = LOG): string {
  return noteBy(key, checkpointText({ origin: ORIGIN, size, root: tree.root(size) }))
}

async function body(from: number, to: number, tree = TREE, key = LOG): Promise<string> {
  const proof = await tree.consistency(from, to)
  return formatAddCheckpoint({ oldSize: from, note: note(to, tree, key), proof })
}

const ask = async (from: number, to: number, tree = TREE, key = LOG) =>
  cosignCheckpoint(deps, lender, await body(from, to, tree, key))
const kinds = async () => (await book.incidents(lender)).map(({ kind, size }) => [kind, size])

describe('a witness that is asked', () => {
  it('gives a line that holds under the checkpoint and says when it looked', async () => {
    const reply = await ask(0, 7)
    expect(reply).toMatchObject({ status: 200 })
    const opened = openCheckpoint(`${note(7)}${reply.body}`, [LOG.key], nodeCrypto)
    if (!opened.ok) throw new Error(opened.error)
    const found = cosignaturesOf(opened.value.note, [WITNESS.key], nodeCrypto)
    expect(found).toEqual([{ witness: WITNESS.key, time: 1_795_000_123 }])
    expect(await book.recall(lender, ORIGIN)).toMatchObject({ size: 7, at: AT })
  })

  it('signs the same again, and then what continues it', async () => {
    expect([(await ask(0, 7)).status, (await ask(7, 7)).status]).toEqual([200, 200])
    expect((await ask(7, 12)).status).toBe(200)
    expect(await book.recall(lender, ORIGIN)).toMatchObject({ size: 12 })
    expect(await kinds()).toEqual([])
  })

  it('tells a log that does not know it what it saw last', async () => {
    await ask(0, 7)
    const reply = await ask(0, 12)
    expect(reply).toEqual({ status: 409, type: 'text/x.tlog.size', body: '7\n' })
    expect(await kinds()).toEqual([])
  })

  it('signs one of two that come together', async () => {
    await ask(0, 7)
    const both = await Promise.all([ask(7, 9), ask(7, 11)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    const { size } = (await book.recall(lender, ORIGIN)) ?? { size: 0 }
    expect(both.find(({ status }) => status === 409)?.body).toBe(`${size}\n`)
  })

  it('knows only logs and keys that an administrator named, for this lender', async () => {
    expect((await ask(0, 7, TREE, STRANGER)).status).toBe(403)
    expect((await cosignCheckpoint(deps, newLender(), await body(0, 7))).status).toBe(404)
    await book.endLog(lender, KEY, by)
    expect((await ask(0, 7)).status).toBe(404)
    expect((await cosignCheckpoint(deps, lender, 'nonsense')).status).toBe(400)
    expect(await book.recall(lender, ORIGIN)).toBeNull()
  })

  it('looks beyond its own database only for what the log itself signed', async () => {
    let looks = 0
    const counted: WitnessBook = {
      ...book,
      recall: (...args) => {
        looks += 1
        return book.recall(...args)
      },
    }
    await cosignCheckpoint({ ...deps, book: counted }, lender, await body(0, 7, TREE, STRANGER))
    expect(looks).toBe(0)
    await cosignCheckpoint({ ...deps, book: counted }, lender, await body(0, 7))
    expect(looks).toBe(1)
  })
})

describe('a contradiction is refused and kept with the note that proves it', () => {
  it('a second history of the same size', async () => {
    await ask(0, 7)
    expect((await ask(7, 7, OTHER_TREE)).status).toBe(409)
    expect(await book.incidents(lender)).toEqual([
      {
        ...{ side: 'theirs', kind: 'other-root', name: ORIGIN, size: 7 },
        ...{ evidence: note(7, OTHER_TREE), at: AT },
      },
    ])
    expect((await ask(7, 12)).status).toBe(200)
  })

  it('a history that was rewritten and grew on', async () => {
    await ask(0, 7)
    expect((await ask(7, 12, OTHER_TREE)).status).toBe(422)
    expect(await kinds()).toEqual([['inconsistent', 12]])
    expect(await book.recall(lender, ORIGIN)).toMatchObject({ size: 7 })
  })

  it('a log that went back, whatever size it claims to start from', async () => {
    await ask(0, 7)
    await ask(7, 12)
    // Another process of the log may have been quicker by a moment.
    now = plusMs(AT, 60_000)
    expect((await ask(3, 9)).body).toBe('12\n')
    expect(await kinds()).toEqual([])
    now = plusMs(AT, 60_001)
    expect((await ask(3, 9)).body).toBe('12\n')
    expect(await kinds()).toEqual([['smaller', 9]])
    expect((await ask(3, 7, OTHER_TREE)).status).toBe(409)
    expect(await kinds()).toContainEqual(['other-root', 7])
  })

  it('but not a request that was only late or repeated', async () => {
    await ask(0, 7)
    await ask(7, 12)
    expect((await ask(0, 7)).status).toBe(409)
    expect((await ask(7, 12)).status).toBe(409)
    expect((await ask(0, 20)).status).toBe(409)
    expect(await kinds()).toEqual([])
  })
})
