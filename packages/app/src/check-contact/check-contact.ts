import { failure } from '@fencun/core/errors/failure'
import { type CaseId, type PointId, pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import { placeOf } from '../access/place-of.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { maySee, noSuchCase } from '../access/visible-case.ts'
import { believed } from '../clock-health/clock-health.ts'
import type { Deps } from '../deps.ts'
import type { FactVersions } from '../ports/fact-versions.ts'
import { officeAt } from '../request-contact/question.ts'
import {
  askPoint,
  type CaseAskedAbout,
  type Declaration,
  type Manner,
  usualLine,
} from './ask-points.ts'
import { reaches } from './channels.ts'
import { type GateAnswer, inWords } from './gate-answer.ts'

export interface CheckInput extends Manner, Declaration {
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
  deps: Pick<Deps, 'clock' | 'law' | 'timelines' | 'directory'>,
  actor: Actor,
  input: CheckInput,
): Promise<Result<{ readonly answers: readonly PointAnswer[] }>> {
  const allowed = permit(actor, 'ask-gate')
  if (!allowed.ok) return allowed
  const read = await readCase(deps, actor, input.case)
  if (!read.ok) return read
  const { about, versions } = read.value
  const office = await officeAt(deps, actor, versions)
  if (!office.ok) return office
  const { channel, purpose = 'interactive', at = deps.clock.now() } = input
  const line = input.line === undefined ? usualLine(office.value.lines) : input.line
  const { visit, content } = input
  const how = { channel, purpose, line, at, ...(visit && { visit }), ...(content && { content }) }
  const answers: PointAnswer[] = []
  for (const point of pointsToAsk(about.state, input)) {
    const decision = askPoint(office.value, about, point, how)
    if (decision === undefined) {
      return err(
        failure('not-found', 'the case has no such contact point', placeOf('point', point)),
      )
    }
    const said = input.at === undefined ? believed(decision, deps.clock) : decision
    answers.push({ point, ...inWords(deps.law, said) })
  }
  return ok({ answers })
}

/** A case that the actor may see, and the versions of the facts at the moment of reading. */
async function readCase(
  { timelines }: Pick<Deps, 'timelines'>,
  actor: Actor,
  id: CaseId,
): Promise<Result<{ readonly about: CaseAskedAbout; readonly versions: FactVersions }>> {
  const { versions, found } = await timelines.read(actor.lender, [{ about: { case: id } }])
  const [reading] = found
  const file = reading?.file
  if (reading === undefined || file === undefined || !maySee(actor, file)) return noSuchCase(id)
  return ok({ about: { ...reading, file }, versions })
}

function pointsToAsk(state: DebtorState, { point, channel }: CheckInput): readonly PointId[] {
  if (point !== undefined) return [point]
  return Object.entries(state.points)
    .filter(([, { kind }]) => reaches(channel, kind))
    .map(([id]) => pointId(id))
}
