import type { Deps } from '@fencun/app/deps'
import type { CalendarYear } from '@fencun/core/calendar/calendar'
import { failure } from '@fencun/core/errors/failure'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { ProvedLeaf } from '@fencun/core/evidence/package-report'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { day } from '@fencun/core/time/beijing'
import { instant, parseInstant } from '@fencun/core/time/instant'
import { readLayer } from '@fencun/law/lender-layer'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import type { LaidDown, LaidVersion } from './named-law.ts'

/** What the leaves of a package prove of the lender's policy and of holidays, in the log's order. */
export function laidDownIn(
  leaves: readonly ProvedLeaf[],
  pack: RulePackWithTexts,
): Result<LaidDown> {
  const proposals = new Map<string, Json>()
  const versions: LaidVersion[] = []
  const notices: LaidDown['notices'][number][] = []
  try {
    for (const { leaf, values } of leaves) {
      const { proposal, verdict, notice } = values
      if (leaf.type === 'policy-proposed' && proposal !== undefined) {
        proposals.set(textIn(proposal, 'change'), proposal)
      }
      if (leaf.type === 'policy-decided' && field(verdict, 'approved') === true) {
        const approved = proposals.get(textIn(verdict, 'change'))
        versions.push(layerOf(approved, versions.length + 1, pack))
      }
      if (leaf.type === 'calendar-loaded' && notice !== undefined) {
        notices.push({ at: parseInstant(leaf.at) ?? instant(0), year: yearOf(notice) })
      }
    }
    return ok({ versions, notices })
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(failure('evidence-package-invalid', 'the policy in it cannot be read'))
  }
}

/** What this installation has laid down. */
export async function laidDownHere(
  { policies, directory }: Pick<Deps, 'policies' | 'directory'>,
  lender: LenderId,
): Promise<LaidDown> {
  const versions = (await policies.changes(lender))
    .flatMap(({ version, effectiveFrom: from, settings, agency }) =>
      version === null ? [] : [{ version, from, settings, ...(agency && { agency }) }],
    )
    .toSorted((a, b) => a.version - b.version)
  const notices = (await directory.notices()).map((year) => ({ at: instant(0), year }))
  return { versions, notices }
}

function layerOf(
  proposal: Json | undefined,
  version: number,
  pack: RulePackWithTexts,
): LaidVersion {
  const from = field(proposal, 'effectiveFrom')
  if (typeof from !== 'number') throw new LawPackError('a layer begins on a day', 'effectiveFrom')
  const settings = readLayer({ value: field(proposal, 'settings'), place: 'settings' }, pack)
  const agency = field(proposal, 'agency')
  return { version, from: day(from), settings, ...(typeof agency === 'string' && { agency }) }
}

function textIn(value: Json | undefined, name: string): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

function field(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

/** What was committed to when the notice was loaded; the program wrote it. */
function yearOf(notice: Json): CalendarYear {
  return notice as unknown as CalendarYear
}
