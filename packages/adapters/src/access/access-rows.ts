import {
  type AccessSettings,
  type Alarm,
  type AlarmKind,
  alarmId,
  type LookScreen,
  lookId,
  type RecordKind,
  type Seen,
  type SeenField,
  type SeenPurpose,
} from '@fencun/app/ports/access'
import { personalText } from '@fencun/core/identity/personal'
import { caseId, debtorId, type LenderId, orgId, partyId, pointId, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import type { Row } from '../engine/one-trip.ts'
import type { Secrets } from '../vault/debtor-keys.ts'

/** A line of the log: a look, or a file that was opened, which has no person, words or kind. */
export interface SeenRow {
  readonly debtor_id: string
  readonly look_id: string
  readonly case_id: string
  readonly org_id: string
  readonly staff_id: string
  readonly party_id: string | null
  readonly point_id: string | null
  readonly field: SeenField
  readonly record_kind: RecordKind | null
  readonly purpose: SeenPurpose
  readonly words_sealed: Buffer | null
  readonly screen: LookScreen
  readonly at: number
  readonly until: number
}

/** The reason in words may name people: without the debtor's key it is not told. */
export function seenOf(lender: LenderId, row: SeenRow, keys: Secrets): Seen {
  const debtor = debtorId(row.debtor_id)
  const { words_sealed: sealed, party_id: party } = row
  const place = wordsPlace(row.look_id)
  const words =
    sealed === null
      ? undefined
      : keys.get(debtor)?.open({ lender, debtor }, place, sealed, personalText)
  return {
    look: lookId(row.look_id),
    lender,
    debtor,
    case: caseId(row.case_id),
    org: orgId(row.org_id),
    staff: staffId(row.staff_id),
    party: party === null ? null : partyId(party),
    point: row.point_id === null ? null : pointId(row.point_id),
    field: row.field,
    kind: row.record_kind,
    purpose: row.purpose,
    words: words?.reveal() ?? '',
    screen: row.screen,
    at: instant(row.at),
    until: instant(row.until),
  }
}

/** Where the reason of a look is sealed. */
export function wordsPlace(look: string): string {
  return `data-look/${look}/words`
}

export interface AlarmRow {
  readonly alarm_id: string
  readonly kind: AlarmKind
  readonly staff_id: string
  readonly org_id: string
  readonly at: number
  readonly case_id: string | null
  readonly record_kind: RecordKind | null
  readonly count: number | null
  readonly count_limit: number | null
  readonly once: string
  readonly said_by: string | null
  readonly said_at: number | null
  readonly words: string | null
}

export function alarmOf(lender: LenderId, row: AlarmRow): Alarm {
  const { said_by: by, said_at: at, words } = row
  const said = by !== null && at !== null && words !== null
  return {
    alarm: alarmId(row.alarm_id),
    lender,
    kind: row.kind,
    staff: staffId(row.staff_id),
    org: orgId(row.org_id),
    at: instant(row.at),
    case: row.case_id === null ? null : caseId(row.case_id),
    recordKind: row.record_kind,
    count: row.count,
    limit: row.count_limit,
    once: row.once,
    word: said ? { by: staffId(by), at: instant(at), words } : null,
  }
}

/** What `saveSettings` wrote. */
export function settingsOf({ settings }: Row): AccessSettings {
  return settings as AccessSettings
}
