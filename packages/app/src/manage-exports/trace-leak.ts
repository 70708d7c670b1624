import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import { type Actor, permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import type { Staff } from '../ports/directory-store.ts'
import type { ExportId, ExportPurpose, ExportRecord } from '../ports/exports.ts'
import { CERTAIN_BITS, type Fit, fitsOf, type LeakedLine } from './marks.ts'

const FILES_MAX = 2000
const SHOWN_MAX = 5
const MINUTE_MS = 60_000

/** What a watermark says: whose it is, and of which minute. */
export interface LeakedMark {
  /** What the recipient signs in with. */
  readonly account: string
  readonly at: Instant
}

/** What leaked, as far as there is of it. */
export interface Leak {
  /** In the order in which they were found. */
  readonly lines: readonly LeakedLine[]
  readonly marks: readonly LeakedMark[]
  /** Of the encrypted file itself, in hexadecimal; null: it was not found. */
  readonly sha256: string | null
}

export interface TracedFile extends Omit<Fit<unknown>, 'of'> {
  readonly export: ExportId
  readonly byName: string
  readonly account: string
  readonly madeAt: Instant
  readonly takenAt: Instant | null
  readonly purpose: ExportPurpose
  /** Cases in it. */
  readonly rows: number
  /** It is the very file that was made. */
  readonly isFile: boolean
  /** A watermark names its recipient and its minute. Anybody can type a watermark. */
  readonly isMarked: boolean
  /** It is the file, or chance would not make the lines fit so well. */
  readonly certain: boolean
}

type Made = ExportRecord & { readonly made: NonNullable<ExportRecord['made']> }

/**
 * Whose file something came from that turned up: the file itself, its lines in the order in which
 * they were found with the second of their last column but one, or what a watermark says. The best
 * fits first; `certain` only where it is the file, or where chance is ruled out. Fails with
 * `not-permitted`.
 */
export async function traceLeak(
  deps: Pick<Deps, 'directory' | 'exports' | 'exportFiles'>,
  actor: Actor,
  { lines, marks, sha256 }: Leak,
): Promise<Result<readonly TracedFile[]>> {
  const allowed = permit(actor, 'see-access')
  if (!allowed.ok) return allowed
  if (!isLenders(actor)) return err(failure('not-permitted', 'a leak is the matter of the lender'))
  const [records, staff] = await Promise.all([
    deps.exports.list(actor.lender, { org: null, limit: FILES_MAX }),
    deps.directory.staff(actor.lender),
  ])
  const files = records.filter(isMade).map((of) => ({
    of,
    mark: (text: string) => deps.exportFiles.mark(actor.lender, of.export, text),
  }))
  const traced = fitsOf(lines, files).map((fit) => tracedOf(fit, { staff, marks, sha256 }))
  return ok(traced.filter(says).toSorted(bestFirst).slice(0, SHOWN_MAX))
}

function tracedOf(
  { of, ...fit }: Fit<Made>,
  { staff, marks, sha256 }: Omit<Leak, 'lines'> & { readonly staff: readonly Staff[] },
): TracedFile {
  const { made, takenAt, purpose } = of
  const who = staff.find((one) => one.staff === of.by)
  const account = who?.account ?? ''
  const isFile = sha256 !== null && sha256 === made.sha256
  const isMarked = marks.some(
    (one) => one.account === account && minute(one.at) === minute(made.at),
  )
  return {
    ...{ export: of.export, byName: who?.name ?? '', account, takenAt, purpose },
    ...{ madeAt: made.at, rows: made.rows, ...fit, isFile, isMarked },
    certain: isFile || fit.bits >= CERTAIN_BITS,
  }
}

function isMade(record: ExportRecord): record is Made {
  return record.made !== null
}

/** Whether it is named for any reason at all. */
function says({ isFile, isMarked, bits }: TracedFile): boolean {
  return isFile || isMarked || bits > 0
}

function bestFirst(a: TracedFile, b: TracedFile): number {
  return (
    Number(b.isFile) - Number(a.isFile) ||
    Number(b.certain) - Number(a.certain) ||
    Number(b.isMarked) - Number(a.isMarked) ||
    b.bits - a.bits
  )
}

function minute(at: Instant): number {
  return Math.floor(at / MINUTE_MS)
}
