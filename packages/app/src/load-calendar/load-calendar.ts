import { extendCalendar } from '@fencun/core/calendar/extend'
import { parseNotice } from '@fencun/core/calendar/notice'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { type CalendarView, calendarView } from './calendar-view.ts'

type CalendarDeps = Pick<Deps, 'law' | 'directory'>

/** The calendar in force and how far it reaches. */
export async function showCalendar(
  { law }: Pick<Deps, 'law'>,
  actor: Actor,
): Promise<Result<CalendarView>> {
  const inForce = await law.inForce(actor.lender)
  if (inForce === undefined) return err(noPolicy(actor))
  return ok(calendarView(inForce.calendar ?? inForce.pack.calendar))
}

/**
 * Loads the State Council's yearly holiday notice as an administrator typed it in, for the whole
 * installation. It must fit the calendar there is: a new year without a gap and with every statutory
 * holiday, or a correction. Fails with `notice-invalid`, naming the first fault and how many follow.
 */
export async function loadCalendar(
  deps: CalendarDeps,
  actor: Actor,
  notice: unknown,
): Promise<Result<CalendarView>> {
  const allowed = permit(actor, 'load-calendar')
  if (!allowed.ok) return allowed
  const parsed = parseNotice(notice)
  if (!parsed.ok) return err(firstOf(parsed.error))
  const inForce = await deps.law.inForce(actor.lender)
  if (inForce === undefined) return err(noPolicy(actor))
  const extended = extendCalendar(inForce.calendar ?? inForce.pack.calendar, parsed.value)
  if (!extended.ok) return extended
  await deps.directory.saveNotice(parsed.value, authorOf(actor))
  return ok(calendarView(extended.value))
}

function firstOf(faults: readonly Failure[]): Failure {
  const [first, ...more] = faults
  if (first === undefined) return failure('notice-invalid', 'the notice cannot be read')
  if (more.length === 0) return first
  const places = more.map(({ place }) => place ?? '').join(', ')
  return failure(first.code, `${first.detail}; also look at ${places}`, first.place)
}

function noPolicy({ lender }: Actor): Failure {
  return failure('law-pack-invalid', `no policy is known for lender \`${lender}\``)
}
