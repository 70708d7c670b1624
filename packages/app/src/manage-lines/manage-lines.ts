import { failure } from '@fencun/core/errors/failure'
import { type LineId, lineId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import type { Line } from '../ports/directory-store.ts'

const LABEL_CHARS_MAX = 60

/** The lines of the actor's own organisation, by label. */
export async function listLines(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
): Promise<Result<{ readonly lines: readonly Line[] }>> {
  const lines = await directory.lines(actor.lender, actor.org)
  return ok({ lines: lines.toSorted((a, b) => (a.label < b.label ? -1 : 1)) })
}

/**
 * Adds a recorded line of the own organisation. Only recorded lines exist here (R-E07); its recorder
 * counts as up until somebody reports a failure.
 */
export async function addLine(
  deps: Pick<Deps, 'ids' | 'directory'>,
  actor: Actor,
  input: { readonly label: string },
): Promise<Result<{ readonly line: LineId }>> {
  const allowed = permit(actor, 'manage-lines')
  if (!allowed.ok) return allowed
  const label = input.label.trim()
  if (label === '' || label.length > LABEL_CHARS_MAX) {
    const detail = `a label has 1 to ${LABEL_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'label'))
  }
  const line = lineId(deps.ids.next())
  const { lender, org } = actor
  const added = { line, lender, org, label, recorded: true, recorderUp: true }
  await deps.directory.saveLine(added, authorOf(actor))
  return ok({ line })
}

/**
 * Reports that a line's recorder failed, or that it works again. From that moment the gate refuses
 * every contact on the line, or allows them (R-E08).
 */
export async function setRecorder(
  { directory }: Pick<Deps, 'directory'>,
  actor: Actor,
  input: { readonly line: LineId; readonly recorderUp: boolean },
): Promise<Result<Line>> {
  const allowed = permit(actor, 'manage-lines')
  if (!allowed.ok) return allowed
  const lines = await directory.lines(actor.lender, actor.org)
  const known = lines.find(({ line }) => line === input.line)
  if (known === undefined) {
    return err(failure('not-found', 'there is no such line among yours', `line ${input.line}`))
  }
  const line = { ...known, recorderUp: input.recorderUp }
  await directory.saveLine(line, authorOf(actor))
  return ok(line)
}
