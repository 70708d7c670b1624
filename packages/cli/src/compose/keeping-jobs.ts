import type { Deps } from '@fencun/app/deps'
import { resumeDestructions } from '@fencun/app/destroy-engagement/execute-destruction'
import { expireDue } from '@fencun/app/retain-records/retain-records'

const LOOK_EVERY_MS = 3_600_000
const FIRST_LOOK_MS = 60_000
/** The calendar is a day's: somewhat less, so that it is made at about the same hour. */
const CALENDAR_AGE_MS_MAX = 20 * 3_600_000

export interface KeepingJobs {
  /** Waits for the work under way. */
  readonly stop: () => Promise<void>
}

/**
 * What the program does by itself about keeping: it finishes destructions that were cut off, and
 * once a day computes what is due and takes away what is. Not by a clock that nobody can trust.
 */
export function startKeeping(deps: Deps, onFault: (error: unknown) => void): KeepingJobs {
  let work: Promise<unknown> = resumeDestructions(deps).catch(onFault)
  const look = (): void => {
    work = work.then(() => lookAtEach(deps)).catch(onFault)
  }
  const first = setTimeout(look, FIRST_LOOK_MS)
  const hourly = setInterval(look, LOOK_EVERY_MS)
  first.unref()
  hourly.unref()
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(hourly)
      await work
    },
  }
}

/** Every lender whose calendar is a day old; gives how many files went. */
export async function lookAtEach(deps: Deps): Promise<number> {
  const { clock, directory, keeping } = deps
  if (clock.health !== undefined && clock.health().state !== 'sound') return 0
  let gone = 0
  for (const { lender } of await directory.lenders()) {
    const made = await keeping.retention.calculatedAt(lender)
    const isFresh = made !== null && clock.now() - made < CALENDAR_AGE_MS_MAX
    if (!isFresh) gone += await expireDue(deps, lender)
  }
  return gone
}
