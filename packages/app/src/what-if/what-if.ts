import { failure } from '@fencun/core/errors/failure'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day, formatDay, plusDays } from '@fencun/core/time/beijing'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { isAsked, judgeUnder, type Known } from '../judge-again/judge-again.ts'
import { knownOf } from '../judge-again/known-of.ts'
import { lendersOwn, noPolicy } from '../manage-policy/manage-policy.ts'
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
}

export interface WhatIfDraft extends WhatIfPeriod {
  readonly settings: readonly PolicySetting[]
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
  const allowed = lendersOwn(actor)
  if (!allowed.ok) return allowed
  const layer = deps.law.readLayer(input.settings)
  if (!layer.ok) return layer
  return whatIfOwnHistory(deps, actor.lender, { ...input, settings: layer.value }, pace)
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
    deps.law.inForce(lender),
    deps.law.underLayer(lender, draft.settings),
  ])
  if (inForce === undefined || drafted === undefined) {
    return err(noPolicy({ lender }))
  }
  const known = await knownOf(deps, lender)
  return ok(walk(deps, { lender, inForce, draft: drafted, known, ...period.value }, pace))
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
  readonly inForce: LawInForce
  readonly draft: LawInForce
  readonly known: Known
}

/** Progress is told so often. */
const DEBTORS_PER_STEP = 100

async function* walk(
  { archive }: Pick<Deps, 'archive'>,
  { lender, inForce, draft, known, from, last }: Work,
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
    questions += take(tally, timeline, laws, { from, last })
    debtors += 1
    if (debtors % DEBTORS_PER_STEP === 1) yield { kind: 'progress', debtors, of }
    await pause?.()
  }
  const unknown = { supposed: laws.draft.supposed(), notJudged: laws.draft.notJudged() }
  const names = { policy: inForce.policy, draft: draft.policy, packHash: inForce.pack.hash }
  const result = { from, last, ...names, complete, debtors, ...tally.result(inForce), ...unknown }
  yield { kind: 'result', result }
}

/**
 * Only questions of the period are counted; all before it are lived through again. Gives how many
 * were put to the gate.
 */
function take(
  tally: WhatIfTally,
  { debtor, events: stored, cases: files }: ArchivedTimeline,
  laws: Laws,
  { from, last }: Period,
): number {
  const events = upTo(
    stored.flatMap(({ event }) => event ?? []),
    last,
  )
  const isInPeriod = ({ at }: TimelineEvent): boolean => beijingDay(at) >= from
  if (!events.some((event) => isAsked(event) && isInPeriod(event))) return 0
  const cases = new Map(files.map((file) => [file.case, file]))
  let questions = 0
  for (const answer of replayTimeline({ debtor, events, cases }, laws)) {
    questions += 1
    if (isInPeriod(answer.event)) tally.take(answer)
  }
  return questions
}

/** Everything before the first question of a later day. */
function upTo(events: readonly TimelineEvent[], last: Day): readonly TimelineEvent[] {
  const end = events.findIndex((event) => isAsked(event) && beijingDay(event.at) > last)
  return end < 0 ? events : events.slice(0, end)
}
