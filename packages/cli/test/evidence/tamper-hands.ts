import { createPrivateKey } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { placeHold } from '@fencun/app/place-hold/place-hold'
import { attachmentId } from '@fencun/app/ports/attachments'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { personalText } from '@fencun/core/identity/personal'
import { contactIdFor, debtorId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { sql } from 'kysely'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { caseAt, good } from '../support/demonstrated.ts'
import type { Attested } from './attested.ts'
import { forgerWith, publishForged } from './forge.ts'
import type { Scene } from './tamper-kinds.ts'

/** What tampering is done with. */

export async function editBytes(
  path: string,
  change: (bytes: Buffer) => Uint8Array,
): Promise<void> {
  await chmod(path, 0o600)
  await writeFile(path, change(await readFile(path)))
}

export function edit(path: string, change: (text: string) => string): Promise<void> {
  return editBytes(path, (bytes) => Buffer.from(change(bytes.toString('utf8'))))
}

export function flip(path: string, at: number): Promise<void> {
  return editBytes(path, (bytes) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  })
}

/** A bundle in which two leaves that follow each other have changed places. */
export function exchanged(bundle: Buffer, a: Uint8Array, b: Uint8Array): Buffer {
  const framed = (leaf: Uint8Array) =>
    Buffer.concat([Buffer.of(leaf.length >> 8, leaf.length), leaf])
  const [before, after] = [
    Buffer.concat([framed(a), framed(b)]),
    Buffer.concat([framed(b), framed(a)]),
  ]
  const at = bundle.indexOf(before)
  if (at === -1) throw new Error('the leaves are not in this bundle')
  return Buffer.concat([bundle.subarray(0, at), after, bundle.subarray(at + before.length)])
}

/** Another history in the place of the published one, signed with the log's own key. */
export async function rewritten(scene: Scene, leaves: readonly Uint8Array[]): Promise<void> {
  const origin = `fencun.local/${DEMO_LENDER}`
  const privateKey = createPrivateKey(await readFile(scene.logKey))
  await publishForged(scene.log, leaves, [forgerWith(origin, privateKey)])
}

export function placeOf(leaves: readonly Uint8Array[], type: string): number {
  const at = leaves.findIndex((leaf) => parseLeaf(leaf)?.type === type)
  if (at === -1) throw new Error(`the log has no ${type}`)
  return at
}

/** Somebody stops collection of a case: an event, and its leaf in the outbox. */
export async function hold(
  { deps }: Attested,
  place: number,
  reason: 'complaint' | 'dispute' = 'complaint',
): Promise<void> {
  const { file, collector } = await caseAt(deps, 'agency-a', place)
  good(await placeHold(deps, collector, { case: file.case, reason }))
}

/** A recording of a call is taken in, as a telephone system sends it. */
export async function record({ deps }: Attested): Promise<void> {
  const { file, collector } = await caseAt(deps, 'agency-a', 1)
  const key = { lender: DEMO_LENDER, debtor: file.debtor }
  const content = async function* () {
    yield Buffer.from('the words that were spoken '.repeat(4000))
  }
  const id = attachmentId(deps.ids.next())
  const received = await deps.attachments.receive(key, id, content())
  await received.keep({
    ...{ kind: 'recording', case: file.case, contact: contactIdFor(file.debtor, 'recorded') },
    ...{ staff: collector.staff, org: collector.org, at: deps.clock.now(), media: 'audio/wav' },
    ...{ durationMs: 1, findings: [], name: personalText('call.wav'), via: 'api' },
  })
}

/**
 * The outcome of a call, changed by somebody who holds every key: the event in its row, and the leaf
 * that fits it. Gives the leaf and its place.
 */
export async function changedOutcome(the: Attested) {
  const { database, evidence } = the
  return database.asOwner(async (tx) => {
    await sql`select set_config('app.tenant', ${DEMO_LENDER}, true)`.execute(tx)
    const { rows } = await sql<{
      debtor_id: string
      version: number
      body: TimelineEvent
      seq: string
    }>`
      select e.debtor_id, e.version, e.body, l.seq from timeline_event e
      join evidence_leaf l on l.leaf_id = e.body->>'id' where e.kind = 'contact-ended'
        and e.body->>'outcome' = 'answered-debtor' limit 1`.execute(tx)
    const [row] = rows
    if (row === undefined) throw new Error('calls were made')
    const event = { ...row.body, outcome: 'no-answer' } as TimelineEvent
    await sql`update timeline_event set body = ${JSON.stringify(event)}::json
      where debtor_id = ${row.debtor_id} and version = ${row.version}`.execute(tx)
    const stored = { debtor: debtorId(row.debtor_id), version: row.version, event }
    const [leaf] = await evidence.leavesOfStored(tx, DEMO_LENDER, [stored])
    if (leaf === undefined) throw new Error('an event has a leaf')
    await sql`update evidence_leaf set leaf = ${Buffer.from(leaf.leaf)}
      where leaf_id = ${leaf.leafId}`.execute(tx)
    return { seq: Number(row.seq), bytes: leaf.leaf }
  })
}
