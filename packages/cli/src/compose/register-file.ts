import { createHash } from 'node:crypto'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import { memoryPreviewShelf } from '@fencun/app/import-placement/preview-shelf'
import { type Registered, registerPlacement } from '@fencun/app/import-placement/register-placement'
import { previewPlacement } from '@fencun/app/preview-placement/preview-placement'
import type { PlacementPreview } from '@fencun/app/preview-placement/preview-view'
import type { OrgId } from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import { ok, type Result } from '@fencun/core/result'

export interface FileToRegister {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly handler: OrgId
  /** The lender's control totals; null takes what the file adds up to. */
  readonly confirm: { readonly cases: number; readonly placedAmountFen: Fen } | null
}

/** Previews and registers one file in one go, as the import page does in two steps. */
export async function registerFile(
  deps: Deps,
  actor: Actor,
  file: FileToRegister,
): Promise<Result<{ readonly preview: PlacementPreview; readonly registered: Registered }>> {
  const previews = memoryPreviewShelf()
  const all = { ...deps, previews, spreadsheets: spreadsheetReader() }
  const { fileName, bytes, handler } = file
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const preview = await previewPlacement(all, actor, { fileName, bytes, fileHash, handler })
  if (!preview.ok) return preview
  const { id, totals } = preview.value
  const confirm = file.confirm ?? {
    cases: totals.accepted,
    placedAmountFen: totals.placedAmountFen,
  }
  const registered = await registerPlacement(all, actor, { preview: id, confirm, handler })
  if (!registered.ok) return registered
  return ok({ preview: preview.value, registered: registered.value })
}
