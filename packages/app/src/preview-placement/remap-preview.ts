import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { type FieldId, isFieldId } from '../import-placement/fields.ts'
import type { ColumnChoices } from '../import-placement/mapping.ts'
import type { ShelvedPlacement } from '../import-placement/preview-shelf.ts'
import type { PlacementChoices } from '../import-placement/read-placement.ts'
import { SPREADSHEET_LIMITS } from '../ports/spreadsheets.ts'
import type { PreviewDeps } from './preview-placement.ts'
import { type PlacementPreview, previewView } from './preview-view.ts'
import { readPreview } from './read-preview.ts'
import { shelvedOf } from './shelved.ts'

export interface RemapInput {
  readonly preview: string
  /** Field to column from 0; null leaves out the column that the field was read from. */
  readonly columns: Readonly<Record<string, number | null>>
  /** From 0; the sheet read before when left out. */
  readonly sheet?: number
  readonly headerRow?: number
}

/**
 * Reads the file again with a person's choices. Those made before stand unless they are named again,
 * or another sheet or header row is chosen.
 */
export async function remapPreview(
  deps: PreviewDeps,
  actor: Actor,
  input: RemapInput,
): Promise<Result<PlacementPreview>> {
  const allowed = permit(actor, 'import-placements')
  if (!allowed.ok) return allowed
  const now = deps.clock.now()
  const found = shelvedOf(deps.previews, actor, input.preview, now)
  if (!found.ok) return found
  const choices = choicesOf(input, found.value)
  if (!choices.ok) return choices
  const reading = await readPreview(deps, actor.lender, found.value, choices.value)
  if (!reading.ok) return reading
  const shelved = { ...found.value, choices: choices.value, reading: reading.value }
  deps.previews.put(shelved, now)
  return ok(previewView(shelved))
}

function choicesOf(input: RemapInput, shelved: ShelvedPlacement): Result<PlacementChoices> {
  const { choices: before } = shelved
  const sheet = input.sheet ?? before.sheet
  const headerRow = input.headerRow ?? before.headerRow
  const isSameTable = sheet === before.sheet && headerRow === before.headerRow
  const columns = columnsOf(input.columns, shelved, isSameTable ? before.columns : undefined)
  if (!columns.ok) return columns
  return ok({
    columns: columns.value,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  })
}

function columnsOf(
  wanted: RemapInput['columns'],
  { reading }: ShelvedPlacement,
  before: ColumnChoices = new Map(),
): Result<ColumnChoices> {
  const chosen = new Map(before)
  const named = new Set<number>()
  const mapped = reading.mapping?.columns ?? []
  for (const [field, column] of Object.entries(wanted)) {
    if (!isFieldId(field)) return bad('there is no such field', field)
    if (!isColumn(column)) return bad('there is no such column', field)
    const at = column ?? mapped.find((one) => one.field === field)?.column
    if (at === undefined) continue
    if (named.has(at)) return bad('one column is for one field', field)
    named.add(at)
    forget(chosen, field)
    chosen.set(at, column === null ? 'leave-out' : field)
  }
  return ok(chosen)
}

function forget(chosen: Map<number, FieldId | 'leave-out'>, field: FieldId): void {
  for (const [column, choice] of chosen) if (choice === field) chosen.delete(column)
}

function isColumn(column: number | null): boolean {
  if (column === null) return true
  return Number.isInteger(column) && column >= 0 && column < SPREADSHEET_LIMITS.columnsMax
}

function bad(detail: string, field: string): Result<never> {
  return err(failure('request-invalid', detail, `columns.${field}`))
}
