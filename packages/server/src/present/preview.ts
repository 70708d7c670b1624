import type { PreviewDeps } from '@fencun/app/preview-placement/preview-placement'
import type { PlacementPreview } from '@fencun/app/preview-placement/preview-view'
import { ERROR_CODES } from '@fencun/core/errors/codes'
import type { z } from 'zod'
import type { Context } from '../http/context.ts'
import type { previewSchema } from '../schemas/placement.ts'

/** The use cases of previews know one reader and one shelf. */
export function previewDeps({ deps, spreadsheets, previewShelf }: Context): PreviewDeps {
  return { ...deps, spreadsheets: spreadsheets.reader, previews: previewShelf }
}

/** A preview with its problem in words. */
export function presentPreview(preview: PlacementPreview): z.output<typeof previewSchema> {
  const { problem } = preview
  if (problem === null) return { ...preview, problem }
  const { title, cure } = ERROR_CODES[problem.code]
  return { ...preview, problem: { ...problem, title, cure } }
}
