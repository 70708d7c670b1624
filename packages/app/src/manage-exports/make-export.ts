import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import { everyCase } from '../access/every-case.ts'
import { type Actor, permit } from '../access/roles.ts'
import { bulkAlarms } from '../access-alarms/judge.ts'
import { watchingBy } from '../access-alarms/watching.ts'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { ExportId, ExportMade, ExportRecord } from '../ports/exports.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { Reader } from '../ports/reader.ts'
import { EXPORT_CASES_MAX } from './ask-export.ts'
import { bookOf, type ExportLine, type Recipient } from './book.ts'
import { findExport } from './decide-export.ts'
import { stateOf } from './export-view.ts'

const NOBODY: PeopleOfDebtor = { people: [], points: [], keyDestroyed: false }
/** Debtors whose data are opened at once. */
const PIECE = 500

type MakeDeps = Pick<
  Deps,
  'clock' | 'ids' | 'cases' | 'people' | 'directory' | 'access' | 'exports' | 'exportFiles'
>

export interface MadeFile extends ExportMade {
  /** Told this once and kept nowhere. */
  readonly passphrase: string
}

/**
 * Makes the file of an approved request, for whoever asked: the cases that pass the filter now and
 * that they may still see. What was made is durable before the passphrase is told. Fails with
 * `not-permitted`, `not-found`, `export-not-approved` and `export-too-large`.
 */
export async function makeExport(
  deps: MakeDeps,
  actor: Actor,
  { export: id }: { readonly export: ExportId },
): Promise<Result<MadeFile>> {
  const allowed = permit(actor, 'ask-exports')
  if (!allowed.ok) return allowed
  const found = await findExport(deps, actor, id)
  if (!found.ok) return found
  const record = found.value
  const at = deps.clock.now()
  if (record.by !== actor.staff || stateOf(record, at) !== 'approved') return notApproved(id)
  const files = await everyCase(deps.cases, actor, record.filter)
  if (files.length > EXPORT_CASES_MAX) {
    return err(failure('export-too-large', 'more cases pass than a file may have', `export ${id}`))
  }
  const lines = await linesOf(deps, files, { org: actor.org })
  const { passphrase, sha256, file } = await sealedBook(deps, actor, { record, lines, at })
  const settings = await deps.access.settings(actor.lender)
  const until = plusMs(at, settings.fileHours * 60 * 60_000)
  const made: ExportMade = { at, sha256, bytes: file.length, rows: files.length, until }
  const cases = files.map(({ debtor, case: held }) => ({ debtor, case: held }))
  const watching = watchingBy(settings, at, (counts) =>
    bulkAlarms({ ...actor, at }, { counts, settings, ids: deps.ids }),
  )
  const kept = await deps.exports.keep(actor.lender, id, { made, file, cases }, watching)
  return kept === 'kept' ? ok({ ...made, passphrase }) : notApproved(id)
}

interface Filled {
  readonly record: ExportRecord
  readonly lines: readonly ExportLine[]
  readonly at: Instant
}

async function sealedBook(deps: MakeDeps, actor: Actor, { record, lines, at }: Filled) {
  const recipient = await recipientOf(deps, actor)
  const mark = (text: string) => deps.exportFiles.mark(actor.lender, record.export, text)
  return deps.exportFiles.seal(bookOf(lines, { record, recipient, mark, at }))
}

async function recipientOf({ directory }: MakeDeps, actor: Actor): Promise<Recipient> {
  const [staff, orgs] = await Promise.all([
    directory.staffById(actor.staff),
    directory.orgs(actor.lender),
  ])
  const orgName = orgs.find(({ org }) => org === actor.org)?.name ?? ''
  return { name: actor.name, account: staff?.account ?? '', orgName }
}

async function linesOf(
  { people }: MakeDeps,
  files: readonly CaseFile[],
  reader: Reader,
): Promise<readonly ExportLine[]> {
  const lines: ExportLine[] = []
  for (let from = 0; from < files.length; from += PIECE) {
    const piece = files.slice(from, from + PIECE)
    const keys = piece.map(({ lender, debtor }) => ({ lender, debtor }))
    const known = await people.of(keys, reader)
    lines.push(...piece.map((file, i) => ({ file, known: known[i] ?? NOBODY })))
  }
  return lines
}

function notApproved(id: ExportId): Result<never> {
  const detail = 'nobody approved a file that is still to be made by you'
  return err(failure('export-not-approved', detail, `export ${id}`))
}
