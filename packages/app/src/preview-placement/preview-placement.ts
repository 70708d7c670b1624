import type { OrgId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { plusMs } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { PREVIEW_LIFE_MS, type PreviewShelf } from '../import-placement/preview-shelf.ts'
import { handlerFor } from './handler.ts'
import { type PlacementPreview, previewView } from './preview-view.ts'
import { type ReadDeps, readPreview } from './read-preview.ts'
import { shelvedOf } from './shelved.ts'

/** What previews need besides the usual ports. */
export interface PreviewDeps extends ReadDeps, Pick<Deps, 'clock' | 'ids' | 'directory'> {
  readonly previews: PreviewShelf
}

export interface PreviewInput {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex. */
  readonly fileHash: string
  readonly handler?: OrgId
}

/**
 * Reads a lender's file and keeps it for half an hour, so that its totals can be confirmed. Stores
 * nothing. Fails as the spreadsheet reader does when no choice could make the file readable.
 */
export async function previewPlacement(
  deps: PreviewDeps,
  actor: Actor,
  { handler, ...file }: PreviewInput,
): Promise<Result<PlacementPreview>> {
  const allowed = permit(actor, 'import-placements')
  if (!allowed.ok) return allowed
  if (handler !== undefined) {
    const org = await handlerFor(deps, actor, handler)
    if (!org.ok) return org
  }
  const reading = await readPreview(deps, actor.lender, file, {})
  if (!reading.ok) return reading
  const now = deps.clock.now()
  const shelved = {
    id: deps.ids.next(),
    lender: actor.lender,
    owner: actor.staff,
    expiresAt: plusMs(now, PREVIEW_LIFE_MS),
    ...file,
    handler: handler ?? null,
    choices: {},
    reading: reading.value,
  }
  deps.previews.put(shelved, now)
  return ok(previewView(shelved))
}

/** The actor's preview once more. Fails with `placement-expired`. */
export async function showPreview(
  deps: Pick<PreviewDeps, 'clock' | 'previews'>,
  actor: Actor,
  input: { readonly preview: string },
): Promise<Result<PlacementPreview>> {
  const allowed = permit(actor, 'import-placements')
  if (!allowed.ok) return allowed
  const shelved = shelvedOf(deps.previews, actor, input.preview, deps.clock.now())
  return shelved.ok ? ok(previewView(shelved.value)) : shelved
}
