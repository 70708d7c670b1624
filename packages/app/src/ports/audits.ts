import type { Bilingual } from '@fencun/core/errors/codes'
import type { Failure } from '@fencun/core/errors/failure'
import type { Finding } from '@fencun/core/gate/decision'
import type { Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'

declare const auditId: unique symbol

/** 128 random bits in hex: whoever has it has the audit, and nobody can guess it. */
export type AuditId = string & { readonly [auditId]: true }

const ID = /^[0-9a-f]{32}$/

/** The text as an id; undefined when it cannot be one. */
export function parseAuditId(text: string): AuditId | undefined {
  return ID.test(text) ? (text as AuditId) : undefined
}

/**
 * What may be handed in: the call log, and beside it the case list, the written records and a policy
 * to judge by.
 */
export const AUDIT_PARTS = ['calls', 'cases', 'records', 'policy'] as const
export type AuditPart = (typeof AUDIT_PARTS)[number]

/** As the profile: the policy that was handed in. No profile of the pack is called so. */
export const HANDED_IN = 'file'

export const AUDIT_REPORTS = ['html', 'xlsx', 'csv', 'json'] as const
export type AuditReportFormat = (typeof AUDIT_REPORTS)[number]

/** How a call log is to be read and judged. */
export interface AuditAsk {
  /** A policy that comes with the law pack, such as `std`, or `HANDED_IN`. */
  readonly profile: string
  /** The first and the last day to report on; calls before count towards the counters. */
  readonly from: Day | null
  readonly to: Day | null
  /** The IANA zone of times without offset; null: as recognised. */
  readonly zone: string | null
  /** What a signal that nobody knows is taken for. */
  readonly unknown: 'connected' | 'unanswered'
  /** Field to column, by header word or place from 1; empty: as recognised. */
  readonly map: Readonly<Record<string, string>>
}

/**
 * - `waiting`: others are being worked on
 * - `asking`: the columns are not recognised; `look` shows the file, and a run with a map goes on
 * - `done`: the summary and the findings are there
 * - `failed`: `problem` says why
 */
export type AuditState = 'waiting' | 'running' | 'asking' | 'done' | 'failed'

export interface AuditView {
  readonly id: AuditId
  readonly state: AuditState
  /** The folder on the server's machine where everything of this audit lies. */
  readonly directory: string
  readonly createdAt: Instant
  /** When it is removed unless somebody does it before. */
  readonly expiresAt: Instant
  readonly files: readonly AuditedFile[]
  readonly ask: AuditAsk
  readonly progress: AuditProgress | null
  readonly problem: Failure | null
  readonly look: AuditLook | null
  readonly outcome: AuditOutcome | null
  /** Reports that are written and can be fetched. */
  readonly reports: readonly AuditReportFormat[]
}

export interface AuditedFile {
  readonly part: AuditPart
  /** As the sender called it. */
  readonly fileName: string
  readonly bytes: number
}

/** How far the work is. `done` of `total` in the unit of the stage: bytes, or calls. */
export interface AuditProgress {
  readonly stage: 'cases' | 'calls' | 'judging' | 'reports'
  readonly done: number
  readonly total: number
  /** Rows of the call log read so far. */
  readonly rows: number
  /** Rows, or calls, per second of the stage; null until it can be told. */
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

/** The beginning of a call log, for a person to say what is what. Numbers are masked. */
export interface AuditLook {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What can be mapped, and what the program would choose. */
  readonly fields: readonly AuditField[]
}

export interface AuditField {
  readonly field: string
  readonly label: Bilingual
  readonly required: boolean
  /** Place of a column, from 1. */
  readonly guess: number | null
}

/** What was found out about the call log, and the result in numbers. */
export interface AuditOutcome {
  readonly facts: AuditFacts
  readonly summary: AuditFigures
  /** What the written records and the calls do not say alike; null where none were handed in. */
  readonly records: AuditedRecords | null
  /**
   * What the codes in it mean: `rule.quiet-hours`, `outcome.busy`, `left-out.internal`,
   * `problem.date-invalid`, `need.contents`, `record.no-note`.
   */
  readonly words: Readonly<Record<string, Bilingual>>
  readonly packHash: string
  readonly policy: string
}

export interface AuditedRecords {
  readonly records: number
  readonly matched: number
  readonly counts: readonly AuditCount[]
}

export interface AuditFacts {
  readonly format: string
  readonly recognisedBy: 'header' | 'shape' | 'mapping' | 'guess'
  readonly columns: Readonly<Record<string, string>>
  readonly encoding: string
  readonly compressed: boolean
  readonly zone: string
  readonly rows: number
  readonly leftOut: readonly AuditCount[]
  readonly problems: readonly {
    readonly row: number
    readonly problem: string
    readonly column: string | null
  }[]
  readonly problemCounts: readonly AuditCount[]
  readonly signals: readonly {
    readonly signal: string
    readonly outcome: string
    readonly calls: number
    readonly unknown: boolean
  }[]
  readonly people: 'case-list' | 'numbers-alone'
}

export interface AuditCount {
  readonly name: string
  readonly count: number
}

export interface AuditFigures {
  readonly calls: number
  /** Calls that came from the other party; they count nowhere. */
  readonly inbound: number
  readonly callsWithBreach: number
  readonly debtors: number
  readonly from: string
  readonly until: string
  readonly byRule: readonly {
    readonly rule: string
    readonly kind: AuditKind
    readonly count: number
  }[]
  readonly byOrg: readonly AuditTally[]
  readonly byStaff: readonly AuditTally[]
  readonly byHour: readonly AuditTally[]
  readonly byDay: readonly AuditTally[]
  readonly worst: readonly AuditTally[]
  readonly judged: readonly string[]
  readonly notJudged: readonly { readonly rule: string; readonly needs: readonly string[] }[]
}

export interface AuditTally {
  readonly name: string
  readonly calls: number
  readonly connected: number
  readonly breaches: number
}

export type AuditKind = 'breach' | 'review'

/** One call under one rule. Numbers and debtors are masked. */
export interface AuditedCall extends Finding {
  readonly id: string
  readonly kind: AuditKind
  /** Row of the call log, its first row being 1. */
  readonly row: number
  readonly at: string
  readonly debtor: string
  readonly number: string
  readonly org: string
  readonly staff: string
  readonly talkSec: number
  readonly signal: string
  readonly outcome: string
}

/** Which findings; absent: all. Organisation and seat by their place in the figures, from 0. */
export interface AuditFilter {
  readonly rule?: string
  readonly kind?: AuditKind
  readonly org?: number
  readonly staff?: number
  /** `2026-11-09`, a day of the figures. */
  readonly day?: string
}

export interface AuditPage {
  readonly findings: readonly AuditedCall[]
  readonly total: number
}

/** A report as a file. */
export interface AuditReportFile {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly length: number
}

/** Takes the files of one audit, one after the other, and begins it. */
export interface AuditIntake {
  readonly id: AuditId
  /** Fails with `disk-full`. An error of the source is thrown on. */
  readonly take: (
    part: AuditPart,
    fileName: string,
    bytes: AsyncIterable<Uint8Array>,
  ) => Promise<Result<void>>
  readonly begin: (ask: AuditAsk) => Promise<Result<AuditView>>
  /** Leaves nothing of what was taken. Harmless after `begin`, which it does not undo. */
  readonly abandon: () => Promise<void>
}

/**
 * Audits of call logs, each with its files in a folder of its own until it is removed or its time is
 * over. Whoever asks for an id that is none, or is gone, is told `undefined` or `not-found`.
 */
export interface Audits {
  /** Fails with `audits-busy` when there are as many as this installation keeps at once. */
  readonly open: () => Promise<Result<AuditIntake>>
  readonly find: (id: AuditId) => Promise<AuditView | undefined>
  /** The same files once more, read or judged otherwise. Fails while a run goes on: `audit-not-ready`. */
  readonly again: (id: AuditId, ask: AuditAsk) => Promise<Result<AuditView>>
  /** In order of rows. Fails with `audit-not-ready` before there are any. */
  readonly findings: (
    id: AuditId,
    filter: AuditFilter,
    page: { readonly offset: number; readonly limit: number },
  ) => Promise<Result<AuditPage>>
  readonly report: (id: AuditId, format: AuditReportFormat) => Promise<Result<AuditReportFile>>
  /** Stops a run and removes the folder with all that is in it. False: there was none. */
  readonly remove: (id: AuditId) => Promise<boolean>
}
