import { join } from 'node:path'
import { loadPack } from '../../src/load-pack.ts'
import type { RulePackWithTexts } from '../../src/pack.ts'

/** The law of this repository. */
export function loadOwnPack(): RulePackWithTexts {
  return loadPack(join(import.meta.dirname, '../..'))
}
