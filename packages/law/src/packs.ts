import { join } from 'node:path'
import type { Bilingual } from '@fencun/core/errors/codes'
import type { RuleCheck } from '@fencun/core/gate/rule'
import type { CaseWords } from './cases.ts'
import { loadPack } from './load-pack.ts'
import type { RulePackWithTexts } from './pack.ts'
import { REGISTERED_RULES } from './registered-rules.ts'
import { US_REG_F_RULES } from './us-reg-f-rules.ts'
import { US_WORDS } from './us-reg-f-scenario.ts'
import { answerUsVector } from './us-reg-f-vectors.ts'
import type { Rulebook } from './vectors.ts'

/** A rule pack that comes with this program. */
export interface PackHere {
  readonly id: string
  readonly title: Bilingual
  /** Where it lies within the law directory. */
  readonly directory: string
  /** Its rules' functions by id. */
  readonly registry: ReadonlyMap<string, RuleCheck>
  /** How its examples are written; absent: as those of the Chinese rules. */
  readonly words?: CaseWords
}

/** The packs of this program; the first is the one that the product works by. */
export const PACKS: readonly PackHere[] = [
  {
    id: 'cn',
    title: { zh: '中国内地', en: 'Mainland China' },
    directory: '.',
    registry: REGISTERED_RULES,
  },
  {
    id: 'us-reg-f',
    title: { zh: '美国 F 条例', en: 'US Regulation F' },
    directory: 'us-reg-f',
    registry: US_REG_F_RULES,
    words: US_WORDS,
  },
]

/**
 * Reads one of the packs from the law directory; undefined when there is none of that id.
 * @throws LawPackError naming file and path at the first fault
 */
export function packById(lawDirectory: string, id: string): RulePackWithTexts | undefined {
  const found = PACKS.find((pack) => pack.id === id)
  if (found === undefined) return undefined
  return loadPack(join(lawDirectory, found.directory), found.registry, found.words)
}

/**
 * Who answers test vectors of other rulebooks than the first pack's. The pack behind each is read
 * when it is first asked.
 */
export function otherRulebooks(lawDirectory: string): ReadonlyMap<string, Rulebook> {
  let us: RulePackWithTexts | undefined
  const regF: Rulebook = (facts) => {
    us ??= loadUsPack(lawDirectory)
    return answerUsVector(us, facts)
  }
  return new Map([['us-regf-14b', regF]])
}

/** The pack of Regulation F. @throws LawPackError */
export function loadUsPack(lawDirectory: string): RulePackWithTexts {
  return loadPack(join(lawDirectory, 'us-reg-f'), US_REG_F_RULES, US_WORDS)
}
