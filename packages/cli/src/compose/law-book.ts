import type { DirectoryStore } from '@fencun/app/ports/directory-store'
import type { LawBook, RuleSheet } from '@fencun/app/ports/law-book'
import { withLoadedYears } from '@fencun/law/calendar'
import { explain } from '@fencun/law/explain'
import { loadPack } from '@fencun/law/load-pack'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce } from '@fencun/law/profile'
import { lawDirectory } from '../paths.ts'
import { shownExplanation, shownSheet } from './law-in-words.ts'
import { ruleSheets } from './rule-sheets.ts'

/** Reads the law pack that came with this program. @throws LawPackError naming file and place */
export function ownPack(): RulePackWithTexts {
  return loadPack(lawDirectory())
}

/** The pack as the use cases see it, with each lender's policy and the notices loaded since. */
export function lawBook(
  pack: RulePackWithTexts,
  directory: Pick<DirectoryStore, 'lender' | 'notices'>,
): LawBook {
  // Every sheet runs its examples; that can wait until somebody opens a rule page.
  let known: ReadonlyMap<string, RuleSheet> | undefined
  const sheets = (): ReadonlyMap<string, RuleSheet> => {
    known ??= new Map(ruleSheets(pack).map((sheet) => [sheet.id, shownSheet(sheet)]))
    return known
  }
  return {
    inForce: async (id) => {
      const lender = await directory.lender(id)
      if (lender === undefined || !pack.profiles.has(lender.profile)) return undefined
      const loaded = await directory.notices()
      const calendar = loaded.length === 0 ? undefined : withLoadedYears(pack.calendar, loaded)
      return lawInForce(pack, [lender.profile], calendar)
    },
    explain: (decision) => shownExplanation(explain(decision, pack)),
    packHash: pack.hash,
    sheets: () => [...sheets().values()],
    sheet: (rule) => sheets().get(rule),
  }
}
