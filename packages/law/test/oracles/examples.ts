import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { decide } from '@fencun/core/gate/decide'
import type { RuleCase } from '../../src/cases.ts'
import { loadPack } from '../../src/load-pack.ts'
import type { RulePackWithTexts } from '../../src/pack.ts'
import { otherRulebooks, PACKS } from '../../src/packs.ts'
import { questionOf } from '../../src/question.ts'
import { runVectors } from '../../src/vectors.ts'
import type { Oracle } from './oracle.ts'

/** Every example of every rule: what the rule says alone, and what the whole pack answers. */
export function exampleOracles(law: string): readonly Oracle[] {
  return PACKS.flatMap(({ id: packId, directory, registry, words }) => {
    const pack = loadPack(join(law, directory), registry, words)
    return [...pack.texts].flatMap(([id, { cases }]) => {
      const rules = pack.rules.filter((rule) => rule.id === id)
      const alone = { ...pack, rules }
      return cases.map((one, i) => ({
        name: `example ${i} of ${packId}/${id}`,
        holds: () => saysIt(one, id, alone) && answersIt(one, pack),
      }))
    })
  })
}

/** The law's own question, put to fewer of its rules. */
function saysIt({ given, expect }: RuleCase, id: string, pack: RulePackWithTexts): boolean {
  const { findings } = decide(questionOf(given, pack))
  const finding = findings.find(({ rule }) => rule === id)
  if (expect === null || finding === undefined) return expect === null && finding === undefined
  const { layer, notBefore, ...said } = expect
  return (
    Object.entries(said).every(([key, value]) =>
      isDeepStrictEqual(Object.entries(finding).find(([name]) => name === key)?.[1], value),
    ) &&
    (finding.notBefore ?? null) === notBefore &&
    (layer === null || layer === finding.layer)
  )
}

function answersIt({ given, outcome }: RuleCase, pack: RulePackWithTexts): boolean {
  const question = questionOf(given, pack)
  const answer = decide(question)
  const next = answer.nextPermittedAt
  if (answer.outcome !== outcome) return false
  return (
    outcome === 'ALLOW' || next === null || decide({ ...question, at: next }).outcome === 'ALLOW'
  )
}

/** The worked examples that are kept for whoever builds the same. */
export function vectorOracles(law: string): readonly Oracle[] {
  const pack = loadPack(law)
  const rulebooks = otherRulebooks(law)
  const file = join(law, 'test-data', 'gate-vectors.json')
  const vectors: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return (Array.isArray(vectors) ? vectors : []).map((vector: unknown, i) => ({
    name: `worked example ${i}`,
    holds: () => runVectors(pack, [vector], 'vectors', rulebooks).passed === 1,
  }))
}
