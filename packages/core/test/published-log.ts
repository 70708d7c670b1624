import { utf8 } from '../src/evidence/bytes.ts'
import { type Checkpoint, checkpointText } from '../src/evidence/checkpoint.ts'
import { partialTiles } from '../src/evidence/edge.ts'
import { type Leaf, leafBytes } from '../src/evidence/leaf.ts'
import { CHECKPOINT_PATH, entriesPath, formatBundle, tilePath } from '../src/evidence/tiles.ts'
import { signedNote, type TestKey } from './evidence-crypto.ts'
import { goldenLeaf, ORIGIN, pseudonym } from './sample-leaves.ts'
import { type SmallLog, smallLog } from './small-log.ts'

/** A log as it lies in a directory. */
export interface PublishedLog {
  readonly log: SmallLog
  readonly head: Checkpoint
  readonly files: Map<string, Uint8Array>
}

/** Publishes these entries under the signatures of these keys, one folder as C2SP lays it out. */
export function published(
  entries: readonly Uint8Array[],
  ...keys: readonly TestKey[]
): PublishedLog {
  const log = smallLog(entries)
  const head = { origin: ORIGIN, size: entries.length, root: log.root }
  const files = new Map<string, Uint8Array>()
  for (const tile of [...log.completed, ...partialTiles(log.edge)]) {
    files.set(tilePath(tile), tile.hashes)
  }
  for (let from = 0; from < entries.length; from += 256) {
    const leaves = entries.slice(from, from + 256)
    files.set(entriesPath(from / 256, leaves.length), formatBundle(leaves))
  }
  files.set(CHECKPOINT_PATH, utf8(signedNote(checkpointText(head), ...keys)))
  return { log, head, files }
}

/** Leaves as they come in an office: the events of some debtors, and now and then a record. */
export function* officeLeaf(count: number, debtors = 7): Generator<Leaf> {
  const [hold, staff] = [goldenLeaf('hold-placed'), goldenLeaf('staff-changed')]
  const subjects = Array.from({ length: debtors }, (_, debtor) => pseudonym(`debtor-${debtor}`))
  const places = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const id = `event-${String(index).padStart(6, '0')}`
    const debtor = (index * 5) % debtors
    const n = (places.get(debtor) ?? 0) + 1
    if (index % 10 === 9) {
      yield { ...staff, id }
    } else {
      places.set(debtor, n)
      yield { ...hold, id, subject: subjects[debtor] ?? null, n, contact: null }
    }
  }
}

export function officeLeaves(count: number): readonly Leaf[] {
  return [...officeLeaf(count)]
}

export function officeLog(count: number, ...keys: readonly TestKey[]): PublishedLog {
  return published(officeLeaves(count).map(leafBytes), ...keys)
}
