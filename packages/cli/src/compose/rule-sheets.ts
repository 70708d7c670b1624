import type { CoverageLine } from '@fencun/law/coverage'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { type RuleSheet, ruleSheet } from '@fencun/law/rule-sheet'

/** Every rule's page, in the order of the pack. */
export function ruleSheets(
  pack: RulePackWithTexts,
  coverage: readonly CoverageLine[] = [],
): readonly RuleSheet[] {
  return [...pack.texts.keys()].flatMap((id) => {
    const sheet = ruleSheet(pack, id, coverage)
    return sheet === undefined ? [] : [sheet]
  })
}
