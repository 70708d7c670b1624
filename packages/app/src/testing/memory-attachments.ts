import { type DebtorKey, lenderId } from '@fencun/core/ids'
import type {
  Attachment,
  AttachmentId,
  AttachmentStore,
  SealedFacts,
} from '../ports/attachments.ts'
import type { Reader } from '../ports/reader.ts'
import { type MemoryDatabase, rowKey } from './memory-database.ts'
import { plainKeys } from './plain-keys.ts'

const NOBODY = lenderId('nobody')

interface Kept {
  readonly attachment: Omit<Attachment, 'sealed'>
  readonly facts: SealedFacts
  readonly content: Uint8Array
}

/** Recordings and documents in memory. What is called their SHA-256 is a hash, but another one. */
export function memoryAttachments(database: MemoryDatabase): AttachmentStore {
  const kept = new Map<string, Kept>()
  const { readings } = database
  const shown = (key: DebtorKey, { attachment, facts }: Kept, reader: Reader): Attachment => ({
    ...attachment,
    sealed: database.opens(key, reader) ? facts : null,
  })
  const rowOf = ({ lender, debtor }: DebtorKey, id: AttachmentId): string =>
    rowKey(lender, debtor, id)
  return {
    receive: async (key, attachment, source) => {
      const content = await collected(source)
      const sha256 = hashOf(content)
      return {
        bytes: content.length,
        sha256,
        keep: async ({ name, via: _via, ...record }) => {
          const row = { ...record, attachment, bytes: content.length }
          kept.set(rowOf(key, attachment), { attachment: row, facts: { name, sha256 }, content })
          return { ...row, sealed: { name, sha256 } }
        },
        discard: async () => undefined,
      }
    },
    ofCase: async (key, id, reader) =>
      [...kept]
        .filter(([row]) => row.startsWith(`${rowKey(key.lender, key.debtor)}\n`))
        .filter(([, one]) => one.attachment.case === id)
        .map(([, one]) => shown(key, one, reader))
        .toSorted((a, b) => a.at - b.at || (a.attachment < b.attachment ? -1 : 1)),
    find: async (key, id, reader) => {
      const one = kept.get(rowOf(key, id))
      return one === undefined ? undefined : shown(key, one, reader)
    },
    beginReading: async (key, reading) => {
      const file = kept.get(rowOf(key, reading.attachment))?.attachment
      if (file === undefined) throw new Error('nobody reads what is not kept')
      const { lender, debtor } = key
      readings.set(rowKey(lender, debtor, reading.reading), {
        key: { lender, debtor },
        reading,
        file,
      })
    },
    reading: async (key, id) => readings.get(rowKey(key.lender, key.debtor, id))?.reading,
    readings: async (key, id) =>
      [...readings]
        .filter(([row]) => row.startsWith(`${rowKey(key.lender, key.debtor)}\n`))
        .flatMap(([, { reading }]) => (reading.attachment === id ? [reading] : []))
        .toSorted((a, b) => b.at - a.at || (a.reading < b.reading ? 1 : -1)),
    open: async (key, id, reader, { from, until }) => {
      const one = kept.get(rowOf(key, id))
      if (one === undefined) return { state: 'damaged' }
      if (!database.opens(key, reader)) return { state: 'destroyed' }
      return { state: 'open', content: whole(one.content.slice(from, until)) }
    },
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function hashOf(content: Uint8Array): string {
  const keys = plainKeys()
  const text = content.join()
  return ['first', 'second'].map((half) => keys.numberKey(NOBODY, half + text)).join('')
}
