import { OUTCOME_NAMES, type Outcome } from '@fencun/core/timeline/contact'

/**
 * A call log in columns: place `i` of every column is one call, in the order of the file. Only calls
 * that were placed towards a person, or came from one, are in it; what else the file held is counted
 * in `LogFacts`. No column is longer than `count`.
 */
export interface CallLog {
  readonly count: number
  /** The row of the file, its first row being 1, header and empty rows included. */
  readonly row: Uint32Array
  /** When the call began, in whole seconds since 1970-01-01 UTC. */
  readonly startSec: Uint32Array
  /** The other party's number, as a place in `numbers`. */
  readonly number: Uint32Array
  /** What came of it, as a place in `OUTCOMES_IN_LOG`. */
  readonly outcome: Uint8Array
  /** What the telephone system itself wrote about it, as a place in `signals`. */
  readonly signal: Uint16Array
  readonly talkSec: Uint32Array
  /** Who placed or took it, as a place in `orgs`. */
  readonly org: Uint16Array
  /** Seat or collector, as a place in `staff`. */
  readonly staff: Uint16Array
  /** 1: the other party called. */
  readonly inbound: Uint8Array
  /** Numbers in one form, digits alone, without country or trunk prefix; in memory only. */
  readonly numbers: readonly string[]
  readonly signals: readonly string[]
  /** Names of organisations as the file gives them; the first is empty: the file gives none. */
  readonly orgs: readonly string[]
  /** Names of seats or collectors as the file gives them; the first is empty. */
  readonly staffs: readonly string[]
}

/** Outcomes by their place in `CallLog.outcome`. */
export const OUTCOMES_IN_LOG: readonly Outcome[] = OUTCOME_NAMES

/** A row that could not be taken for a call, and why. */
export interface RowProblem {
  readonly row: number
  /** A code of `AUDIT_PROBLEMS`, such as `date-invalid`. */
  readonly problem: string
  /** Column by name or number; absent: the whole row. */
  readonly column?: string
}

/** What was found out about a file, and what was taken for granted. */
export interface LogFacts {
  /** A format of cdr-signatures, such as `asterisk-cdr-csv`, or `mapped`. */
  readonly format: string
  /** How sure the recognition is: by header words, by the shape of rows, or by a mapping given. */
  readonly recognisedBy: 'header' | 'shape' | 'mapping'
  /** Which column gives which field, by name or place from 1. */
  readonly columns: Readonly<Record<string, string>>
  readonly encoding: string
  readonly compressed: boolean
  /** The zone in which times without offset were read. */
  readonly zone: string
  readonly rows: number
  /** Rows that are no calls to anybody outside, by why: `second-leg`, `internal` … */
  readonly leftOut: Readonly<Record<string, number>>
  /** The first problems in full, and how many there were of each kind. */
  readonly problems: readonly RowProblem[]
  readonly problemCounts: Readonly<Record<string, number>>
  /** Each word of the system, what it was taken for, and how often; `unknown`: counted as connected. */
  readonly signals: readonly {
    readonly signal: string
    readonly outcome: Outcome
    readonly calls: number
    readonly unknown: boolean
  }[]
}

export interface ReadLog {
  readonly log: CallLog
  readonly facts: LogFacts
}
