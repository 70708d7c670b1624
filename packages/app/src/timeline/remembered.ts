import type { CaseId, DebtorId, LenderId } from '@fencun/core/ids'
import type { CaseFile } from '../ports/case-store.ts'
import { type FactVersions, sameVersions } from '../ports/fact-versions.ts'
import type { TimelineAppend, TimelineAsk, TimelineReading } from '../ports/timeline-store.ts'
import { nothingFollows } from './nothing-follows.ts'
import type { Known } from './waiting.ts'

/** What is known, and whether the store has to check it before it is believed. */
export interface Found extends Known {
  readonly isRemembered: boolean
}

/** What stood after the last append of this process to one debtor. */
interface Kept {
  readonly lender: LenderId
  readonly reading: Omit<TimelineReading, 'file' | 'answered'>
  readonly versions: FactVersions
  readonly files: ReadonlyMap<CaseId, CaseFile>
  /** Requests that were answered since the timeline was read. */
  readonly requests: Set<string>
}

const NO_FILES: Kept['files'] = new Map()

/** Beyond this many answers nobody asks for them again, and the timeline is read once more. */
const REQUESTS_MAX = 64

/**
 * The timelines that this process wrote to last, as they stood then: who decides on one of them need
 * not read it. Nothing here has to be true: an answer is given only when it was appended at the very
 * version that is kept, with the lender's facts at the versions that are kept and nobody's refusal
 * of the number in between; everything else is forgotten and read again (`decide-batch.ts`).
 *
 * Kept is only what that check covers: no debtor with a number in the register of refusals, whose
 * withdrawal no version tells, and nothing after an append that changes other tables than the
 * timeline.
 */
export class Remembered {
  readonly #max: number
  /** By lender and debtor, the least recently written first. */
  readonly #kept = new Map<string, Kept>()
  readonly #debtorOf = new Map<string, DebtorId>()
  /** As last seen of each lender: what was read under others is not worth trying. */
  readonly #versions = new Map<LenderId, FactVersions>()

  /** `max` debtors at most. */
  constructor(max: number) {
    this.#max = max
  }

  /** What is kept of whom or of which case is asked about; undefined when it has to be read. */
  recall(lender: LenderId, { about, request }: TimelineAsk): Found | undefined {
    const debtor = 'case' in about ? this.#debtorOf.get(nameOf(lender, about.case)) : about.debtor
    if (debtor === undefined) return undefined
    const kept = this.#kept.get(nameOf(lender, debtor))
    if (kept === undefined || (request !== undefined && kept.requests.has(request)))
      return undefined
    const latest = this.#versions.get(lender)
    if (latest === undefined || !sameVersions(kept.versions, latest)) return undefined
    const file = 'case' in about ? kept.files.get(about.case) : undefined
    const { reading, versions } = kept
    return { reading: { ...reading, file, answered: undefined }, versions, isRemembered: true }
  }

  /** The versions that a reading has just found. */
  seen(lender: LenderId, versions: FactVersions): void {
    this.#versions.set(lender, versions)
  }

  /** What an append that was written leaves behind. `known` is what it was decided on. */
  keep(append: TimelineAppend, known: Found, ask: TimelineAsk): void {
    const { lender, debtor } = append.key
    const name = nameOf(lender, debtor)
    const before = this.#kept.get(name)
    const kept = this.#max === 0 ? undefined : keptAfter(append, known, ask, before)
    if (kept === undefined || before?.files !== kept.files) this.forget(lender, debtor)
    if (kept === undefined) return
    // The last of all, also when it was there before.
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    if (before?.files === kept.files) return
    for (const one of kept.files.keys()) this.#debtorOf.set(nameOf(lender, one), debtor)
    if (this.#kept.size > this.#max) this.#forgetOldest()
  }

  forget(lender: LenderId, debtor: DebtorId): void {
    const kept = this.#kept.get(nameOf(lender, debtor))
    this.#kept.delete(nameOf(lender, debtor))
    for (const one of kept?.files.keys() ?? []) this.#debtorOf.delete(nameOf(lender, one))
  }

  #forgetOldest(): void {
    for (const { lender, reading } of this.#kept.values()) {
      this.forget(lender, reading.debtor)
      return
    }
  }
}

function keptAfter(
  append: TimelineAppend,
  { reading, versions, isRemembered }: Found,
  { request }: TimelineAsk,
  before: Kept | undefined,
): Kept | undefined {
  if (reading === undefined || reading.refused.length > 0 || !nothingFollows(append))
    return undefined
  // Cases that were kept before are as old as that reading was.
  const own = isRemembered ? before : undefined
  const files = filesWith(own?.files, reading.file)
  // Nobody else holds what was kept before, and it is kept no longer.
  const requests = own?.requests ?? new Set<string>()
  if (request !== undefined) requests.add(request)
  if (requests.size > REQUESTS_MAX) return undefined
  const { key, expected, events, state } = append
  const { lender, debtor } = key
  const after = { debtor, version: expected + events.length, state, refused: reading.refused }
  return { lender, reading: after, versions, files, requests }
}

/** The same where nothing is new. */
function filesWith(files: Kept['files'] = NO_FILES, file: CaseFile | undefined): Kept['files'] {
  if (file === undefined || files.get(file.case) === file) return files
  return new Map(files).set(file.case, file)
}

/** Ids hold no line break. */
function nameOf(lender: LenderId, of: CaseId | DebtorId): string {
  return `${lender}\n${of}`
}
