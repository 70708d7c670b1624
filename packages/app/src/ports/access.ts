import type { MaskedLevel } from '@fencun/core/identity/masking-level'
import type {
  CaseId,
  DebtorId,
  Id,
  LenderId,
  OrgId,
  PartyId,
  PointId,
  StaffId,
} from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Window } from '@fencun/core/time/window'

export type LookId = Id<'look'>
export const lookId = (text: string): LookId => text as LookId
export type AlarmId = Id<'alarm'>
export const alarmId = (text: string): AlarmId => text as AlarmId

/** What of a person may be revealed, one at a time. */
export const REVEAL_FIELDS = ['name', 'id-number', 'phone', 'address', 'email'] as const
export type RevealField = (typeof REVEAL_FIELDS)[number]

export const REVEAL_PURPOSES = [
  'identity-check',
  'data-correction',
  'letter',
  'visit',
  'court',
  'complaint',
  'data-subject',
  'authority',
  'quality-check',
  'other',
] as const
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number]

/** What the log of looks tells of: fields that were revealed, and files that were opened. */
export const SEEN_FIELDS = [...REVEAL_FIELDS, 'recording', 'document'] as const
export type SeenField = (typeof SEEN_FIELDS)[number]
/** Files are opened for the purposes of `ReadingPurpose`, all but one of which are these. */
export const SEEN_PURPOSES = [...REVEAL_PURPOSES, 'follow-up'] as const
export type SeenPurpose = (typeof SEEN_PURPOSES)[number]

/** Where in the product somebody looked. */
export const LOOK_SCREENS = ['case', 'api'] as const
export type LookScreen = (typeof LOOK_SCREENS)[number]

/**
 * How grave it is when many records of a kind get out, by the counts from which the criminal law
 * takes an interest (CN-I5): what somebody owes and what they own, what could endanger them, the rest.
 */
export const RECORD_KINDS = ['credit', 'safety', 'other'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export function ofEachKind<T>(valueOf: (kind: RecordKind) => T): Record<RecordKind, T> {
  return { credit: valueOf('credit'), safety: valueOf('safety'), other: valueOf('other') }
}

/** One field of one person, shown whole to one employee for a purpose. */
export interface Look {
  readonly look: LookId
  readonly lender: LenderId
  readonly debtor: DebtorId
  readonly case: CaseId
  readonly org: OrgId
  readonly staff: StaffId
  readonly party: PartyId
  /** Null for a name or an identity number. */
  readonly point: PointId | null
  readonly field: RevealField
  readonly kind: RecordKind
  readonly purpose: RevealPurpose
  /** In the employee's words, without long numbers, sealed at rest; may be empty, or the key gone. */
  readonly words: string
  readonly screen: LookScreen
  readonly at: Instant
  /** Until when it was shown. */
  readonly until: Instant
}

/** A line of the log: a look, or that a recording was listened to or a document was opened. */
export interface Seen extends Omit<Look, 'party' | 'field' | 'kind' | 'purpose'> {
  /** Null for a file, which is about the debtor of the case. */
  readonly party: PartyId | null
  readonly field: SeenField
  /** Null for a file: what is counted are fields. */
  readonly kind: RecordKind | null
  readonly purpose: SeenPurpose
}

export const ALARM_KINDS = [
  'no-open-case',
  'many-in-hour',
  'bulk',
  'night',
  'own-name',
  'colleague',
] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** Something about how an employee looks at data that a second person should weigh. */
export interface NewAlarm {
  readonly alarm: AlarmId
  readonly lender: LenderId
  readonly kind: AlarmKind
  readonly staff: StaffId
  readonly org: OrgId
  readonly at: Instant
  readonly case: CaseId | null
  /** For `bulk`. */
  readonly recordKind: RecordKind | null
  /** How many there were, and from how many an alarm is raised; null where nothing is counted. */
  readonly count: number | null
  readonly limit: number | null
  /** An alarm with the same word is raised once; without personal data. */
  readonly once: string
}

export interface AlarmWord {
  readonly by: StaffId
  readonly at: Instant
  readonly words: string
}

export interface Alarm extends NewAlarm {
  /** Null: open. */
  readonly word: AlarmWord | null
}

/** What an employee has seen so far, the look or file at hand included. */
export interface AccessCounts {
  /** Fields revealed within the hour. */
  readonly hour: number
  /** Records within the look-back, since the last alarm of the kind that somebody acknowledged. */
  readonly records: Readonly<Record<RecordKind, number>>
  /** That alarm, or the empty text. */
  readonly since: Readonly<Record<RecordKind, string>>
}

/** How many records count, and what is to be raised; asked inside the transaction that counts. */
export interface Watching {
  readonly lookBackFrom: Instant
  readonly alarmsOf: (counts: AccessCounts) => readonly NewAlarm[]
}

/** What a lender sets for access to personal data. */
export interface AccessSettings {
  /** What collectors see of numbers without asking. */
  readonly collectorLevel: Extract<MaskedLevel, 'L0' | 'L1'>
  /** How long a revealed value is shown. */
  readonly revealSec: number
  /** An alarm above so many reveals in an hour; none are given beyond `revealsPerHourMax`. */
  readonly revealsPerHourAlarm: number
  readonly revealsPerHourMax: number
  /** Looking then raises an alarm. Minutes of the Beijing day. */
  readonly night: Window
  readonly lookBackDays: number
  /** From so many records on an alarm is raised. */
  readonly recordsAlarm: Readonly<Record<RecordKind, number>>
  /** How long a file made for export can be fetched. */
  readonly fileHours: number
}

/**
 * Half of the criminal law's counts, because staff get the data in the course of their work; the
 * other numbers are the field's habit and meant to be changed.
 */
export const USUAL_ACCESS: AccessSettings = {
  collectorLevel: 'L1',
  revealSec: 60,
  revealsPerHourAlarm: 20,
  revealsPerHourMax: 60,
  night: { from: 22 * 60, until: 8 * 60 },
  lookBackDays: 365,
  recordsAlarm: { credit: 25, safety: 250, other: 2500 },
  fileHours: 24,
}

export interface LookFilter {
  /** Of one organisation's people. */
  readonly org?: OrgId
  readonly debtor?: DebtorId
  readonly staff?: StaffId
  readonly field?: SeenField
  /** From, inclusive, and until, exclusive. */
  readonly from?: Instant
  readonly until?: Instant
}

/** Who does it, for settings. */
export interface AccessActor {
  readonly staff: StaffId
  readonly org: OrgId
  readonly at: Instant
}

/** Who looked at whom, what was odd about it, and what counts as odd. Looks are only added. */
export interface AccessStore {
  /** `USUAL_ACCESS` until a lender sets its own. */
  readonly settings: (lender: LenderId) => Promise<AccessSettings>
  readonly saveSettings: (
    lender: LenderId,
    settings: AccessSettings,
    by: AccessActor,
  ) => Promise<void>
  /**
   * Writes down a look and the alarms it gives cause for, all or nothing; the value may be shown
   * only afterwards. Two looks of one employee at once are counted one after the other. `too-many`:
   * `hourMax` looks stand within the hour before, and nothing was written.
   */
  readonly record: (
    look: Look,
    watching: Watching & { readonly hourMax: number },
  ) => Promise<'recorded' | 'too-many'>
  readonly raise: (alarm: NewAlarm) => Promise<void>
  /** What was seen, with the files that were opened, newest first. */
  readonly looks: (
    lender: LenderId,
    filter: LookFilter,
    page: { readonly offset: number; readonly limit: number },
  ) => Promise<{ readonly total: number; readonly looks: readonly Seen[] }>
  /** Open ones first, then newest first; of one organisation or of all. */
  readonly alarms: (
    lender: LenderId,
    query: { readonly org: OrgId | null; readonly limit: number },
  ) => Promise<readonly Alarm[]>
  readonly alarm: (lender: LenderId, id: AlarmId) => Promise<Alarm | undefined>
  readonly openAlarms: (lender: LenderId, org: OrgId | null) => Promise<number>
  readonly acknowledge: (
    lender: LenderId,
    id: AlarmId,
    word: AlarmWord,
  ) => Promise<'acknowledged' | 'not-open'>
}
