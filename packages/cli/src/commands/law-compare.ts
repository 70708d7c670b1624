import { failure } from '@fencun/core/errors/failure'
import type { Decision } from '@fencun/core/gate/decision'
import { formatInstant } from '@fencun/core/time/instant'
import { type Comparison, compare } from '@fencun/law/compare/compare'
import type { LooserNumber } from '@fencun/law/compare/numbers'
import type { RuleDifference } from '@fencun/law/compare/rules'
import type { CounterExample } from '@fencun/law/compare/search'
import { LawPackError } from '@fencun/law/read-yaml'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { sideOf } from './law-side.ts'
import { seeded } from './seeded.ts'

interface Options {
  readonly json?: boolean
  readonly random: string
  readonly seed: string
}

/** `fencun law compare A B`: is B never looser than A? Exit 0 only when that is proved. */
export async function compareLaws(a: string, b: string, options: Options): Promise<ExitCode> {
  const { json = false } = options
  const [drawn, seed] = [Number(options.random), Number(options.seed)]
  if (!Number.isSafeInteger(drawn) || drawn < 0 || !Number.isSafeInteger(seed)) {
    return fail(failure('argument-invalid', 'whole numbers are expected', '--random, --seed'), json)
  }
  try {
    const [sideA, sideB] = [await sideOf(a), await sideOf(b)]
    const found = compare(sideA, sideB, { drawn, random: seeded(seed) })
    const names = { a: `${a} (${sideA.law.policy})`, b: `${b} (${sideB.law.policy})` }
    if (json) printJson({ ...names, seed, ...found, counterExample: plain(found.counterExample) })
    else print(asText(names, found, seed))
    return found.verdict === 'proved' ? EXIT.ok : EXIT.failed
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return fail(failure('law-pack-invalid', error.message), json)
  }
}

function plain(found: CounterExample | null) {
  if (found === null) return null
  return { facts: found.facts, how: found.how, a: answerOf(found.a), b: answerOf(found.b) }
}

function answerOf({ outcome, findings, nextPermittedAt, obligations }: Decision) {
  return {
    outcome,
    reasons: findings.map(({ reason }) => reason),
    nextPermittedAt: nextPermittedAt === null ? null : formatInstant(nextPermittedAt),
    obligations,
  }
}

interface Names {
  readonly a: string
  readonly b: string
}

function asText({ a, b }: Names, found: Comparison, seed: number): string {
  const { numbers, rules, situations } = found
  return [
    `A  ${a}`,
    `B  ${b}`,
    '',
    `数值 Numbers: ${numbers.parameters} × ${numbers.days} days of change × every lender type, product and channel = ${numbers.cells} comparisons, all of them; ${numbers.looser.length} looser in B`,
    ...numbers.looser.map(numberText),
    `规则 Rules: ${rules.length === 0 ? 'every rule of A stands in B with the same text' : `${rules.length} differ`}`,
    ...rules.map(ruleText),
    `情形 Situations: ${situations.exhaustive} ${extent(found)} and ${situations.drawn} drawn, seed ${seed}`,
    '',
    ...conclusion(found),
  ].join('\n')
}

/** A counter-example ends the search where it is found. */
function extent({ verdict }: Comparison): string {
  if (verdict === 'proved') return '(every fact alone)'
  const all = 'every fact alone at every lender type, product and channel; every two facts together'
  return verdict === 'looser' ? `(of ${all})` : `(${all})`
}

function numberText({ parameter, from, where, a, b, why }: LooserNumber): string {
  const { lenderType, product, channel } = where
  return `  ${parameter}: ${a} → ${b} (${why}) from ${from}, ${lenderType}, ${product}, ${channel}`
}

function ruleText({ rule, why }: RuleDifference): string {
  return `  ${rule}: ${why}`
}

function conclusion({ verdict, counterExample }: Comparison): readonly string[] {
  if (counterExample !== null) {
    const { facts, how, a, b } = counterExample
    return [
      `B 比 A 宽松 · B is LOOSER than A (${how}):`,
      `  situation  ${JSON.stringify(facts)}`,
      `  A          ${lineOf(a)}`,
      `  B          ${lineOf(b)}`,
    ]
  }
  if (verdict === 'proved') {
    return [
      '已证明 B 从不比 A 宽松 · PROVED: B is never looser than A.',
      '  Proved: the numbers, by comparing all of them; that no rule of A is gone or changed, by their text.',
      '  Taken from tests: that each rule only gets stricter when its numbers do, and that more rules never permit more.',
    ]
  }
  return [
    '未证明 · NOT PROVED: no situation was found in which B is looser, but the differences above leave it open.',
  ]
}

function lineOf(decision: Decision): string {
  const { outcome, reasons, nextPermittedAt } = answerOf(decision)
  const next = outcome === 'DEFER' ? `, next permitted ${nextPermittedAt ?? 'never'}` : ''
  return `${outcome} ${reasons.join(' ')}${next}`
}
