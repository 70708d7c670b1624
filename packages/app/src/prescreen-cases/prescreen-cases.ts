import { failure } from '@fencun/core/errors/failure'
import type { CaseId, LineId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import { actingFor, type Caller, lenderOf } from '../access/caller.ts'
import { visibleFilter } from '../access/every-case.ts'
import { type CaseReference, namedCases } from '../access/named-case.ts'
import { type Offices, officesOf } from '../check-contacts/offices.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile, CaseFilter } from '../ports/case-store.ts'
import { withStates } from '../show-case/case-row.ts'
import { PointScreen, type ScreenedCase } from './point-screen.ts'

/** As many cases as one request may name. */
export const PRESCREEN_CASES_MAX = 10_000
/** Cases whose timelines are read in one round trip. */
const BATCH = 200

export interface PrescreenInput {
  /** Left out: every open case, by case number, from `offset` on. */
  readonly cases?: readonly CaseReference[]
  readonly offset?: number
  /** At most so many rows; all if absent. */
  readonly limit?: number
  /** With a key: who would make the contacts; each case's own collector if absent. */
  readonly actor?: string
  readonly channel?: Channel
  readonly purpose?: Purpose
  readonly line?: LineId | null
  /** Left out: now. */
  readonly at?: Instant
}

/** One row per case, in order. A case that was named and is none of the caller's has a problem. */
export type PrescreenRow =
  | ({ readonly found: true } & ScreenedCase)
  | ({ readonly found: false } & CaseReference)

export interface Prescreening {
  /** The moment that was asked about. */
  readonly at: Instant
  /** Cases in the whole list. */
  readonly total: number
  /** Read batch by batch as the caller takes them. */
  readonly rows: AsyncIterable<PrescreenRow>
}

type ScreenDeps = Pick<Deps, 'clock' | 'law' | 'timelines' | 'cases' | 'directory'>

/**
 * Which of a list of cases may be called, at each of their points: a forecast of what the gate would
 * say, with nothing reserved and nothing written. A row is as old as its batch; only a permit counts.
 */
export async function prescreenCases(
  deps: ScreenDeps,
  caller: Caller,
  input: PrescreenInput,
): Promise<Result<Prescreening>> {
  const { cases } = input
  if (cases !== undefined && cases.length > PRESCREEN_CASES_MAX) {
    return err(failure('request-invalid', `at most ${PRESCREEN_CASES_MAX} at once`, 'cases'))
  }
  if (input.actor !== undefined) {
    const known = await actingFor(deps, caller, input.actor)
    if (!known.ok) return known
  }
  const offices = await officesOf(deps, caller)
  if (!offices.ok) return offices
  const at = input.at ?? deps.clock.now()
  const screening = { deps, caller, input, at, offices: offices.value }
  if (cases !== undefined) {
    const { offset = 0, limit = cases.length } = input
    const wanted = cases.slice(offset, offset + limit)
    return ok({ at, total: cases.length, rows: namedRows(screening, wanted) })
  }
  const first = await openCases(screening, 0, 0)
  return ok({ at, total: first.total, rows: openRows(screening) })
}

interface Screening {
  readonly deps: ScreenDeps
  readonly caller: Caller
  readonly input: PrescreenInput
  readonly at: Instant
  readonly offices: Offices
}

async function* namedRows(
  screening: Screening,
  wanted: readonly CaseReference[],
): AsyncGenerator<PrescreenRow> {
  for (let from = 0; from < wanted.length; from += BATCH) {
    const references = wanted.slice(from, from + BATCH)
    const found = await namedCases(screening.deps, screening.caller, references)
    const files = found.flatMap((file) => (file.ok ? file.value : []))
    const screened = await screen(screening, files)
    for (const [i, file] of found.entries()) {
      const { case: id, caseNumber } = references[i] ?? {}
      const row = file.ok ? screened.get(file.value.case) : undefined
      if (row !== undefined) yield { found: true, ...row }
      else {
        yield {
          found: false,
          ...(id === undefined ? {} : { case: id }),
          ...(caseNumber === undefined ? {} : { caseNumber }),
        }
      }
    }
  }
}

async function* openRows(screening: Screening): AsyncGenerator<PrescreenRow> {
  const { offset = 0, limit = Infinity } = screening.input
  for (let taken = 0; taken < limit; ) {
    const { cases } = await openCases(screening, offset + taken, Math.min(BATCH, limit - taken))
    const screened = await screen(screening, cases)
    for (const row of screened.values()) yield { found: true, ...row }
    taken += cases.length
    if (cases.length < BATCH) return
  }
}

function openCases({ deps, caller }: Screening, offset: number, limit: number) {
  const open = { status: 'open' } as const
  const filter: CaseFilter =
    caller.kind === 'key'
      ? { ...open, handler: caller.holder.org }
      : visibleFilter(caller.actor, open)
  return deps.cases.list(lenderOf(caller), filter, { order: 'case-number', offset, limit })
}

/** Screens a batch with one read, however many cases. */
async function screen(
  { deps, caller, input, at, offices }: Screening,
  files: readonly CaseFile[],
): Promise<ReadonlyMap<CaseId, ScreenedCase>> {
  if (files.length === 0) return new Map()
  const known = await withStates(deps, { lender: lenderOf(caller) }, files)
  const { channel = 'voice_interactive', purpose = 'interactive', line, actor } = input
  const forecast = input.at !== undefined
  const points = new PointScreen(deps, { channel, purpose, line, at, forecast })
  return new Map(
    known.map((about) => {
      const { file } = about
      return [file.case, points.caseRow(offices.of(actor, file), about)] as const
    }),
  )
}
