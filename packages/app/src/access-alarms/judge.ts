import type { LenderId, OrgId, StaffId } from '@fencun/core/ids'
import { beijingDay, beijingMinute, formatDay } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import { contains } from '@fencun/core/time/window'
import {
  type AccessCounts,
  type AccessSettings,
  type AlarmKind,
  alarmId,
  type Look,
  type NewAlarm,
  RECORD_KINDS,
  type RecordKind,
  type RevealField,
} from '../ports/access.ts'
import type { Ids } from '../ports/ids.ts'

const HOUR_MS = 60 * 60_000

/**
 * How grave a field is in large numbers. A name or a number says who somebody is; where they live
 * and the number of their identity card can be used against them. What they owe is `credit`: that
 * is every line of a case list.
 */
export const KIND_OF_FIELD: Readonly<Record<RevealField, RecordKind>> = {
  name: 'other',
  phone: 'other',
  email: 'other',
  'id-number': 'safety',
  address: 'safety',
}

/** Who did it, and when. */
interface Doer {
  readonly lender: LenderId
  readonly staff: StaffId
  readonly org: OrgId
  readonly at: Instant
}

/** Names as they are on file, for telling whether somebody looked up themselves or a colleague. */
export interface NamesBeside {
  readonly person: string
  readonly own: string
  readonly colleagues: readonly string[]
}

interface Judged {
  readonly counts: AccessCounts
  readonly settings: AccessSettings
  readonly ids: Ids
}

/** What is odd about a look: at night, too many, too familiar. */
export function alarmsOfLook(
  look: Look,
  names: NamesBeside,
  { counts, settings, ids }: Judged,
): readonly NewAlarm[] {
  const { staff, at, case: id, debtor } = look
  const day = formatDay(beijingDay(at))
  const raise = raising(look, ids)
  const alarms: NewAlarm[] = []
  if (contains(settings.night, beijingMinute(at))) {
    alarms.push(raise('night', `night/${staff}/${day}`, { case: id }))
  }
  if (counts.hour > settings.revealsPerHourAlarm) {
    const often = { count: counts.hour, limit: settings.revealsPerHourAlarm }
    const hour = Math.floor(at / HOUR_MS)
    alarms.push(raise('many-in-hour', `many-in-hour/${staff}/${hour}`, often))
  }
  if (names.person === names.own) {
    alarms.push(raise('own-name', `own-name/${staff}/${debtor}`, { case: id }))
  } else if (names.colleagues.includes(names.person)) {
    alarms.push(raise('colleague', `colleague/${staff}/${debtor}`, { case: id }))
  }
  return [...alarms, ...bulkAlarms(look, { counts, settings, ids })]
}

/**
 * Records within the look-back that reach the number from which it would be a crime to pass them on.
 * Somebody's word on an alarm begins a new count.
 */
export function bulkAlarms(doer: Doer, { counts, settings, ids }: Judged): readonly NewAlarm[] {
  const raise = raising(doer, ids)
  return RECORD_KINDS.flatMap((recordKind) => {
    const [count, limit] = [counts.records[recordKind], settings.recordsAlarm[recordKind]]
    if (count < limit) return []
    const once = `bulk/${doer.staff}/${recordKind}/${counts.since[recordKind]}`
    return [raise('bulk', once, { recordKind, count, limit })]
  })
}

/** Somebody wanted to see data of a case that is over. */
export function noOpenCaseAlarm(
  doer: Doer,
  { ids, case: id }: Pick<Judged, 'ids'> & Pick<Look, 'case'>,
): NewAlarm {
  const day = formatDay(beijingDay(doer.at))
  return raising(doer, ids)('no-open-case', `no-open-case/${doer.staff}/${id}/${day}`, { case: id })
}

type Facts = Partial<Pick<NewAlarm, 'case' | 'recordKind' | 'count' | 'limit'>>

function raising({ lender, staff, org, at }: Doer, ids: Ids) {
  return (kind: AlarmKind, once: string, facts: Facts): NewAlarm => ({
    ...{ alarm: alarmId(ids.next()), lender, kind, staff, org, at, once },
    ...{ case: null, recordKind: null, count: null, limit: null, ...facts },
  })
}
