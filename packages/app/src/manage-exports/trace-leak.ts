import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { ExportId } from '../ports/exports.ts'
import { CERTAIN_BITS, type Fit, fitsOf, type LeakedLine } from './marks.ts'

const FILES_MAX = 2000
const SHOWN_MAX = 5

export interface TracedFile extends Omit<Fit<unknown>, 'of'> {
  readonly export: ExportId
  readonly byName: string
  readonly account: string
  /** Chance would not make it fit so well. */
  readonly certain: boolean
}

/**
 * Whose file some lines came from: lines in the order in which they were found, with the second of
 * their last column where it is left. The best fits first; `certain` only where chance is ruled out.
 */
export async function traceLeak(
  deps: Pick<Deps, 'directory' | 'exports' | 'exportFiles'>,
  actor: Actor,
  { lines }: { readonly lines: readonly LeakedLine[] },
): Promise<Result<readonly TracedFile[]>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) return err(failure('not-permitted', 'a leak is the matter of the lender'))
  const [records, staff] = await Promise.all([
    deps.exports.list(actor.lender, { org: null, limit: FILES_MAX }),
    deps.directory.staff(actor.lender),
  ])
  const files = records
    .filter(({ made }) => made !== null)
    .map((of) => ({
      of,
      mark: (text: string) => deps.exportFiles.mark(actor.lender, of.export, text),
    }))
  const fits = fitsOf(lines, files).slice(0, SHOWN_MAX)
  return ok(
    fits.map(({ of, ...fit }) => {
      const who = staff.find((one) => one.staff === of.by)
      const names = { byName: who?.name ?? '', account: who?.account ?? '' }
      return { export: of.export, ...names, ...fit, certain: fit.bits >= CERTAIN_BITS }
    }),
  )
}
