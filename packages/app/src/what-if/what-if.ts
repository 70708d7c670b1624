import { failure } from '@fencun/core/errors/failure'
import type { LenderId, OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day, formatDay, plusDays } from '@fencun/core/time/beijing'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { isAsked, judgeUnder, type Known } from '../judge-again/judge-again.ts'
import { knownOf } from '../judge-again/known-of.ts'
import { noPolicy } from '../manage-policy/manage-policy.ts'
import { whoseLayer } from '../manage-policy/whose-layer.ts'
import { type LawsInForce, lawFor } from '../ports/law-book.ts'
import type { PolicySetting } from '../ports/policies.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import { type Laws, replayTimeline } from './replay-timeline.ts'
import type { WhatIfResult } from './result.ts'
import { WhatIfTally } from './tally.ts'

/** A quarter: as far back as is looked unless somebody says otherwise. */
export const WHAT_IF_DAYS = 90

type WhatIfDeps = Pick<Deps, 'archive' | 'law' | 'directory' | 'clock'>

/** The first and the last day to be looked at. Absent: the last 90 days with today. */
export interface WhatIfPeriod {
  readonly from?: Day
  readonly last?: Day
}

export interface WhatIfInput extends WhatIfPeriod {
  /** The draft: the whole layer, as a form or a program sends it. */
  readonly settings: unknown
  /** Whose draft it is; absent: the asker's own organisation's. */
  readonly agency?: OrgId
}

export interface WhatIfDraft extends WhatIfPeriod {
  readonly settings: readonly PolicySetting[]
  /** The agency whose draft it is; absent: the lender's own. */
  readonly agency?: OrgId
}

/** How the work is done: nothing of it changes the answer, but the limit. */
export interface WhatIfPace {
  /** Questions at most; once so many were put, no further debtor is looked at. */
  readonly questionsMax?: number
  /** Awaited after each debtor, so that others are answered in between. */
  readonly pause?: () => Promise<void>
}

export type WhatIfStep =
  | { readonly kind: 'progress'; readonly debtors: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: WhatIfResult }

/**
 * What a draft policy would have done to the lender's own history, for those who may propose one.
 * The work begins with the first step that is asked for and ends when nobody asks any more.
 */
export async function whatIfPolicy(
  deps: WhatIfDeps,
  actor: Actor,
  input: WhatIfInput,
  pace: WhatIfPace = {},
): Promise<Result<AsyncGenerator<WhatIfStep>>> {
  const whose = await whoseLayer(deps, actor, input.agency)
  if (!whose.ok) return whose
  const layer = deps.law.readLayer(input.settings)
  if (!layer.ok) return layer
  const { agency: _named, ...period } = input
  const of = whose.value === undefined ? {} : { agency: whose.value }
  const draft = { ...period, settings: layer.value, ...of }
  return whatIfOwnHistory(deps, actor.lender, draft, pace)
}

/** The same for a lender, with nobody asked whether he may: for the command line. */
export async function whatIfOwnHistory(
  deps: WhatIfDeps,
  lender: LenderId,
  draft: WhatIfDraft,
  pace: WhatIfPace = {},
): Promise<Result<AsyncGenerator<WhatIfStep>>> {
  const period = periodOf(draft, beijingDay(deps.clock.now()))
  if (!period.ok) return period
  const [inForce, drafted] = await Promise.all([
    lawsNow(deps, lender),
    lawsUnder(deps, lender, draft),
  ])
  if (inForce === undefined || drafted === undefined) {
    return err(noPolicy({ lender }))
  }
  const known = await knownOf(deps, lender)
  const work = { lender, inForce, draft: drafted, known, whose: draft.agency, ...period.value }
  return ok(walk(deps, work, pace))
}

async function lawsNow(
  { law }: Pick<Deps, 'law'>,
  lender: LenderId,
): Promise<LawsInForce | undefined> {
  const [lenders, agencies] = await Promise.all([law.inForce(lender), law.agencyLaws(lender)])
  return lenders && { lenders, agencies }
}

/** An agency's draft binds that agency alone; a lender's binds everybody, under their own layers. */
async function lawsUnder(
  { law }: Pick<Deps, 'law'>,
  lender: LenderId,
  { settings, agency }: WhatIfDraft,
): Promise<LawsInForce | undefined> {
  const drafted = await law.underLayer(lender, settings, agency)
  if (drafted === undefined) return undefined
  if (agency === undefined) {
    return { lenders: drafted, agencies: await law.agencyLaws(lender, settings) }
  }
  const now = await lawsNow({ law }, lender)
  return now && { ...now, agencies: new Map([...now.agencies, [agency, drafted]]) }
}

interface Period {
  readonly from: Day
  readonly last: Day
}

function periodOf({ from, last }: WhatIfPeriod, today: Day): Result<Period> {
  const until = last ?? today
  const since = from ?? plusDays(until, 1 - WHAT_IF_DAYS)
  if (since <= until) return ok({ from: since, last: until })
  const detail = `the first day is after the last, ${formatDay(until)}`
  return err(failure('request-invalid', detail, 'from'))
}

interface Work extends Period {
  readonly lender: LenderId
  readonly inForce: LawsInForce
  readonly draft: LawsInForce
  readonly known: Known
  /** The agency of the draft; undefined: the lender. */
  readonly whose: OrgId | undefined
}

/** Progress is told so often. */
const DEBTORS_PER_STEP = 100

async function* walk(
  { archive }: Pick<Deps, 'archive'>,
  { lender, inForce, draft, known, whose, from, last }: Work,
  { questionsMax = Number.POSITIVE_INFINITY, pause }: WhatIfPace,
): AsyncGenerator<WhatIfStep> {
  const laws = { inForce: judgeUnder(inForce, known), draft: judgeUnder(draft, known) }
  const tally = new WhatIfTally()
  const of = await archive.count(lender)
  let debtors = 0
  let questions = 0
  let complete = true
  for await (const timeline of archive.timelines(lender)) {
    if (questions >= questionsMax) {
      complete = false
      break
    }
    const put = take(tally, timeline, laws, { from, last, whose })
    questions += put
    if (whose === undefined || put > 0) debtors += 1
    // How many debtors the lender has is nothing that an agency is told.
    if (whose === undefined && debtors % DEBTORS_PER_STEP === 1) {
      yield { kind: 'progress', debtors, of }
    }
    await pause?.()
  }
  const unknown = { supposed: laws.draft.supposed(), notJudged: laws.draft.notJudged() }
  const names = namesOf(inForce, draft, whose)
  const result = {
    from,
    last,
    ...names,
    complete,
    debtors,
    ...tally.result(inForce.lenders),
    ...unknown,
  }
  yield { kind: 'result', result }
}

function namesOf(
  inForce: LawsInForce,
  draft: LawsInForce,
  whose: OrgId | undefined,
): Pick<WhatIfResult, 'policy' | 'draft' | 'packHash'> {
  const named = (laws: LawsInForce) => (whose === undefined ? laws.lenders : lawFor(laws, whose))
  const packHash = inForce.lenders.pack.hash
  return { policy: named(inForce).policy, draft: named(draft).policy, packHash }
}

/**
 * Only questions of the period are counted, and for an agency's draft its own alone; all before it are lived through again. Gives how many
 * were put to the gate.
 */
function take(
  tally: WhatIfTally,
  { debtor, events: stored, cases: files }: ArchivedTimeline,
  laws: Laws,
  { from, last, whose }: Pick<Work, 'from' | 'last' | 'whose'>,
): number {
  const events = upTo(
    stored.flatMap(({ event }) => event ?? []),
    last,
  )
  const isCounted = ({ at, actor }: TimelineEvent): boolean =>
    beijingDay(at) >= from && (whose === undefined || actor.org === whose)
  if (!events.some((event) => isAsked(event) && isCounted(event))) return 0
  const cases = new Map(files.map((file) => [file.case, file]))
  let questions = 0
  for (const answer of replayTimeline({ debtor, events, cases }, laws)) {
    questions += 1
    if (isCounted(answer.event)) tally.take(answer)
  }
  return questions
}

/** Everything before the first question of a later day. */
function upTo(events: readonly TimelineEvent[], last: Day): readonly TimelineEvent[] {
  const end = events.findIndex((event) => isAsked(event) && beijingDay(event.at) > last)
  return end < 0 ? events : events.slice(0, end)
}
