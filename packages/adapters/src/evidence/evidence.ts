import type { StoredEvent, TimelineAppend } from '@fencun/app/ports/timeline-store'
import type { ContactId, DebtorId, LenderId, StaffId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import type { EventActor, TimelineEvent } from '@fencun/core/timeline/event'
import type { Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { uuidV7 } from '../ids/uuid-v7.ts'
import type { EvidenceSecret, EvidenceSecrets } from '../vault/evidence-secrets.ts'
import { commitsOf, type PointValues, storedForm } from './event-commits.ts'
import { type LeafDraft, type LeafOrigin, type LeafRow, leafRow } from './leaf-rows.ts'
import type { LeafActor, NewLeaf } from './new-leaf.ts'
import { type Pseudonyms, pseudonymsIn } from './pseudonyms.ts'
import { insertRecords, type RecordValues } from './record-values.ts'

/** What the logs of an installation are called before the lender's id. */
export const DEFAULT_ORIGIN = 'fencun.local'

export interface EvidenceOptions {
  readonly database: Pick<Database<unknown>, 'oneTrip'>
  readonly secrets: EvidenceSecrets
  /** Default: `DEFAULT_ORIGIN`. */
  readonly originPrefix?: string | undefined
  /** The program's version, which stands in every leaf. */
  readonly version?: string | undefined
  /** Milliseconds since the epoch; default: the computer's clock. */
  readonly now?: () => number
}

type Tx = Transaction<unknown>

/** One leaf per event of each append, in their order. */
export type Leaves = ReadonlyMap<TimelineAppend, readonly LeafRow[]>

/**
 * Makes the leaves of what stores write. Leaves go into the outbox in the transaction of what they
 * attest: one is not there without the other.
 */
export interface Evidence {
  /** The name of a lender's log. */
  readonly originOf: (lender: LenderId) => string
  readonly secrets: EvidenceSecrets
  /** When something is written down whose port does not say when. */
  readonly now: () => Instant
  /**
   * `tx` is the transaction that is open; undefined outside of one. Then appends to debtors who have
   * no key yet are left out. `points` are the values of points that come with the events.
   */
  readonly leavesOf: (
    tx: Tx | undefined,
    lender: LenderId,
    appends: readonly TimelineAppend[],
    points?: PointValues,
  ) => Promise<Leaves>
  /**
   * Leaves of events that were stored before there was a log, but for those whose key is gone.
   * Inside a transaction.
   */
  readonly leavesOfStored: (
    tx: Tx,
    lender: LenderId,
    stored: readonly (StoredEvent & { readonly debtor: DebtorId })[],
  ) => Promise<readonly LeafRow[]>
  /**
   * Leaves of what happened beside the timelines, inside the store's own transaction. Gives their
   * ids, in order.
   */
  readonly writeLeaves: (
    tx: Tx,
    lender: LenderId,
    records: readonly NewLeaf[],
  ) => Promise<readonly string[]>
}

/** Who acts when nobody is named: the program itself. */
const SYSTEM: LeafActor = { staff: 'system', org: null, via: 'system' }

/** Who acted, for stores whose ports may leave it out. */
export function leafActor(by: EventActor | undefined): LeafActor {
  return by ?? SYSTEM
}

const NO_POINTS: PointValues = new Map()

/** Evidence of everything that the stores over one database write. */
export function evidenceIn(options: EvidenceOptions): Evidence {
  return new MadeEvidence(options)
}

class MadeEvidence implements Evidence {
  readonly secrets: EvidenceSecrets
  readonly #prefix: string
  readonly #version: string
  readonly #now: () => number
  readonly #pseudonyms: Pseudonyms
  readonly #ids = uuidV7()

  constructor({ database, secrets, originPrefix, version, now = Date.now }: EvidenceOptions) {
    this.secrets = secrets
    this.#prefix = originPrefix ?? DEFAULT_ORIGIN
    this.#version = version ?? 'unnamed'
    this.#now = now
    this.#pseudonyms = pseudonymsIn(database)
  }

  originOf(lender: LenderId): string {
    return `${this.#prefix}/${lender}`
  }

  now(): Instant {
    return instant(this.#now())
  }

  async leavesOf(
    tx: Tx | undefined,
    lender: LenderId,
    appends: readonly TimelineAppend[],
    points: PointValues = NO_POINTS,
  ): Promise<Leaves> {
    const debtors = appends.map(({ key }) => key.debtor)
    const actors = appends.flatMap(({ events }) => events.map(({ actor }) => actor))
    const found = await this.#known(tx, lender, { debtors, actors })
    const origin = this.#originIn(lender)
    const leaves = new Map<TimelineAppend, readonly LeafRow[]>()
    for (const append of appends) {
      const secret = found.secrets.get(append.key.debtor)
      if (secret === undefined) continue
      const commits = commitsOf(append, points)
      const rows = append.events.map((event, index) => {
        const version = append.expected + index + 1
        const own = { secret: secret.key, n: version - secret.since, commit: commits[index] ?? {} }
        return placedAt(version, leafRow(origin, eventDraft(event, found, own)))
      })
      leaves.set(append, rows)
    }
    return leaves
  }

  async leavesOfStored(
    tx: Tx,
    lender: LenderId,
    stored: readonly (StoredEvent & { readonly debtor: DebtorId })[],
  ): Promise<readonly LeafRow[]> {
    const debtors = stored.map(({ debtor }) => debtor)
    const actors = stored.map(({ event }) => event.actor)
    const found = await this.#known(tx, lender, { debtors, actors })
    const origin = this.#originIn(lender)
    return stored.flatMap(({ debtor, version, event }) => {
      const { key: secret, since } = secretIn(found, debtor)
      // Nobody attests any more what stands behind a key that is gone: its pseudonym went with it.
      if (version <= since) return []
      const own = { secret, n: version - since, commit: { event: storedForm(event) } }
      return [placedAt(version, leafRow(origin, eventDraft(event, found, own)))]
    })
  }

  async writeLeaves(
    tx: Tx,
    lender: LenderId,
    records: readonly NewLeaf[],
  ): Promise<readonly string[]> {
    const debtors = records.flatMap(({ debtor }) => (debtor === undefined ? [] : [debtor]))
    const actors = records.map(({ actor }) => actor)
    const found = await this.#known(tx, lender, { debtors, actors })
    const leaves = records.map((record) => {
      const { debtor } = record
      const secret =
        debtor === undefined ? this.secrets.ofLender(lender) : secretIn(found, debtor).key
      const leafId = record.id ?? this.#ids.next()
      const values = { ...record.commit, actor: actorValue(record.actor) }
      return { leafId, debtor, secret, values, record }
    })
    const origin = this.#originIn(lender)
    const rows = leaves.map((one) => leafRow(origin, recordDraft(one, found)))
    await insertRecords(tx, lender, leaves, rows)
    return leaves.map(({ leafId }) => leafId)
  }

  #originIn(lender: LenderId): LeafOrigin {
    return { log: this.originOf(lender), version: this.#version }
  }

  async #known(tx: Tx | undefined, lender: LenderId, asked: Asked): Promise<Known> {
    const staff = asked.actors.flatMap((one) => personOf(one.staff))
    return {
      secrets: await this.secrets.ofDebtors(tx, lender, asked.debtors),
      words: await this.#pseudonyms.of(tx, lender, staff),
    }
  }
}

interface Asked {
  readonly debtors: readonly DebtorId[]
  readonly actors: readonly Pick<LeafActor, 'staff'>[]
}

interface Known {
  readonly secrets: ReadonlyMap<DebtorId, EvidenceSecret>
  readonly words: ReadonlyMap<StaffId, string>
}

function recordDraft(
  { leafId, debtor, secret, values, record }: RecordValues & { readonly record: NewLeaf },
  { words }: Known,
) {
  return {
    type: record.type,
    id: leafId,
    at: record.at,
    sys: sourceOf(record.actor),
    actor: wordOf(words, record.actor.staff),
    secret,
    aboutDebtor: debtor !== undefined,
    n: null,
    contact: record.contact ?? null,
    rules: null,
    commit: values,
    blob: record.blob ?? [],
  }
}

function eventDraft(
  event: TimelineEvent,
  { words }: Known,
  { secret, n, commit }: Pick<LeafDraft, 'secret' | 'n' | 'commit'>,
): LeafDraft {
  return {
    secret,
    n,
    commit,
    type: event.kind,
    id: event.id,
    at: event.recordedAt,
    sys: sourceOf(event.actor),
    actor: wordOf(words, event.actor.staff),
    aboutDebtor: true,
    contact: contactIn(event),
    rules: 'decision' in event ? event.decision.packHash : null,
    blob: [],
  }
}

/** The outbox goes by the timeline's own places, whichever statement wrote there. */
function placedAt(version: number, { leafId, leaf, event }: LeafRow): LeafRow {
  return { leafId, n: version, leaf, event }
}

function contactIn(event: TimelineEvent): ContactId | null {
  return 'contact' in event ? (event.contact ?? null) : null
}

function sourceOf({ via }: Pick<EventActor | LeafActor, 'via'>): CaptureSource {
  return via ?? 'system'
}

function actorValue({ staff, org }: LeafActor) {
  return { staff, org }
}

function personOf(staff: StaffId | 'system'): readonly StaffId[] {
  return staff === 'system' ? [] : [staff]
}

function wordOf(words: Known['words'], staff: StaffId | 'system'): string | null {
  if (staff === 'system') return null
  const word = words.get(staff)
  if (word === undefined) throw new Error('everybody who acts has a pseudonym')
  return word
}

function secretIn({ secrets }: Known, debtor: DebtorId): EvidenceSecret {
  const secret = secrets.get(debtor)
  if (secret === undefined) throw new Error('every debtor has a secret')
  return secret
}
