import type { Leaf } from '@fencun/core/evidence/leaf'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { KeptRecord, LeafOpener, LoggedLeaf } from '../ports/leaf-archive.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import type { ReadNote, ReadRecord } from '../ports/timeline-store.ts'
import { checkWords } from './check-words.ts'
import { type LedgerFinding, ledgerFinding } from './findings.ts'

/** What is stored sealed of one debtor. */
export interface DebtorWords {
  readonly people: PeopleOfDebtor
  readonly records: readonly ReadRecord[]
  readonly notes: readonly ReadNote[]
}

/** Everything that is stored of one debtor, with the leaves that should attest it. */
export interface DebtorRows {
  readonly timeline: ArchivedTimeline
  /** Undefined when it does not open, which was named already. */
  readonly words: DebtorWords | undefined
  /** What leaves beside the timeline open to. */
  readonly kept: readonly KeptRecord[]
  readonly leaves: ReadonlyMap<string, LoggedLeaf>
  /** Undefined when the debtor's key is gone: then only what is no secret can be compared. */
  readonly opener: LeafOpener | undefined
  /** When the log began. */
  readonly begun: Instant | undefined
}

/** An event with the leaf that attests it. */
export interface Attested {
  readonly event: TimelineEvent
  readonly version: number
  readonly seq: number | null
  readonly leaf: Leaf
}

export interface CheckedDebtor {
  readonly findings: readonly LedgerFinding[]
  /** Events from before there was a log. */
  readonly beforeLog: readonly TimelineEvent[]
}

/** Holds one debtor's rows against the log. */
export function checkDebtor(rows: DebtorRows): CheckedDebtor {
  const { timeline, opener } = rows
  const attested: Attested[] = []
  const beforeLog: TimelineEvent[] = []
  const missing: TimelineEvent[] = []
  const findings: LedgerFinding[] = []
  for (const { event, version } of timeline.events) {
    // What is no event is the audit's of timelines to report.
    if (event === undefined) continue
    const logged = rows.leaves.get(event.id)
    const about = { debtor: timeline.debtor, version }
    if (logged?.leaf !== undefined) {
      attested.push({ event, version, seq: logged.seq, leaf: logged.leaf })
    } else if (logged !== undefined) {
      const { seq } = logged
      missing.push(event)
      findings.push(ledgerFinding('LEAF_UNREADABLE', 'event', event.id, { ...about, seq }))
    } else if (isOlder(event, rows.begun) && attested.length === 0) {
      beforeLog.push(event)
    } else {
      missing.push(event)
      findings.push(ledgerFinding('LEAF_MISSING', 'event', event.id, about))
    }
  }
  findings.push(...attested.flatMap((one) => differing(one, rows)))
  if (opener !== undefined && rows.words !== undefined) {
    const unattested = [...beforeLog, ...missing]
    const open = attested.filter(({ version }) => version > opener.since)
    const sealed = { debtor: timeline.debtor, attested: open, unattested, opener }
    const words = { ...rows.words, kept: rows.kept, isOlder: isPartlyOlder(attested, beforeLog) }
    findings.push(...checkWords(sealed, words))
  }
  return { findings, beforeLog }
}

/** Events from before there was a log have no leaf, or one that was made later of the event alone. */
function isPartlyOlder(
  attested: readonly Attested[],
  beforeLog: readonly TimelineEvent[],
): boolean {
  const isBare = ({ event, leaf }: Attested): boolean =>
    event.kind === 'point-added' && leaf.commit['value'] === undefined
  return beforeLog.length > 0 || attested.some(isBare)
}

/** Nobody slips an event in between attested ones by dating it back: it would be none of the first. */
function isOlder({ recordedAt }: TimelineEvent, begun: Instant | undefined): boolean {
  return begun === undefined || recordedAt < begun
}

function differing(one: Attested, { timeline, opener }: DebtorRows): readonly LedgerFinding[] {
  const where = [
    ...new Set([...differencesInTheOpen(one, opener), ...sealedDifferences(one, opener)]),
  ]
  if (where.length === 0) return []
  const { version, seq } = one
  const about = { debtor: timeline.debtor, version, seq, where }
  return [ledgerFinding('ROW_ALTERED', 'event', one.event.id, about)]
}

/** The names of what the leaf says otherwise than the row, as far as anybody can read it. */
function differencesInTheOpen(
  { event, version, leaf }: Attested,
  opener: LeafOpener | undefined,
): readonly string[] {
  const rules = 'decision' in event ? event.decision.packHash : null
  const same: Readonly<Record<string, boolean>> = {
    type: leaf.type === event.kind,
    n: isPlace(leaf.n, version, opener),
    at: parseInstant(leaf.at) === event.recordedAt,
    rules: leaf.rules === rules,
    contact: (leaf.contact === null) === (contactIn(event) === undefined),
  }
  return Object.keys(same).filter((name) => same[name] === false)
}

/** Under a key that is gone nobody knows from where the log counted: only not beyond the place. */
function isPlace(n: number | null, version: number, opener: LeafOpener | undefined): boolean {
  if (opener !== undefined && version > opener.since) return n === version - opener.since
  return n !== null && n <= version
}

function sealedDifferences(
  { event, version, leaf }: Attested,
  opener: LeafOpener | undefined,
): readonly string[] {
  if (opener === undefined || version <= opener.since) return []
  const contact = contactIn(event)
  const same: Readonly<Record<string, boolean>> = {
    subject: leaf.subject === opener.subject,
    contact: contact === undefined || leaf.contact === opener.contactWord(contact),
    event: leaf.commit['event'] === opener.eventCommitment(event),
  }
  return Object.keys(same).filter((name) => same[name] === false)
}

function contactIn(event: TimelineEvent) {
  return 'contact' in event ? event.contact : undefined
}
