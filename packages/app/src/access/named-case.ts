import { failure } from '@fencun/core/errors/failure'
import { normalisePhone } from '@fencun/core/identity/mobile'
import type { CaseId, DebtorKey, PointId } from '@fencun/core/ids'
import { pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Deps } from '../deps.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { Keys } from '../ports/keys.ts'
import { type Caller, callerSees, lenderOf } from './caller.ts'
import { placeOf } from './place-of.ts'

/** A case by its id or by the lender's own number: one of the two. */
export interface CaseReference {
  readonly case?: CaseId
  readonly caseNumber?: string
}

/** A point by its id, or by the number itself, which is hashed at once and kept nowhere. */
export interface PointReference {
  readonly point?: PointId
  readonly number?: string
}

/**
 * The cases that references name, in their order, with one read however many. What the caller may
 * not see is not found rather than forbidden.
 */
export async function namedCases(
  { cases }: Pick<Deps, 'cases'>,
  caller: Caller,
  references: readonly CaseReference[],
): Promise<readonly Result<CaseFile>[]> {
  const found = await cases.named(lenderOf(caller), {
    cases: references.flatMap((one) => one.case ?? []),
    caseNumbers: references.flatMap((one) => one.caseNumber ?? []),
  })
  const seen = found.filter((file) => callerSees(caller, file))
  const byId = new Map<string, CaseFile>(seen.map((file) => [file.case, file]))
  const byNumber = new Map(seen.map((file) => [file.caseNumber, file]))
  return references.map((one) => {
    if ((one.case === undefined) === (one.caseNumber === undefined)) {
      const detail = 'name the case by `case` or by `caseNumber`, by one of them'
      return err(failure('request-invalid', detail, 'case'))
    }
    const file = one.case === undefined ? byNumber.get(one.caseNumber ?? '') : byId.get(one.case)
    return file === undefined ? noCase(one) : ok(file)
  })
}

/** A case number may be a person's account number: it is not repeated in the error. */
function noCase({ case: id }: CaseReference): Result<never> {
  const place = id === undefined ? 'caseNumber' : placeOf('case', id)
  return err(failure('not-found', 'there is no such case among yours', place))
}

/**
 * The point that a reference names on one debtor's file. A number that several people on the file
 * have names nobody: whose rights apply must not be guessed.
 */
export function namedPoint(
  keys: Keys,
  { lender }: Pick<DebtorKey, 'lender'>,
  state: DebtorState,
  reference: PointReference,
): Result<PointId> {
  const { point, number } = reference
  if ((point === undefined) === (number === undefined)) {
    const detail = 'name the contact point by `point` or by `number`, by one of them'
    return err(failure('request-invalid', detail, 'point'))
  }
  if (point !== undefined) return ok(point)
  const text = number ?? ''
  const key = keys.numberKey(lender, normalisePhone(text) ?? text.trim())
  const found = Object.entries(state.points).filter(([, { numberKey }]) => numberKey === key)
  const [first] = found
  if (first === undefined) {
    return err(failure('not-found', 'the case has no such contact point', 'number'))
  }
  if (new Set(found.map(([, { party }]) => party)).size > 1) {
    const detail = 'several people on this file have the number: name the point'
    return err(failure('request-invalid', detail, 'number'))
  }
  return ok(pointId(first[0]))
}
