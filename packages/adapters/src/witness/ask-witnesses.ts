import type { Witness, WitnessBook, WitnessIncidentKind } from '@fencun/app/ports/witness-book'
import { parseVkey } from '@fencun/core/evidence/note'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { lockLog } from '../evidence/log-rows.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { askWitness, type WitnessOutcome } from './ask-witness.ts'
import { readDatabaseLog } from './database-log.ts'
import { type PublishedHead, proveFrom, readPublished } from './published-log.ts'
import type { RestoreParts } from './restore-check.ts'

export interface WitnessingParts extends RestoreParts {
  readonly book: WitnessBook
  readonly now: () => Instant
  /** For each request to a witness. */
  readonly timeoutMs: number
}

/** What one witness said of the published log. */
export interface WitnessReport {
  readonly witness: Witness
  readonly outcome: WitnessOutcome
}

/**
 * Has every witness sign the published checkpoint that has not yet, keeps what they sign, and
 * publishes their lines under the checkpoint. What contradicts is kept as an incident.
 */
export async function askWitnesses(
  parts: WitnessingParts,
  lender: LenderId,
): Promise<readonly WitnessReport[]> {
  const live = (await parts.book.witnesses(lender)).filter(({ ended }) => ended === null)
  if (live.length === 0) return []
  const head = await publishedHead(parts, lender)
  if (head === undefined) return []
  const reports = await Promise.all(
    live.map(async (witness) => ({
      ...{ witness, outcome: await askOne(parts, lender, head, witness) },
    })),
  )
  for (const report of reports) await keep(parts, lender, head, report)
  await attachLines(parts, lender, head)
  return reports
}

/** Asks a witness about one head, whatever it signed before. */
export function askOne(
  parts: WitnessingParts,
  lender: LenderId,
  { checkpoint: { size }, note }: Pick<PublishedHead, 'checkpoint' | 'note'>,
  witness: Witness,
): Promise<WitnessOutcome> {
  const key = parseVkey(sha256, witness.vkey)
  if (key === undefined) throw new Error('a key was checked before it was kept')
  const address = { key, url: witness.url, timeoutMs: parts.timeoutMs }
  const prove = (from: number) => proveFrom(parts.storeOf(lender), from, size)
  return askWitness(address, { size, note, oldSize: witness.last?.size ?? 0, prove })
}

async function publishedHead(
  { database, keys, originOf, storeOf }: WitnessingParts,
  lender: LenderId,
): Promise<PublishedHead | undefined> {
  const origin = originOf(lender)
  const log = await readDatabaseLog(database, keys, { lender, origin })
  const published = await readPublished(storeOf(lender), origin, log.keys)
  return published.ok ? published.value : undefined
}

async function keep(
  parts: WitnessingParts,
  lender: LenderId,
  { checkpoint: { size }, note }: PublishedHead,
  { witness: { name, keyId }, outcome }: WitnessReport,
): Promise<void> {
  const { book, now } = parts
  const at = now()
  if (outcome.kind === 'cosigned') {
    await book.keepCosignature(lender, { name, keyId, size, line: outcome.line, at })
    return
  }
  const kind = await incidentOf(parts, lender, outcome)
  if (kind === undefined) return
  await book.report(lender, { side: 'ours', kind, name, size, evidence: note, at })
}

async function incidentOf(
  parts: WitnessingParts,
  lender: LenderId,
  outcome: WitnessOutcome,
): Promise<WitnessIncidentKind | undefined> {
  if (outcome.kind === 'conflict') return outcome.how
  if (outcome.kind !== 'ahead') return undefined
  // Another process of ours may have published and asked meanwhile: then nothing went back.
  const latest = await publishedHead(parts, lender)
  return latest !== undefined && latest.checkpoint.size >= outcome.size ? undefined : 'smaller'
}

/** The published note, with the lines of witnesses below those of the log. */
async function attachLines(
  { book, database, storeOf }: WitnessingParts,
  lender: LenderId,
  { checkpoint: { size }, note }: PublishedHead,
): Promise<void> {
  const kept = await book.cosignatures(lender, size)
  if (kept.length === 0) return
  const whole = Buffer.from(`${note}${kept.map(({ line }) => line).join('')}`)
  const store = storeOf(lender)
  await database.inLog(lender, async (tx) => {
    // The publisher replaces the checkpoint under the same lock.
    await lockLog(tx, lender)
    const there = Buffer.from((await store.get(CHECKPOINT_PATH)) ?? '')
    const isThis = there.subarray(0, Buffer.byteLength(note)).equals(Buffer.from(note))
    if (isThis && !there.equals(whole)) await store.put(CHECKPOINT_PATH, whole)
  })
}
