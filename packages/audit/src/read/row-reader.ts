import { failoverTable } from './failover.ts'
import { type WordTable, wordTable } from './intern-words.ts'
import { legTable, type Raise } from './legs.ts'
import { type CallDraft, emptyDraft } from './log-columns.ts'
import { MASKED, NO_DIGITS, type NumberKey, ROUNDED } from './number-form.ts'
import { INSIDE, UNKNOWN_CALLER } from './party.ts'
import type { LineKind, LogPlan } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import type { AuditProblem } from './problems.ts'
import { TIME_OUT_OF_RANGE } from './read-time.ts'
import type { RecordFields } from './record.ts'
import { widthCheck } from './row-fit.ts'
import { type NameReader, nameReader } from './row-names.ts'
import { type PartyReader, partyReader } from './row-party.ts'
import { type SignalReader, signalReader } from './row-signal.ts'
import { startReader } from './row-start.ts'
import { talkReader } from './row-talk.ts'

/** Why a row is no call to anybody outside, though nothing is wrong with it. */
export const LEFT_OUT = ['internal', 'inbound-without-number', 'second-leg', 'no-call'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** What a row turned out to be; the draft holds a call when it is one. */
export type RowVerdict = 'call' | LeftOut | AuditProblem

export interface RowReader {
  readonly read: (record: RecordFields) => RowVerdict
  /** The call read last. `draft.number` is not in it: the key is. */
  readonly draft: CallDraft
  readonly key: () => NumberKey
  readonly names: NameReader
  readonly signals: SignalReader['table']
  readonly raises: () => readonly Raise[]
  /** For whoever reads many rows at once: where words have their places, and what a direction means. */
  readonly words: Readonly<Record<'directions' | 'outcomes' | 'orgs' | 'staffs', WordTable>>
  readonly wayOf: PartyReader['wayOf']
}

/** Reads the rows of a file one by one into the same draft. */
export function rowReader(plan: LogPlan, problems: ProblemList): RowReader {
  const startOf = startReader(plan)
  const directions = wordTable()
  const party = partyReader(plan, directions)
  const signals = signalReader(plan)
  const names = nameReader(plan, problems)
  const fits = widthCheck(plan.widths)
  const talk = talkReader(plan, problems)
  const legs = legTable(plan) ?? failoverTable(plan)
  // The channel or the number of a caller outside is nobody's seat.
  const hasNames = plan.meaning.staffIs === 'name'
  const draft = emptyDraft()
  let key = 0

  const said = (record: RecordFields): void => {
    draft.talkSec = talk.given(record)
    draft.signal = signals.read(record, draft.talkSec)
    draft.outcome = signals.table.outcomeAt(draft.signal)
    if (draft.talkSec === 0 && signals.table.isConnectedAt(draft.signal)) {
      draft.talkSec = talk.between(record)
    }
  }

  return {
    read(record) {
      const kind = plan.cut === undefined ? 'call' : plan.cut(record)
      if (kind !== 'call') return ofLine(kind)
      if (!fits(record)) return 'columns-differ'
      const start = startOf(record)
      if (start < 0) return start === TIME_OUT_OF_RANGE ? 'date-out-of-range' : 'date-invalid'
      key = party.read(record)
      if (key < 0) return ofKey(key)
      draft.row = record.row
      draft.startSec = start
      draft.inbound = party.inbound()
      said(record)
      if (legs?.isSecond(record, draft) === true) return 'second-leg'
      draft.org = names.org(record)
      draft.staff = draft.inbound === 0 || hasNames ? names.staff(record) : 0
      return 'call'
    },
    draft,
    key: () => key,
    names,
    signals: signals.table,
    raises: () => legs?.raises() ?? [],
    words: { directions, outcomes: signals.words, ...names.words },
    wayOf: party.wayOf,
  }
}

function ofLine(kind: Exclude<LineKind, 'call'>): RowVerdict {
  return kind === 'beside' ? 'no-call' : kind
}

function ofKey(reason: NumberKey): RowVerdict {
  switch (reason) {
    case INSIDE:
      return 'internal'
    case UNKNOWN_CALLER:
      return 'inbound-without-number'
    case NO_DIGITS:
      return 'number-missing'
    case MASKED:
      return 'number-masked'
    case ROUNDED:
      return 'number-rounded'
    default:
      return 'number-invalid'
  }
}
