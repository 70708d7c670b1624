import type { DirectoryStore } from '@fencun/app/ports/directory-store'
import type { LawBook, Situation, Tried } from '@fencun/app/ports/law-book'
import type { PolicyStore } from '@fencun/app/ports/policies'
import type { Calendar } from '@fencun/core/calendar/calendar'
import { type Failure, failure } from '@fencun/core/errors/failure'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { withLoadedYears } from '@fencun/law/calendar'
import { explain } from '@fencun/law/explain'
import { loadPack } from '@fencun/law/load-pack'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce } from '@fencun/law/profile'
import { LawPackError } from '@fencun/law/read-yaml'
import { SCENARIO_PLACE, tryOut } from '@fencun/law/try-out'
import { lawDirectory } from '../paths.ts'
import { shownExplanation } from './law-in-words.ts'
import { lawPages } from './law-pages.ts'
import { policyPart } from './law-policy.ts'

/** Reads the law pack that came with this program. @throws LawPackError naming file and place */
export function ownPack(): RulePackWithTexts {
  return loadPack(lawDirectory())
}

/** The pack as the use cases see it, with each lender's policy and the notices loaded since. */
export function lawBook(
  pack: RulePackWithTexts,
  directory: Pick<DirectoryStore, 'lender' | 'notices'>,
  policies: Pick<PolicyStore, 'changes'> = NO_POLICIES,
): LawBook {
  const calendarNow = async (): Promise<Calendar | undefined> => {
    const loaded = await directory.notices()
    return loaded.length === 0 ? undefined : withLoadedYears(pack.calendar, loaded)
  }
  const underPolicy = async (id: string): Promise<LawInForce | undefined> =>
    pack.profiles.has(id) ? lawInForce(pack, [id], await calendarNow()) : undefined
  const baseLaw = async (id: LenderId): Promise<LawInForce | undefined> => {
    const lender = await directory.lender(id)
    return lender === undefined ? undefined : underPolicy(lender.profile)
  }
  return {
    ...policyPart(pack, baseLaw, policies),
    explain: (decision) => shownExplanation(explain(decision, pack)),
    packHash: pack.hash,
    policies: [...pack.profiles.values()].map(({ id, title }) => ({ id, title })),
    underPolicy,
    ...lawPages(pack),
    tryOut: (situation, law) => tried(pack, situation, law),
  }
}

/** Where no lender has a layer of its own. */
const NO_POLICIES: Pick<PolicyStore, 'changes'> = { changes: async () => [] }

function tried(pack: RulePackWithTexts, situation: Situation, law: LawInForce): Result<Tried> {
  try {
    const { decision, ...rest } = tryOut(pack, situation, law)
    return ok({ decision, explanation: shownExplanation(explain(decision, pack)), ...rest })
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(faultOf(error.failure))
  }
}

/** A fault of the scenario, by its field. Names that nobody knows are not repeated. */
function faultOf({ detail, place = SCENARIO_PLACE }: Failure): Failure {
  const told = detail.startsWith('unknown key')
    ? 'there are fields that nobody knows here; GET /v1/law/form names them'
    : detail
  return failure('request-invalid', told, place.replace(': ', '.'))
}
