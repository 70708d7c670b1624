import { failure } from '@fencun/core/errors/failure'
import { type CaseId, type DebtorId, type LineId, type PointId, pointId } from '@fencun/core/ids'
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
import { askPoint, usualLine } from '../check-contact/ask-points.ts'
import { reaches } from '../check-contact/channels.ts'
import type { PointAnswer } from '../check-contact/check-contact.ts'
import { inWords } from '../check-contact/gate-answer.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Office } from '../request-contact/question.ts'
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
 * reserved and nothing written. However many questions, the stores are called six times.
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
  const states = await statesOf(deps, caller, files)
  const now = deps.clock.now()
  return ok(
    checks.map((check, i) => {
      const file = files[i]
      if (file === undefined) throw new Error('every reference is answered')
      if (!file.ok) return file
      const state = states.get(file.value.debtor)
      if (state === undefined) throw new Error('every debtor was loaded')
      const office = offices.value.of(check.actor, file.value)
      if (!office.ok) return office
      return answerTo(deps, { office: office.value, file: file.value, state }, check, now)
    }),
  )
}

async function statesOf(
  { timelines }: Pick<Deps, 'timelines'>,
  caller: Caller,
  files: readonly Result<CaseFile>[],
): Promise<ReadonlyMap<DebtorId, DebtorState>> {
  const debtors = [...new Set(files.flatMap((file) => (file.ok ? file.value.debtor : [])))]
  if (debtors.length === 0) return new Map()
  const lender = lenderOf(caller)
  const heads = await timelines.load(debtors.map((debtor) => ({ lender, debtor })))
  return new Map(
    debtors.flatMap((debtor, i) => {
      const head = heads[i]
      return head === undefined ? [] : [[debtor, head.state] as const]
    }),
  )
}

interface About {
  readonly office: Office
  readonly file: CaseFile
  readonly state: DebtorState
}

function answerTo(
  deps: CheckDeps,
  { office, file, state }: About,
  check: ContactCheck,
  now: Instant,
): Result<CheckedCase> {
  const points = pointsOf(deps, file, state, check)
  if (!points.ok) return points
  const { channel, purpose = 'interactive', at = now } = check
  const line = check.line === undefined ? usualLine(office.lines) : check.line
  const answers: PointAnswer[] = []
  for (const point of points.value) {
    const decision = askPoint(office, { file, state }, point, { channel, purpose, line, at })
    if (decision === undefined) {
      return err(failure('not-found', 'the case has no such contact point', `point ${point}`))
    }
    answers.push({ point, ...inWords(deps.law, decision) })
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
