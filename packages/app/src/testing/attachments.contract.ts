import { personalText } from '@fencun/core/identity/personal'
import { type CaseId, type DebtorKey, orgId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Attachment,
  attachmentId,
  type NewAttachment,
  type Opened,
  type Reading,
  readingId,
} from '../ports/attachments.ts'
import {
  AGENCY,
  newDebtor,
  newLender,
  SAMPLE_AT,
  sampleRegistration,
  uniqueId,
} from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

/** More than one chunk of any store, and no round number. */
const CONTENT = Uint8Array.from({ length: 200_003 }, (_, n) => (n * 7 + (n >> 8)) % 251)

async function* inPieces(bytes: Uint8Array, size = 30_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What every store of recordings and documents promises. */
export function describeAttachments(name: string, make: MakeStores): void {
  describe(`recordings and documents in ${name}`, () => {
    let stores: StoresUnderTest
    let key: DebtorKey
    let file: CaseId

    beforeAll(async () => {
      stores = await make()
      const [lender, debtor] = [newLender(), newDebtor()]
      key = { lender, debtor }
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const registration = sampleRegistration(lender, [debtor], heads)
      await stores.placements.register(registration)
      const [one] = registration.cases
      if (one === undefined) throw new Error('the sample has a case')
      file = one.case
    })
    afterAll(async () => stores.close())

    const record = (change: Partial<NewAttachment> = {}): NewAttachment => ({
      ...{ kind: 'document', case: file, contact: null, staff: staffId('s-1'), org: AGENCY },
      ...{ at: SAMPLE_AT, media: 'application/pdf', durationMs: null, findings: [] },
      ...{ name: personalText('试样债务人还款协议.pdf'), via: 'screen' },
      ...change,
    })
    const keep = async (change: Partial<NewAttachment> = {}, content = CONTENT) => {
      const id = attachmentId(uniqueId())
      const received = await stores.attachments.receive(key, id, inPieces(content))
      return await received.keep(record(change))
    }
    const read = async (opened: Opened): Promise<Uint8Array | string> => {
      if (opened.state !== 'open') return opened.state
      const all: number[] = []
      for await (const piece of opened.content) for (const byte of piece) all.push(byte)
      return Uint8Array.from(all)
    }
    const open = async (one: Attachment, from = 0, until = one.bytes) =>
      read(await stores.attachments.open(key, one.attachment, { org: AGENCY }, { from, until }))

    it('gives back what was taken in, whole and in part', async () => {
      const kept = await keep()
      expect(await open(kept)).toEqual(CONTENT)
      expect(await open(kept, 65_530, 140_001)).toEqual(CONTENT.subarray(65_530, 140_001))
      expect(await open(kept, 0, 1)).toEqual(CONTENT.subarray(0, 1))
      const empty = await keep({}, new Uint8Array(0))
      expect(empty.bytes).toBe(0)
      expect(await open(empty)).toEqual(new Uint8Array(0))
    })

    it('lists what belongs to a case, oldest first, with everything that is known of it', async () => {
      const lender = newLender()
      const debtor = newDebtor('0b')
      const heads = new Map([[debtor, { version: 0, state: EMPTY_STATE }]])
      const registration = sampleRegistration(lender, [debtor], heads)
      await stores.placements.register(registration)
      const [one] = registration.cases
      if (one === undefined) throw new Error('the sample has a case')
      const { attachments } = stores
      const own = { lender, debtor }
      const put = async (at: number, change: Partial<NewAttachment>): Promise<Attachment> => {
        const received = await attachments.receive(
          own,
          attachmentId(uniqueId()),
          inPieces(CONTENT.subarray(0, 10)),
        )
        return received.keep(record({ case: one.case, at: plusMs(SAMPLE_AT, at), ...change }))
      }
      const late = await put(5, {})
      const early = await put(-5, { durationMs: 1234, findings: ['cut-off', 'silent'] })
      const found = await attachments.ofCase(own, one.case, { org: AGENCY })
      expect(found).toEqual([early, late])
      expect(found[0]).toMatchObject({
        durationMs: 1234,
        findings: ['cut-off', 'silent'],
        bytes: 10,
      })
      expect(found[1]?.sealed?.name.reveal()).toBe('试样债务人还款协议.pdf')
      expect(found[1]?.sealed?.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(await attachments.ofCase(key, one.case, { org: AGENCY })).toEqual([])
      expect(await attachments.find(own, late.attachment, 'lender')).toEqual(late)
      expect(await attachments.find(key, late.attachment, 'lender')).toBeUndefined()
    })

    it('keeps nothing of what is discarded, and nothing of a stream that broke off', async () => {
      const id = attachmentId(uniqueId())
      const received = await stores.attachments.receive(key, id, inPieces(CONTENT))
      expect(received.bytes).toBe(CONTENT.length)
      await received.discard()
      expect(await stores.attachments.find(key, id, 'lender')).toBeUndefined()
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield CONTENT
        throw new Error('the sender went away')
      }
      await expect(stores.attachments.receive(key, id, broken())).rejects.toThrow('went away')
    })

    it('writes down who reads what, newest first', async () => {
      const kept = await keep()
      const reading = (minute: number): Reading => ({
        ...{ reading: readingId(uniqueId()), attachment: kept.attachment },
        ...{ staff: staffId('s-2'), org: AGENCY, purpose: 'quality-check' },
        at: plusMs(SAMPLE_AT, minute * 60_000),
        until: plusMs(SAMPLE_AT, (minute + 60) * 60_000),
      })
      const [first, second] = [reading(1), reading(2)]
      await stores.attachments.beginReading(key, first, 'screen')
      await stores.attachments.beginReading(key, second, undefined)
      expect(await stores.attachments.reading(key, first.reading)).toEqual(first)
      expect(await stores.attachments.readings(key, kept.attachment)).toEqual([second, first])
      const other = { ...key, lender: newLender() }
      expect(await stores.attachments.reading(other, first.reading)).toBeUndefined()
    })

    it('shows the lender everything, and an organisation without a key that there is something', async () => {
      const kept = await keep()
      const stranger = { org: orgId('no-agency-of-this-case') }
      const { attachments } = stores
      const whole = { from: 0, until: kept.bytes }
      expect(await attachments.find(key, kept.attachment, stranger)).toEqual({
        ...kept,
        sealed: null,
      })
      expect(await attachments.open(key, kept.attachment, stranger, whole)).toEqual({
        state: 'destroyed',
      })
      expect(await read(await attachments.open(key, kept.attachment, 'lender', whole))).toEqual(
        CONTENT,
      )
    })
  })
}
