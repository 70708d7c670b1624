import { NO_PLACE, type WordTable, wordTable } from './intern-words.ts'
import type { LogPlan } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import type { RecordFields } from './record.ts'
import { type Span, staffSpan } from './row-staff.ts'

/** Organisations and seats of the rows, as places in tables of names. */
export interface NameReader {
  readonly org: (record: RecordFields) => number
  readonly staff: (record: RecordFields) => number
  readonly orgs: () => string[]
  readonly staffs: () => string[]
  readonly words: { readonly orgs: WordTable; readonly staffs: WordTable }
}

export function nameReader(plan: LogPlan, problems: ProblemList): NameReader {
  const [orgs, staffs] = [wordTable(), wordTable()]
  const { org = -1, staff = -1 } = plan.columns
  const narrow = staffSpan(plan.meaning.staffIs)
  const span: Span = { start: 0, end: 0 }

  const placeOf = (words: WordTable, record: RecordFields, column: number): number => {
    const place = words.placeOf(record.bytes, span.start, span.end)
    if (place !== NO_PLACE) return place
    problems.add(record.row, 'too-many-names', plan.columnName(column))
    return 0
  }

  return {
    org(record) {
      if (org < 0) return 0
      span.start = record.starts[org] ?? 0
      span.end = record.ends[org] ?? 0
      return placeOf(orgs, record, org)
    },
    staff(record) {
      if (staff < 0) return 0
      narrow(record, staff, span)
      return placeOf(staffs, record, staff)
    },
    orgs: () => wordsOf(orgs, plan),
    staffs: () => wordsOf(staffs, plan).map(seatName),
    words: { orgs, staffs },
  }
}

function wordsOf(words: WordTable, { text }: LogPlan): string[] {
  return Array.from({ length: words.count() }, (_, place) => text.decode(words.bytesAt(place)))
}

/** A seat that is pasted as the object that a cloud's interface gives goes by its name. */
function seatName(text: string): string {
  if (!text.startsWith('{')) return text
  return /"(?:Name|SeatUserName)" *: *"([^"]{1,64})"/i.exec(text)?.[1] ?? text
}
