import { type Failure, failure } from '@fencun/core/errors/failure'
import type { OrgId, PlacementId } from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import { err, ok, type Result } from '@fencun/core/result'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { handlerFor } from '../preview-placement/handler.ts'
import { shelvedOf } from '../preview-placement/shelved.ts'
import type { ParsedPlacement } from './parse-placement.ts'
import type { PreviewShelf, ShelvedPlacement } from './preview-shelf.ts'
import { buildRegistration, type ToRegister } from './registration.ts'

/** Debtors move while a placement is registered; after so many rounds something else is wrong. */
const ROUNDS_MAX = 20

export interface RegisterInput {
  readonly preview: string
  /** The control totals as the lender states them (R-C02). */
  readonly confirm: { readonly cases: number; readonly placedAmountFen: Fen }
  /** Who collects; the organisation named with the upload, or one's own, when left out. */
  readonly handler?: OrgId
}

export interface Registered {
  readonly placement: PlacementId
  readonly cases: number
  readonly debtors: number
  readonly holds: number
  readonly hardship: number
}

type RegisterDeps = Pick<
  Deps,
  'clock' | 'ids' | 'keys' | 'timelines' | 'people' | 'placements' | 'directory'
> & { readonly previews: PreviewShelf }

/**
 * Registers the good rows of a preview in one transaction, after the control totals were confirmed.
 * Fails with `placement-expired`, `mapping-incomplete`, `nothing-to-register`, `totals-differ`, or
 * `placement-exists` (the file, or one of its cases, was registered meanwhile); then nothing is
 * written.
 */
export async function registerPlacement(
  deps: RegisterDeps,
  actor: Actor,
  input: RegisterInput,
): Promise<Result<Registered>> {
  const allowed = permit(actor, 'import-placements')
  if (!allowed.ok) return allowed
  const now = deps.clock.now()
  const shelved = shelvedOf(deps.previews, actor, input.preview, now)
  if (!shelved.ok) return shelved
  const parsed = readyToRegister(shelved.value)
  if (!parsed.ok) return parsed
  const wanted = input.handler ?? shelved.value.handler ?? actor.org
  const handler = await handlerFor(deps, actor, wanted)
  if (!handler.ok) return handler
  const agreed = checkTotals(parsed.value, input)
  if (!agreed.ok) return agreed
  const importing = { ...actor, via: 'import' as const }
  const what = {
    actor: importing,
    shelved: shelved.value,
    parsed: parsed.value,
    handler: wanted,
    now,
  }
  const registered = await inRounds(deps, what)
  if (registered.ok) deps.previews.drop(input.preview)
  return registered
}

function readyToRegister({ reading }: ShelvedPlacement): Result<ParsedPlacement> {
  if (reading.sameFile !== null) return err(existsAlready())
  if (reading.problem !== null) return err(reading.problem)
  if (reading.parsed === null) {
    return err(failure('mapping-incomplete', 'a needed column is not chosen yet'))
  }
  return reading.parsed.accepted.length === 0
    ? err(failure('nothing-to-register', 'every row of the file was rejected'))
    : ok(reading.parsed)
}

function checkTotals({ totals }: ParsedPlacement, { confirm }: RegisterInput): Result<null> {
  if (confirm.cases !== totals.cases) {
    const detail = `the file holds ${totals.cases} good cases`
    return err(failure('totals-differ', detail, 'confirm.cases'))
  }
  if (confirm.placedAmountFen !== totals.placedAmountFen) {
    const detail = `the file adds up to ${totals.placedAmountFen} fen`
    return err(failure('totals-differ', detail, 'confirm.placedAmountFen'))
  }
  return ok(null)
}

async function inRounds(deps: RegisterDeps, what: ToRegister): Promise<Result<Registered>> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const registration = await buildRegistration(deps, what)
    const written = await deps.placements.register(registration)
    if (written.kind === 'exists') return err(existsAlready())
    if (written.kind === 'registered') {
      const events = registration.timelines.flatMap((timeline) => timeline.events)
      return ok({
        placement: registration.placement.placement,
        cases: registration.cases.length,
        debtors: registration.timelines.length,
        holds: events.filter(({ kind }) => kind === 'hold-placed').length,
        hardship: events.filter(({ kind }) => kind === 'hardship-flagged').length,
      })
    }
  }
  return err(failure('timeline-busy', `no registration succeeded in ${ROUNDS_MAX} rounds`))
}

function existsAlready(): Failure {
  return failure('placement-exists', 'this file or one of its cases was registered before')
}
