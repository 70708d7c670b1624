import type { Deps } from '@fencun/app/deps'
import { layerOn } from '@fencun/app/manage-policy/manage-policy'
import type { PolicySetting } from '@fencun/app/ports/policies'
import type { WhatIfResult } from '@fencun/app/what-if/result'
import { whatIfOwnHistory } from '@fencun/app/what-if/what-if'
import type { Language } from '@fencun/audit/report/language'
import type { LenderId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { beijingDay, type Day } from '@fencun/core/time/beijing'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { print, printJson } from '../output.ts'
import { type Progress, progressBar } from '../progress.ts'
import { type OwnHistory, withOwnHistory } from './own-history.ts'
import { plainWhatIf, type WhatIfNames, whatIfText } from './self-what-if-text.ts'

export interface SelfWhatIfRun extends OwnHistory {
  readonly language?: Language
  /** Numbers of the draft as a layer writes them; the lender's other own numbers stay. */
  readonly set: readonly unknown[]
  /** The last 90 days when nobody says. */
  readonly from?: Day
  readonly last?: Day
}

const REPLAYING = { zh: '重演历史', en: 'living through again' }

/**
 * `fencun whatif --self`: what a draft would have done to the own history. Exit 1 when a contact
 * would have been decided otherwise.
 */
export async function runSelfWhatIf(run: SelfWhatIfRun): Promise<ExitCode> {
  const { language = 'zh', json = false } = run
  return withOwnHistory(run, async (deps, lenders) => {
    const reports: object[] = []
    let isOther = false
    for (const lender of lenders) {
      const progress = progressBar(language)
      const result = await whatIfOf(deps, lender, run, progress)
      progress.end()
      if (!result.ok) return result
      const { refused, lifted } = result.value.totals
      isOther ||= refused + lifted > 0
      if (json) reports.push({ lender, ...plainWhatIf(result.value) })
      else print(whatIfText(await namesOf(deps, lender), result.value, language))
    }
    if (json) printJson({ lenders: reports })
    return ok(isOther ? EXIT.breaches : EXIT.ok)
  })
}

async function namesOf({ directory }: Deps, lender: LenderId): Promise<WhatIfNames> {
  const staff = await directory.staff(lender)
  return { lender, accounts: new Map(staff.map((one) => [one.staff, one.account])) }
}

async function whatIfOf(
  deps: Deps,
  lender: LenderId,
  { set, from, last }: SelfWhatIfRun,
  progress: Progress,
): Promise<Result<WhatIfResult>> {
  const settings = await draftOf(deps, lender, set)
  if (!settings.ok) return settings
  const period = { ...(from !== undefined && { from }), ...(last !== undefined && { last }) }
  const steps = await whatIfOwnHistory(deps, lender, { settings: settings.value, ...period })
  if (!steps.ok) return steps
  for await (const step of steps.value) {
    if (step.kind === 'result') return ok(step.result)
    progress.at(REPLAYING, step.debtors, step.of, step.debtors)
  }
  throw new Error('the last step is the result')
}

/** The lender's own numbers of today, with those that are set in their place. */
async function draftOf(
  { law, policies, clock }: Pick<Deps, 'law' | 'policies' | 'clock'>,
  lender: LenderId,
  set: readonly unknown[],
): Promise<Result<readonly PolicySetting[]>> {
  const read = law.readLayer(set)
  if (!read.ok) return read
  const own = (await policies.changes(lender)).filter(({ agency }) => agency === undefined)
  const holds = layerOn(own, beijingDay(clock.now()))
  const isSet = new Set(read.value.map(placeOf))
  const kept = (holds?.settings ?? []).filter((setting) => !isSet.has(placeOf(setting)))
  return ok([...kept, ...read.value])
}

function placeOf({ parameter, applies }: PolicySetting): string {
  return JSON.stringify([parameter, applies ?? {}])
}
