import type { ExplainedFinding } from '@fencun/app/ports/law-book'
import type { Bilingual } from '@fencun/core/errors/codes'
import type { Instant } from '@fencun/core/time/instant'
import type { LogFacts } from '../call-log.ts'
import type { AuditFinding, AuditResult } from '../finding.ts'
import type { People } from '../people.ts'
import type { RecordMatch } from '../records/record-match.ts'

/** A file that was looked at, so that anybody can tell whether theirs is the same. */
export interface InputFile {
  readonly name: string
  readonly bytes: number
  /** Lower-case hexadecimal digits. */
  readonly sha256: string
}

/** A call log with what was found out about it. */
export interface AuditedLog extends InputFile {
  readonly facts: LogFacts
  /** Rows of the logs before it: the rows of an audit run through all logs, see `rowAt`. */
  readonly rowsBefore: number
}

/** The case list, and how much of it could be read. */
export interface CaseListFile extends InputFile {
  readonly accepted: number
  readonly rejected: number
}

/** The words of the law pack for what was found; the audit itself only knows ids. */
export interface AuditWords {
  readonly ruleTitle: (rule: string) => Bilingual
  readonly explain: (finding: AuditFinding) => ExplainedFinding
}

/** Everything that a report says. Each form of it is made from this one value and adds no number. */
export interface AuditReport {
  /** At least one. */
  readonly logs: readonly AuditedLog[]
  readonly cases?: CaseListFile
  readonly result: AuditResult
  readonly people: People
  readonly records?: { readonly file: InputFile; readonly match: RecordMatch }
  /** How calls were read whose outcome the telephone system does not tell. */
  readonly unknownIs: 'connected' | 'unanswered'
  readonly words: AuditWords
  readonly generatedAt: Instant
  /** Name and version of the program. */
  readonly program: string
}

/** A row of an audit in its own file: the rows of several logs are counted through. */
export function rowAt(
  { logs }: Pick<AuditReport, 'logs'>,
  row: number,
): { readonly file: string; readonly row: number } {
  const log = logs.findLast(({ rowsBefore }) => rowsBefore < row)
  if (log === undefined) throw new Error('a report has at least one log, and rows begin with 1')
  return { file: log.name, row: row - log.rowsBefore }
}
