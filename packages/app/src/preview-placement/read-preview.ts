import type { Failure } from '@fencun/core/errors/failure'
import type { LenderId } from '@fencun/core/ids'
import { fen, ZERO_FEN } from '@fencun/core/money/fen'
import { ok, type Result } from '@fencun/core/result'
import type { Deps } from '../deps.ts'
import type { PlacementMapping } from '../import-placement/mapping.ts'
import { type ParsedPlacement, parsePlacement } from '../import-placement/parse-placement.ts'
import type { PlacementRow, RejectedRow } from '../import-placement/placement-row.ts'
import type { PlacementReading } from '../import-placement/preview-shelf.ts'
import { type PlacementChoices, recognise } from '../import-placement/read-placement.ts'
import type { SpreadsheetReader, SpreadsheetSource } from '../ports/spreadsheets.ts'

export interface ReadDeps extends Pick<Deps, 'placements'> {
  readonly spreadsheets: SpreadsheetReader
}

/** What a person's choice of sheet, header row or columns can cure. */
const CURABLE: readonly Failure['code'][] = [
  'header-not-found',
  'mapping-incomplete',
  'sheet-empty',
]

/**
 * Reads a file as far as the choices allow. A file that no choice can mend is a failure; one that
 * needs a choice is a reading with its problem. Rows whose case numbers the lender placed before are
 * rejected here, so that the totals are those of what would be registered.
 */
export async function readPreview(
  deps: ReadDeps,
  lender: LenderId,
  file: SpreadsheetSource & { readonly fileHash: string },
  choices: PlacementChoices,
): Promise<Result<PlacementReading>> {
  const opened = await deps.spreadsheets.open(file)
  if (!opened.ok) return opened
  const book = opened.value
  const sameFile = (await deps.placements.findByHash(lender, file.fileHash)) ?? null
  const sheets = book.sheets.map(({ name }) => name)
  const base = { sheets, sameFile, mapping: null, parsed: null, knownNumbers: [] } as const
  const mapped = await recognise(book, choices)
  if (!mapped.ok) return curable(mapped.error, base)
  const mapping = mapped.value
  if (mapping.missing.length > 0) return ok({ ...base, mapping, problem: null })
  const parsed = await parsePlacement(book.rows(mapping.sheet.index), mapping, book.dateSystem)
  if (!parsed.ok) return curable(parsed.error, { ...base, mapping })
  const numbers = parsed.value.accepted.map(({ caseNumber }) => caseNumber)
  const knownNumbers = await deps.placements.knownCaseNumbers(lender, numbers)
  const rest = withoutKnown(parsed.value, new Set(knownNumbers))
  return ok({ ...base, mapping, problem: null, parsed: rest, knownNumbers })
}

function curable(
  problem: Failure,
  reading: Omit<PlacementReading, 'problem'>,
): Result<PlacementReading> {
  return CURABLE.includes(problem.code)
    ? ok({ ...reading, problem })
    : { ok: false, error: problem }
}

function withoutKnown(parsed: ParsedPlacement, known: ReadonlySet<string>): ParsedPlacement {
  if (known.size === 0) return parsed
  const { mapping, totals } = parsed
  const accepted = parsed.accepted.filter(({ caseNumber }) => !known.has(caseNumber))
  const refused = parsed.accepted.filter(({ caseNumber }) => known.has(caseNumber))
  const rejected = [...parsed.rejected, ...refused.map((row) => knownRow(mapping, row))]
  const placedAmountFen = accepted.reduce((sum, row) => fen(sum + row.placedAmountFen), ZERO_FEN)
  return {
    ...parsed,
    accepted,
    rejected: rejected.toSorted((a, b) => a.row - b.row),
    totals: { ...totals, cases: accepted.length, rejected: rejected.length, placedAmountFen },
    notes: parsed.notes.filter(({ caseNumber }) => !known.has(caseNumber)),
  }
}

function knownRow(mapping: PlacementMapping, { row }: PlacementRow): RejectedRow {
  const column = mapping.columns.find(({ field }) => field === 'caseNumber')
  const fault = {
    cell: `${column?.letters ?? ''}${row}`,
    field: 'caseNumber',
    header: column?.header ?? '',
    reason: 'duplicate',
  } as const
  const detail = 'the lender placed this case number before'
  const cure = {
    zh: '该案件已登记；如为再次委案，请向委托方索取新的案件号',
    en: 'the case is registered already; ask the lender for a new number if it is placed again',
  }
  return { row, ...fault, detail, cure, faults: [fault] }
}
