import { readFile } from 'node:fs/promises'
import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import type { CalendarView } from '@fencun/app/load-calendar/calendar-view'
import { loadCalendar, showCalendar } from '@fencun/app/load-calendar/load-calendar'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { formatDay, plusDays } from '@fencun/core/time/beijing'
import { LawPackError, parseYaml } from '@fencun/law/read-yaml'
import { openInstallation } from '../compose/installation.ts'
import { actorOf } from '../compose/operator.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

/** `fencun calendar show`: the coverage, and what each year holds. */
export async function showCalendarCommand(options: Options): Promise<ExitCode> {
  return withAdministrator(options, (deps, actor) => showCalendar(deps, actor))
}

/** `fencun calendar load FILE`: a year's notice as typed in, checked before anything is stored. */
export async function loadNotice(file: string, options: Options): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    return fail(failure('argument-invalid', 'the file cannot be read', file), options.json)
  }
  const notice = noticeIn(text, file)
  if (!notice.ok) return fail(notice.error, options.json)
  return withAdministrator(options, (deps, actor) => loadCalendar(deps, actor, notice.value))
}

/** JSON is YAML too: one reader for both. */
function noticeIn(text: string, file: string): Result<unknown> {
  try {
    return ok(parseYaml(text, file).value)
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(failure('notice-invalid', 'the file is neither YAML nor JSON', file))
  }
}

async function withAdministrator(
  { data, json = false }: Options,
  work: (deps: Deps, actor: Actor) => Promise<Result<CalendarView>>,
): Promise<ExitCode> {
  const opened = await openInstallation({ data })
  if (!opened.ok) return fail(opened.error, json)
  const { deps, close } = opened.value
  try {
    const actor = await administratorOf(deps)
    if (!actor.ok) return fail(actor.error, json)
    const view = await work(deps, actor.value)
    if (!view.ok) return fail(view.error, json)
    show(view.value, json)
    return EXIT.ok
  } finally {
    await close()
  }
}

/** The notice counts for the whole installation; any lender's administrator may load it. */
async function administratorOf({ directory }: Deps): Promise<Result<Actor>> {
  for (const { lender } of await directory.lenders()) {
    const staff = await directory.staff(lender)
    const one = staff.find(({ role, active }) => role === 'administrator' && active)
    if (one !== undefined) return ok(actorOf(one))
  }
  return err(failure('not-permitted', 'the installation has no active administrator yet'))
}

function show({ coverage, years }: CalendarView, json: boolean): void {
  const from = formatDay(coverage.from)
  const last = formatDay(plusDays(coverage.until, -1))
  if (json) return printJson({ coverage: { from, last }, years: years.length })
  print(`${from} … ${last}`)
  for (const { year, days } of years) print(`${year}: ${days.length} days named`)
}
