import type { LoggedLeaf } from '../ports/leaf-archive.ts'
import { type LedgerFinding, ledgerFinding } from './findings.ts'

/** Leaves that say that what a debtor's other leaves attest was destroyed. */
const DESTRUCTIONS: ReadonlySet<string> = new Set(['key-destroyed', 'data-expired'])
/** Leaves without rows that are named of one debtor. */
const NAMED_MAX = 20

/** Leaves for which no row was found, unless the log says that its debtor's data was destroyed. */
export class Orphans {
  /** One bit for each place in the log. */
  #attested = new Uint8Array(1024)
  readonly #waiting = new Set<string>()
  readonly #destroyed = new Set<string>()
  readonly #without = new Map<string, LoggedLeaf[]>()
  readonly #unreadable: LoggedLeaf[] = []
  readonly #blobs: (LoggedLeaf & { readonly state: 'altered' | 'missing' })[] = []

  /** A row was found for this leaf. */
  mark({ id, seq }: Pick<LoggedLeaf, 'id' | 'seq'>): void {
    if (seq === null) {
      this.#waiting.add(id)
      return
    }
    const at = seq >> 3
    if (at >= this.#attested.length) {
      const longer = new Uint8Array(Math.max(at + 1, 2 * this.#attested.length))
      longer.set(this.#attested)
      this.#attested = longer
    }
    this.#attested[at] = (this.#attested[at] ?? 0) | (1 << (seq & 7))
  }

  /** Every leaf of the log, after all rows were looked at. */
  take(logged: LoggedLeaf): void {
    const { leaf } = logged
    if (leaf === undefined) {
      this.#unreadable.push(logged)
      return
    }
    const { subject, type, commit } = leaf
    if (subject !== null && DESTRUCTIONS.has(type)) this.#destroyed.add(subject)
    // A leaf that binds to nothing stands for no row.
    if (Object.keys(commit).length === 0 || this.#isMarked(logged)) return
    const known = this.#without.get(subject ?? '') ?? []
    if (known.length < NAMED_MAX) known.push(logged)
    this.#without.set(subject ?? '', known)
  }

  /** A sealed file of this leaf is gone, or not what it was. */
  takeBlob(logged: LoggedLeaf, state: 'altered' | 'missing'): void {
    this.#blobs.push({ ...logged, state })
  }

  *findings(): Generator<LedgerFinding> {
    for (const { id, seq } of this.#unreadable) {
      yield ledgerFinding('LEAF_UNREADABLE', 'leaf', id, { seq })
    }
    yield* this.#ofBlobs()
    for (const [subject, without] of this.#without) {
      if (this.#destroyed.has(subject)) continue
      for (const { id, seq, leaf } of without) {
        const row = leaf?.n === null ? 'record' : 'event'
        yield ledgerFinding('ROW_MISSING', row, id, { seq, version: leaf?.n ?? null })
      }
    }
  }

  *#ofBlobs(): Generator<LedgerFinding> {
    for (const { id, seq, leaf, state } of this.#blobs) {
      if (state === 'altered') {
        yield ledgerFinding('ROW_ALTERED', 'file', id, { seq, where: ['sha256'] })
      } else if (!this.#destroyed.has(leaf?.subject ?? '')) {
        yield ledgerFinding('ROW_MISSING', 'file', id, { seq })
      }
    }
  }

  #isMarked({ id, seq }: LoggedLeaf): boolean {
    if (seq === null) return this.#waiting.has(id)
    return ((this.#attested[seq >> 3] ?? 0) & (1 << (seq & 7))) !== 0
  }
}
