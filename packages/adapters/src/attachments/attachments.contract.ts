import { randomUUID } from 'node:crypto'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Attachment, attachmentId, readingId } from '@fencun/app/ports/attachments'
import {
  AGENCY,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleRegistration,
  uniqueId,
} from '@fencun/app/testing/sample-rows'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { personalText } from '@fencun/core/identity/personal'
import { contactIdFor, type DebtorKey, staffId } from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objectFiles } from '../blobs/object-files.ts'
import { type Objects, objectPath } from '../blobs/objects.ts'
import type { Database } from '../engine/database.ts'
import { auditFiles } from '../evidence/audit-files.ts'
import type { Stores } from '../stores/open-stores.ts'
import type { TestEngine } from '../testing/engines.ts'
import { memoryKeys } from '../testing/memory-keys.ts'
import { storesIn, TEST_MASTER_KEY } from '../testing/stores-on.ts'
import { removeUnreadable } from './remove-content.ts'
import { verifyBlobs } from './verify-blobs.ts'

/** What is not found in any other file, so that it can be searched for. */
const WORDS = 'the-spoken-words-themselves '
const CONTENT = Buffer.from(WORDS.repeat(6000))

/** What lies on the disk and in the tables, beyond what the port promises. */
export function describeAttachmentsAtRest(engine: TestEngine): void {
  describe(`recordings at rest on ${engine.name}`, () => {
    const folder = join(tmpdir(), `fencun-at-rest-${randomUUID()}`)
    let database: Database<unknown>
    let objects: Objects
    let stores: Stores
    let key: DebtorKey
    let kept: Attachment
    let object: string

    beforeAll(async () => {
      database = await engine.database<unknown>()
      objects = objectFiles(folder)
      stores = storesIn(database, TEST_MASTER_KEY, memoryKeys(), objects)
    })
    afterAll(async () => {
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    })

    /** A lender of its own with one recording. */
    const begin = async (): Promise<void> => {
      const [lender, debtor] = [newLender(), newDebtor()]
      key = { lender, debtor }
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const registration = sampleRegistration(lender, [debtor], heads)
      await stores.placements.register(registration)
      const [file] = registration.cases
      if (file === undefined) throw new Error('the sample has a case')
      async function* content(): AsyncGenerator<Uint8Array> {
        yield CONTENT
      }
      const received = await stores.attachments.receive(key, attachmentId(uniqueId()), content())
      kept = await received.keep({
        ...{ kind: 'recording', case: file.case, contact: contactIdFor(debtor, 'c-1') },
        ...{ staff: staffId('s-1'), org: AGENCY, at: SAMPLE_AT, media: 'audio/wav' },
        ...{ durationMs: 1, findings: [], name: personalText('欧阳秘密.wav'), via: 'screen' },
      })
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ object_sha256: string }>`select object_sha256 from attachment`.execute(tx),
      )
      object = rows[0]?.object_sha256 ?? ''
    }
    const pathOf = (): string => join(folder, objectPath(object))
    const verify = () => verifyBlobs({ database, objects }, [key.lender])
    const mine = async () => {
      const { findings } = await verify()
      return findings.filter(({ code }) => code !== 'BLOB_UNKNOWN')
    }
    const open = () =>
      stores.attachments.open(key, kept.attachment, 'lender', { from: 0, until: kept.bytes })

    test('neither the content nor the name lies readable in a file or a column', async () => {
      await begin()
      const stored = await readFile(pathOf())
      expect(stored.includes('spoken-words')).toBe(false)
      const { rows } = await database.inTenant(key.lender, (tx) =>
        sql<{ all: string }>`select attachment::text as all from attachment`.execute(tx),
      )
      const row = rows[0]?.all ?? ''
      for (const secret of [
        '欧阳秘密',
        Buffer.from('欧阳秘密').toString('hex'),
        kept.sealed?.sha256,
      ]) {
        expect(row).not.toContain(secret)
      }
    })

    test('the leaf names the stored bytes, and nothing of the content', async () => {
      await begin()
      const { rows } = await database.inLog(key.lender, (tx) =>
        sql<{ leaf: Buffer }>`select leaf from evidence_outbox
          where leaf_id = ${kept.attachment}`.execute(tx),
      )
      const leaf = parseLeaf(rows[0]?.leaf ?? Buffer.alloc(0))
      const bytes = (await readFile(pathOf())).length
      expect(leaf).toMatchObject({
        type: 'blob-sealed',
        blob: [{ sha256: object, bytes, media: 'audio/wav' }],
      })
      expect(Object.keys(leaf?.commit ?? {}).toSorted()).toEqual([
        'actor',
        'attachment',
        'plainSha256',
      ])
      expect(rows[0]?.leaf.includes(kept.sealed?.sha256 ?? '-')).toBe(false)
    })

    test('every reading has its leaf', async () => {
      await begin()
      const reading = readingId(uniqueId())
      await stores.attachments.beginReading(
        key,
        {
          ...{ reading, attachment: kept.attachment, staff: staffId('s-1'), org: AGENCY },
          ...{ purpose: 'court', at: SAMPLE_AT, until: plusMs(SAMPLE_AT, 1000) },
        },
        'screen',
      )
      const { rows } = await database.inLog(key.lender, (tx) =>
        sql<{ leaf: Buffer }>`select leaf from evidence_outbox
          where leaf_id = ${reading}`.execute(tx),
      )
      expect(parseLeaf(rows[0]?.leaf ?? Buffer.alloc(0))).toMatchObject({ type: 'blob-read' })
    })

    test('what is as it was is found sound, and nothing is said of it', async () => {
      await begin()
      expect(await mine()).toEqual([])
      expect((await verify()).checked).toBe(1)
    })

    test('an altered byte, a shortened and a missing file are found, and are not played', async () => {
      await begin()
      const place = objectPath(object)
      const about = { attachment: kept.attachment, place }
      await chmod(pathOf(), 0o600)
      const stored = await readFile(pathOf())
      const altered = Buffer.from(stored)
      altered.writeUInt8(altered.readUInt8(40) ^ 1, 40)
      await writeFile(pathOf(), altered)
      expect(await mine()).toEqual([{ code: 'BLOB_ALTERED', ...about, where: ['content'] }])
      expect(await open()).toEqual({ state: 'damaged' })
      await writeFile(pathOf(), stored.subarray(0, -1))
      expect(await mine()).toMatchObject([{ where: ['content', 'size'] }])
      expect(await open()).toEqual({ state: 'damaged' })
      await rm(pathOf())
      expect(await mine()).toEqual([{ code: 'BLOB_MISSING', ...about, where: ['content'] }])
      expect(await open()).toEqual({ state: 'damaged' })
    })

    test('the daily check of a log finds what is altered, gone or nobody’s, the hourly one a part', async () => {
      await begin()
      const { lender } = key
      const parts = { database, objects, lenders: async () => [lender] }
      const audit = async (scope: 'sample' | 'whole') => {
        // Other tests' recordings belong to lenders of whom this one knows nothing.
        const found = await auditFiles(parts, { lender, stopping: () => false }, scope)
        return found.filter(({ place }) => place.endsWith(objectPath(object)))
      }
      const place = `${kept.attachment} ${objectPath(object)}`
      expect(await audit('whole')).toEqual([])
      await chmod(pathOf(), 0o600)
      await writeFile(pathOf(), 'something else')
      expect(await audit('whole')).toEqual([{ code: 'BLOB_ALTERED', place }])
      await rm(pathOf())
      expect(await audit('whole')).toEqual([{ code: 'BLOB_MISSING', place }])
      await writeFile(pathOf(), CONTENT)
      await database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
        await sql`update attachment set media = 'audio/ogg' where tenant_id = ${lender}`.execute(tx)
      })
      expect(await audit('sample')).toContainEqual({ code: 'BLOB_UNATTESTED', place })
      await database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
        await sql`delete from attachment_reading where tenant_id = ${lender}`.execute(tx)
        await sql`delete from attachment where tenant_id = ${lender}`.execute(tx)
      })
      expect(await audit('whole')).toEqual([{ code: 'BLOB_UNKNOWN', place: objectPath(object) }])
      expect(await audit('sample')).toEqual([])
    })

    test('another recording under a row that was edited to name it is found by the leaf', async () => {
      await begin()
      const [first, firstObject] = [kept, object]
      await begin()
      await database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${key.lender}, true)`.execute(tx)
        await sql`update attachment set object_sha256 = ${firstObject}`.execute(tx)
      })
      expect(await mine()).toMatchObject([
        { code: 'BLOB_UNATTESTED', attachment: kept.attachment, where: ['sha256'] },
      ])
      expect(first.attachment).not.toBe(kept.attachment)
      expect(await open()).toEqual({ state: 'damaged' })
    })

    test('what nobody ever attached is found', async () => {
      await begin()
      const { findings } = await verifyBlobs({ database, objects }, [newLender()])
      expect(findings).toContainEqual({
        ...{ code: 'BLOB_UNKNOWN', attachment: null, place: objectPath(object), where: [] },
      })
    })

    test('a file whose time is over loses its recordings with everything personal', async () => {
      await begin()
      const how = { at: SAMPLE_AT, on: beijingDay(SAMPLE_AT), rules: [] }
      await stores.keeping.retention.expire(key, how)
      expect(await objects.size(object)).toBeUndefined()
      expect(await open()).toEqual({ state: 'destroyed' })
      expect(await mine()).toEqual([])
    })

    test('once the debtor has no key, the content is removed and its absence is no finding', async () => {
      await begin()
      expect(await removeUnreadable({ database, objects }, key.lender)).toBe(0)
      await database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${key.lender}, true)`.execute(tx)
        await sql`delete from debtor_key`.execute(tx)
      })
      expect(await open()).toEqual({ state: 'destroyed' })
      expect(await removeUnreadable({ database, objects }, key.lender)).toBe(1)
      expect(await objects.size(object)).toBeUndefined()
      expect(await mine()).toEqual([])
      expect(await removeUnreadable({ database, objects }, key.lender)).toBe(0)
    })
  })
}
