import { formatInstant, instant } from '@fencun/core/time/instant'
import type { CallLog } from '../call-log.ts'
import { maskNumber } from '../people/mask-number.ts'
import type { People } from '../people.ts'
import type { WrittenRecord } from './read-records.ts'
import type { recordIds } from './record-id.ts'
import type { RecordFinding, RecordReason } from './record-match.ts'

/** The call or the record that a finding is about, or both. */
interface About {
  readonly record?: WrittenRecord
  readonly call?: number | undefined
  readonly measured: RecordFinding['measured']
  readonly limit: RecordFinding['limit']
}

export type FindingMaker = (reason: RecordReason, about: About) => RecordFinding

/** Makes findings of one walk: who, when and where come from the call, or else from the record. */
export function findingMaker(
  log: CallLog,
  people: People,
  idOf: ReturnType<typeof recordIds>,
): FindingMaker {
  return (reason, { record, call, measured, limit }) => {
    const found = call === undefined ? ofRecord(record) : ofCall(log, people, call)
    const { at, number, org, staff, debtor } = found
    const note = record === undefined ? [] : [record.caseNumber, record.at.sec, record.textMark]
    return {
      id: idOf(reason, number, at, org, staff, ...note),
      reason,
      callRow: call === undefined ? null : (log.row[call] ?? 0),
      recordRow: record?.row ?? null,
      ...{ at, debtor, number, org, staff, measured, limit },
    }
  }
}

type Who = Pick<RecordFinding, 'at' | 'debtor' | 'number' | 'org' | 'staff'>

function ofCall(log: CallLog, people: People, call: number): Who {
  const place = log.number[call] ?? 0
  const first = people.ofNumber[place]?.[0]
  const number = maskNumber(log.numbers[place] ?? '')
  return {
    at: timeText(log.startSec[call] ?? 0),
    debtor: (first && people.debtors[first.debtor]?.label) ?? number,
    number,
    org: log.orgs[log.org[call] ?? 0] ?? '',
    staff: log.staffs[log.staff[call] ?? 0] ?? '',
  }
}

function ofRecord(record: WrittenRecord | undefined): Who {
  if (record === undefined) throw new Error('a finding is about a call, a record, or both')
  const number = record.number === null ? '' : maskNumber(record.number)
  const debtor = record.caseNumber === '' ? number : record.caseNumber
  return { at: timeText(record.at.sec), debtor, number, org: '', staff: record.collector }
}

function timeText(sec: number): string {
  return formatInstant(instant(sec * 1000))
}
