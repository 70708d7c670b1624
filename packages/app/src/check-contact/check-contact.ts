import { failure } from '@fencun/core/errors/failure'
import { type CaseId, type PointId, pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { findCase } from '../access/visible-case.ts'
import { believed } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
import { officeOf } from '../request-contact/question.ts'
import { askPoint, type Manner, usualLine } from './ask-points.ts'
import { reaches } from './channels.ts'
import { type GateAnswer, inWords } from './gate-answer.ts'

export interface CheckInput extends Manner {
  readonly case: CaseId
  /** Left out: every point that the channel can reach. */
  readonly point?: PointId
  readonly channel: Channel
  /** Left out: now. Any other instant asks what the gate would say then, as things stand now. */
  readonly at?: Instant
}

export interface PointAnswer extends GateAnswer {
  readonly point: PointId
}

/**
 * What the gate says, without asking for leave: no permit, and nothing is written down. An answer of
 * ALLOW is a forecast; only `requestContact` gives leave.
 */
export async function checkContact(
  deps: Pick<Deps, 'clock' | 'law' | 'timelines' | 'cases' | 'directory'>,
  actor: Actor,
  input: CheckInput,
): Promise<Result<{ readonly answers: readonly PointAnswer[] }>> {
  const allowed = permit(actor, 'ask-gate')
  if (!allowed.ok) return allowed
  const found = await findCase(deps.cases, actor, input.case)
  if (!found.ok) return found
  const file = found.value
  const [office, [head]] = await Promise.all([
    officeOf(deps, actor),
    deps.timelines.load([{ lender: actor.lender, debtor: file.debtor }]),
  ])
  if (!office.ok) return office
  if (head === undefined) throw new Error('the store answers every key')
  const { channel, purpose = 'interactive', at = deps.clock.now() } = input
  const line = input.line === undefined ? usualLine(office.value.lines) : input.line
  const how = { channel, purpose, line, at }
  const answers: PointAnswer[] = []
  for (const point of pointsToAsk(head.state, input)) {
    const decision = askPoint(office.value, { file, state: head.state }, point, how)
    if (decision === undefined) {
      return err(failure('not-found', 'the case has no such contact point', `point ${point}`))
    }
    const said = input.at === undefined ? believed(decision, deps.clock) : decision
    answers.push({ point, ...inWords(deps.law, said) })
  }
  return ok({ answers })
}

function pointsToAsk(state: DebtorState, { point, channel }: CheckInput): readonly PointId[] {
  if (point !== undefined) return [point]
  return Object.entries(state.points)
    .filter(([, { kind }]) => reaches(channel, kind))
    .map(([id]) => pointId(id))
}
