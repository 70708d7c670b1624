import { failure } from '@fencun/core/errors/failure'
import type { Personal } from '@fencun/core/identity/personal'
import type { CaseId, DebtorKey, PartyId, PointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { PointKind } from '@fencun/core/timeline/event'
import { caseAtHand } from '../access/debtor-of-case.ts'
import type { Actor } from '../access/roles.ts'
import { alarmsOfLook, KIND_OF_FIELD, noOpenCaseAlarm } from '../access-alarms/judge.ts'
import { watchingBy } from '../access-alarms/watching.ts'
import type { Deps } from '../deps.ts'
import {
  type Look,
  type LookScreen,
  lookId,
  type RevealField,
  type RevealPurpose,
} from '../ports/access.ts'
import type { PeopleOfDebtor, Person } from '../ports/people-store.ts'
import type { Reader } from '../ports/reader.ts'
import { hideNumbers } from '../show-case/notes-view.ts'
import { checkPurpose } from './purposes.ts'

export interface RevealInput {
  readonly case: CaseId
  /** Whose name or identity number; or which number or address. One of the two. */
  readonly party?: PartyId
  readonly point?: PointId
  readonly field: RevealField
  readonly purpose: RevealPurpose
  readonly words: string
  readonly screen: LookScreen
}

export interface Revealed {
  readonly value: string
  /** When the screen has to hide it again, and how long that is by any clock. */
  readonly until: Instant
  readonly forSec: number
}

type RevealDeps = Pick<Deps, 'clock' | 'ids' | 'cases' | 'people' | 'directory' | 'access'>

/**
 * One field of one person in full, for a purpose and a short time. That it was looked at is durable
 * before the value is given; whoever cannot be written down is shown nothing. Fails with
 * `not-permitted`, `not-found`, `case-not-open` (which raises an alarm), `purpose-unfit`,
 * `personal-data-destroyed` and `reveals-exhausted`.
 */
export async function revealData(
  deps: RevealDeps,
  actor: Actor,
  input: RevealInput,
): Promise<Result<Revealed>> {
  const found = await caseAtHand(deps, actor, 'reveal-data', input.case)
  if (!found.ok) return found
  const { key, file } = found.value
  const at = deps.clock.now()
  if (file.status !== 'open') {
    await deps.access.raise(noOpenCaseAlarm({ ...actor, at }, { ids: deps.ids, case: file.case }))
    return err(failure('case-not-open', 'the case is over', `case ${file.case}`))
  }
  const words = hideNumbers(input.words.trim())
  const fits = checkPurpose({ role: actor.role, ...input, words })
  if (!fits.ok) return fits
  const [sought, settings, staff] = await Promise.all([
    datumOf(deps, { key, reader: { org: actor.org } }, input),
    deps.access.settings(actor.lender),
    deps.directory.staff(actor.lender),
  ])
  if (!sought.ok) return sought
  const { person, point, datum } = sought.value
  const until = plusMs(at, settings.revealSec * 1000)
  const { field, purpose, screen } = input
  const look: Look = {
    ...{ look: lookId(deps.ids.next()), ...key, case: file.case, org: actor.org },
    ...{ staff: actor.staff, party: person.party, point, field, kind: KIND_OF_FIELD[field] },
    ...{ purpose, words, screen, at, until },
  }
  const colleagues = staff.filter((one) => one.staff !== actor.staff).map(({ name }) => name)
  const names = { person: person.name.reveal(), own: actor.name, colleagues }
  const recorded = await deps.access.record(look, {
    hourMax: settings.revealsPerHourMax,
    ...watchingBy(settings, at, (counts) =>
      alarmsOfLook(look, names, { counts, settings, ids: deps.ids }),
    ),
  })
  return recorded === 'recorded'
    ? ok({ value: datum.reveal(), until, forSec: settings.revealSec })
    : err(failure('reveals-exhausted', `an hour has ${settings.revealsPerHourMax} at most`))
}

interface Sought {
  readonly person: Person
  readonly point: PointId | null
  readonly datum: Personal
}

async function datumOf(
  { people }: Pick<Deps, 'people'>,
  { key, reader }: { readonly key: DebtorKey; readonly reader: Reader },
  { party, point, field }: RevealInput,
): Promise<Result<Sought>> {
  if ((party === undefined) === (point === undefined)) {
    const detail = 'name a person by `party` or a contact point by `point`, one of them'
    return err(failure('request-invalid', detail, 'party'))
  }
  const [known] = await people.of([key], reader)
  if (known === undefined) throw new Error('the store answers every key')
  if (known.keyDestroyed) {
    return err(failure('personal-data-destroyed', 'there is no key to this debtor here'))
  }
  return point === undefined ? ofParty(known, party, field) : ofPoint(known, point, field)
}

function ofParty(
  { people }: PeopleOfDebtor,
  party: PartyId | undefined,
  field: RevealField,
): Result<Sought> {
  const person = people.find((one) => one.party === party)
  if (person === undefined) return nothing('the case has no such person', 'party')
  if (field !== 'name' && field !== 'id-number') return wrongField('a person', field)
  const datum = field === 'name' ? person.name : person.idNumber
  if (datum === null) return nothing('no such datum of the person is on file', 'field')
  return ok({ person, point: null, datum })
}

const FIELD_OF: Readonly<Record<PointKind, RevealField>> = {
  mobile: 'phone',
  landline: 'phone',
  address: 'address',
  email: 'email',
}

function ofPoint(
  { people, points }: PeopleOfDebtor,
  id: PointId,
  field: RevealField,
): Result<Sought> {
  const point = points.find((one) => one.point === id)
  const person = people.find(({ party }) => party === point?.party)
  if (point === undefined || person === undefined) {
    return nothing('the case has no such contact point', 'point')
  }
  if (FIELD_OF[point.kind] !== field) return wrongField(`a point of kind \`${point.kind}\``, field)
  return ok({ person, point: id, datum: point.value })
}

function nothing(detail: string, place: string): Result<never> {
  return err(failure('not-found', detail, place))
}

function wrongField(what: string, field: RevealField): Result<never> {
  return err(failure('request-invalid', `${what} has no \`${field}\``, 'field'))
}
