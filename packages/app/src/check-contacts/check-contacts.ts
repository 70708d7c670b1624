import { failure } from '@fencun/core/errors/failure'
import { type CaseId, type LineId, type PointId, pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import { type Caller, lenderOf } from '../access/caller.ts'
import {
  type CaseReference,
  namedCases,
  namedPoint,
  type PointReference,
} from '../access/named-case.ts'
import { placeOf } from '../access/place-of.ts'
import { askPoint, type CaseAskedAbout, usualLine } from '../check-contact/ask-points.ts'
import { reaches } from '../check-contact/channels.ts'
import type { PointAnswer } from '../check-contact/check-contact.ts'
import { inWords } from '../check-contact/gate-answer.ts'
import { believed } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Office } from '../request-contact/question.ts'
import { withStates } from '../show-case/case-row.ts'
import { officesOf } from './offices.ts'

/** As many questions as one request may carry. */
export const CHECKS_MAX = 200

export interface ContactCheck extends CaseReference, PointReference {
  /** With a key: who would make the contact, by account or id; the case's collector if absent. */
  readonly actor?: string
  readonly channel: Channel
  readonly purpose?: Purpose
  /** Left out: a line of the organisation that records. */
  readonly line?: LineId | null
  /** Left out: now. */
  readonly at?: Instant
}

export interface CheckedCase {
  readonly case: CaseId
  readonly answers: readonly PointAnswer[]
}

type CheckDeps = Pick<Deps, 'clock' | 'keys' | 'law' | 'timelines' | 'cases' | 'directory'>

/**
 * What the gate would say to many questions, each answered by itself and in its place. Nothing is
 * reserved and nothing written. However many questions, the stores are called a few times.
 */
export async function checkContacts(
  deps: CheckDeps,
  caller: Caller,
  checks: readonly ContactCheck[],
): Promise<Result<readonly Result<CheckedCase>[]>> {
  if (checks.length > CHECKS_MAX) {
    return err(failure('request-invalid', `at most ${CHECKS_MAX} at once`, 'checks'))
  }
  const offices = await officesOf(deps, caller)
  if (!offices.ok) return offices
  const files = await namedCases(deps, caller, checks)
  const found = new Map(files.flatMap((file) => (file.ok ? [[file.value.case, file.value]] : [])))
  const read = await withStates(deps, { lender: lenderOf(caller) }, [...found.values()])
  const known = new Map(read.map((about) => [about.file.case, about]))
  const now = deps.clock.now()
  return ok(
    checks.map((check, i) => {
      const file = files[i]
      if (file === undefined) throw new Error('every reference is answered')
      if (!file.ok) return file
      const about = known.get(file.value.case)
      if (about === undefined) throw new Error('every case was read')
      const office = offices.value.of(check.actor, file.value)
      if (!office.ok) return office
      return answerTo(deps, { office: office.value, ...about }, check, now)
    }),
  )
}

interface About extends CaseAskedAbout {
  readonly office: Office
}

function answerTo(
  deps: CheckDeps,
  { office, ...about }: About,
  check: ContactCheck,
  now: Instant,
): Result<CheckedCase> {
  const { file, state } = about
  const points = pointsOf(deps, file, state, check)
  if (!points.ok) return points
  const { channel, purpose = 'interactive', at = now } = check
  const line = check.line === undefined ? usualLine(office.lines) : check.line
  const answers: PointAnswer[] = []
  for (const point of points.value) {
    const decision = askPoint(office, about, point, { channel, purpose, line, at })
    if (decision === undefined) {
      return err(
        failure('not-found', 'the case has no such contact point', placeOf('point', point)),
      )
    }
    const said = check.at === undefined ? believed(decision, deps.clock) : decision
    answers.push({ point, ...inWords(deps.law, said) })
  }
  return ok({ case: file.case, answers })
}

/** The point named, or every point that the channel can reach. */
function pointsOf(
  { keys }: Pick<Deps, 'keys'>,
  file: CaseFile,
  state: DebtorState,
  check: ContactCheck,
): Result<readonly PointId[]> {
  if (check.point === undefined && check.number === undefined) {
    const reached = Object.entries(state.points).filter(([, { kind }]) =>
      reaches(check.channel, kind),
    )
    return ok(reached.map(([id]) => pointId(id)))
  }
  const named = namedPoint(keys, file, state, check)
  return named.ok ? ok([named.value]) : named
}
