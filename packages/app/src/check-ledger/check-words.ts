import type { Json } from '@fencun/core/evidence/canonical-json'
import type { Leaf } from '@fencun/core/evidence/leaf'
import type { DebtorId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { LeafOpener } from '../ports/leaf-archive.ts'
import type { Attested, DebtorRows, DebtorWords } from './check-debtor.ts'
import { type LedgerFinding, ledgerFinding } from './findings.ts'

/** One debtor's attested events, and the key that opens them. */
export interface Sealed {
  readonly debtor: DebtorId
  readonly attested: readonly Attested[]
  /** Events without a leaf: nothing attests what came with them. */
  readonly unattested: readonly TimelineEvent[]
  readonly opener: LeafOpener
}

type Rows = DebtorWords &
  Pick<DebtorRows, 'kept'> & {
    /** Some of it is from before there was a log. */
    readonly isOlder: boolean
  }

/** What is stored sealed beside the events: numbers, records of contacts, notes, people. */
export function checkWords(sealed: Sealed, rows: Rows): readonly LedgerFinding[] {
  return [
    ...checkValues(sealed, rows),
    ...checkRecords(sealed, rows),
    ...checkNotes(sealed, rows),
    ...checkPeople(sealed, rows),
  ]
}

/** Numbers and addresses: each point of the file, and each that an event brought. */
function* checkValues(sealed: Sealed, { people }: Rows): Generator<LedgerFinding> {
  const stored = new Map(people.points.map((one) => [one.point, one]))
  for (const event of sealed.unattested) {
    if (event.kind === 'point-added') stored.delete(event.point)
  }
  for (const one of sealed.attested) {
    const { event, leaf } = one
    if (event.kind !== 'point-added') continue
    const point = stored.get(event.point)
    stored.delete(event.point)
    // What is older than the log has a leaf of its event alone.
    if (leaf.commit['value'] === undefined) continue
    if (point === undefined) yield gone(sealed, one, 'value')
    else yield* compared(sealed, one, 'value', point.value.reveal())
  }
  for (const id of stored.keys()) yield unattested(sealed, 'value', id)
}

/** The written record of each contact, by its event. */
function* checkRecords(sealed: Sealed, { records }: Rows): Generator<LedgerFinding> {
  const stored = new Map(records.map((one) => [one.record, one]))
  for (const event of sealed.unattested) {
    if (event.kind === 'contact-recorded') stored.delete(event.record)
  }
  for (const one of sealed.attested) {
    const { event, leaf } = one
    if (event.kind !== 'contact-recorded') continue
    const record = stored.get(event.record)
    stored.delete(event.record)
    if (leaf.commit['note'] === undefined) continue
    if (record === undefined) yield gone(sealed, one, 'note')
    else yield* compared(sealed, one, 'note', record.note?.reveal() ?? null)
  }
  for (const id of stored.keys()) yield unattested(sealed, 'record', id)
}

/** Other notes belong to whichever event was written with them. */
function* checkNotes(sealed: Sealed, { notes, isOlder }: Rows): Generator<LedgerFinding> {
  const open = sealed.attested.flatMap((one) =>
    noteNames(one).map((name) => ({ one, name, isFound: false })),
  )
  for (const { note, text } of notes) {
    const value = text?.reveal() ?? null
    const at = open.find(
      ({ one, name, isFound }) => !isFound && opensTo(sealed.opener, one.leaf, name, value),
    )
    if (at !== undefined) at.isFound = true
    else if (!isOlder) yield unattested(sealed, 'note', note)
  }
  for (const { one, name, isFound } of open) if (!isFound) yield gone(sealed, one, name)
}

/** `note`, `note-2` …; the first of a record's event is the record itself. */
function noteNames({ event, leaf }: Attested): readonly string[] {
  const names = Object.keys(leaf.commit).filter((name) => /^note(-\d+)?$/.test(name))
  return event.kind === 'contact-recorded' ? names.filter((name) => name !== 'note') : names
}

/** People on the file, against what was written down when they came on it. */
function* checkPeople(sealed: Sealed, { people, kept, isOlder }: Rows): Generator<LedgerFinding> {
  const written = new Map<string, { readonly leafId: string; readonly values: Values }>()
  for (const { type, leafId, values } of kept) {
    if (type !== 'person-written' || values === undefined) continue
    written.set(partyOf(values), { leafId, values })
  }
  for (const { party, role, name, idNumber } of people.people) {
    const last = written.get(party)
    written.delete(party)
    if (last === undefined) {
      if (!isOlder) yield unattested(sealed, 'person', party)
      continue
    }
    const now = { name: name.reveal(), 'id-number': idNumber?.reveal() ?? null }
    const where = Object.entries(now).flatMap(([field, value]) =>
      last.values[field] === value ? [] : [field],
    )
    if (roleOf(last.values) !== role) where.push('role')
    if (where.length === 0) continue
    yield ledgerFinding('ROW_ALTERED', 'person', party, { debtor: sealed.debtor, where })
  }
  for (const party of written.keys()) {
    yield ledgerFinding('ROW_MISSING', 'person', party, { debtor: sealed.debtor })
  }
}

type Values = Readonly<Record<string, Json>>

const partyOf = (values: Values): string => textIn(values['person'], 'party')
const roleOf = (values: Values): string => textIn(values['person'], 'role')

function textIn(value: Json | undefined, name: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const found = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : ''
}

function* compared(
  { debtor, opener }: Sealed,
  { event, version, seq, leaf }: Attested,
  name: string,
  value: Json,
): Generator<LedgerFinding> {
  if (opensTo(opener, leaf, name, value)) return
  const about = { debtor, version, seq, where: [name] }
  yield ledgerFinding('ROW_ALTERED', name === 'note' ? 'record' : name, event.id, about)
}

function opensTo(opener: LeafOpener, { id, commit }: Leaf, name: string, value: Json): boolean {
  return commit[name] !== undefined && commit[name] === opener.commitment(id, name, value)
}

function gone({ debtor }: Sealed, { event, version, seq }: Attested, name: string): LedgerFinding {
  const about = { debtor, version, seq, where: [name] }
  return ledgerFinding('ROW_MISSING', name.startsWith('note') ? 'note' : name, event.id, about)
}

function unattested({ debtor }: Sealed, row: string, id: string): LedgerFinding {
  return ledgerFinding('LEAF_MISSING', row, id, { debtor })
}
