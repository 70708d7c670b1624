import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { formatDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import type { RuleCase } from './cases.ts'
import { explain } from './explain.ts'
import { loadPack } from './load-pack.ts'
import type { RulePackWithTexts, RuleText } from './pack.ts'
import { PACKS } from './packs.ts'
import { questionOf } from './question.ts'

const LAW = join(import.meta.dirname, '..')

/** What one rule says in an example, the others being silent, and the answer of the whole pack. */
function play(pack: RulePackWithTexts, id: string, given: RuleCase['given']) {
  const question = questionOf(given, pack)
  const rules = pack.rules.filter((rule) => rule.id === id)
  const law = { ...question.law, pack: { ...pack, rules } }
  const alone = decide({ ...question, law })
  const finding = alone.findings.find(({ rule }) => rule === id)
  return { question, answer: decide(question), alone, finding }
}

describe.each(PACKS)('the pack $id', ({ directory, registry, words }) => {
  const home = join(LAW, directory)
  const pack = loadPack(home, registry, words)

  it('every rule folder is registered under its own name, and nothing else is', () => {
    const folders = readdirSync(join(home, 'rules')).toSorted()
    expect(folders).toEqual([...registry.keys()].toSorted())
    expect(pack.rules.map(({ id }) => id).toSorted()).toEqual(folders)
  })

  describe.each([...pack.texts])('%s', (id, text: RuleText) => {
    const { rule, settings, cases } = text

    it('has a number for every day on which it is in force, where it must have one', () => {
      for (const spec of rule.parameters.filter(({ optional }) => !optional)) {
        const spans = settings.filter(({ parameter }) => parameter === spec.id)
        let reached: number | null = rule.from
        for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
          if (reached === null || from > reached) break
          reached = until === null ? null : Math.max(reached, until)
        }
        const end = rule.until
        const covered = reached === null || (end !== null && reached >= end)
        const gap = reached === null ? '' : `${spec.id} has no number from day ${reached}`
        expect(covered, gap).toBe(true)
      }
    })

    it('cites instruments that are in force while its numbers are', () => {
      for (const { parameter, source, from, until } of settings) {
        const instrument = pack.instruments.get(source.instrument)
        const place = `${parameter} from ${formatDay(from)}`
        expect(instrument, place).toBeDefined()
        if (instrument === undefined) continue
        expect(from, place).toBeGreaterThanOrEqual(instrument.from)
        const ends = instrument.until ?? Number.POSITIVE_INFINITY
        expect(until ?? Number.POSITIVE_INFINITY, place).toBeLessThanOrEqual(ends)
      }
    })

    it('has examples on both sides: some in which it speaks, some in which it is silent', () => {
      expect(cases.filter((one) => one.expect !== null).length).toBeGreaterThan(0)
      expect(cases.filter((one) => one.expect === null).length).toBeGreaterThan(0)
    })

    it('speaks each of its reasons in some example', () => {
      const spoken = new Set(cases.flatMap((one) => one.expect?.reason ?? []))
      expect([...spoken].toSorted()).toEqual(Object.keys(rule.reasons).toSorted())
    })

    describe.each(cases.map((one) => ({ ...one, title: one.name.zh })))('$title', (one) => {
      it('says what is expected, with the numbers measured', () => {
        const { finding } = play(pack, id, one.given)
        if (one.expect === null) {
          expect(finding).toBeUndefined()
          return
        }
        const { verdict, reason, measured, limit, layer, notBefore } = one.expect
        expect(finding).toMatchObject({ rule: id, verdict, reason })
        expect(finding?.measured).toEqual(measured)
        expect(finding?.limit).toEqual(limit)
        expect(finding?.notBefore ?? null).toBe(notBefore)
        if (layer !== null) expect(finding?.layer).toBe(layer)
      })

      it('leads to the expected answer of the whole pack', () => {
        const { question, answer } = play(pack, id, one.given)
        expect(answer.outcome, JSON.stringify(answer.findings)).toBe(one.outcome)
        const next = answer.nextPermittedAt
        if (answer.outcome !== 'ALLOW' && next !== null) {
          expect(decide({ ...question, at: next }).outcome).toBe('ALLOW')
        }
      })

      it('is explained in both languages with every number filled in', () => {
        const { alone } = play(pack, id, one.given)
        const own = explain(alone, pack).findings.filter(({ rule: by }) => by === id)
        for (const { sentence, sources } of own) {
          expect(sentence.zh).toMatch(/\p{Script=Han}/u)
          expect(`${sentence.zh}${sentence.en}`).not.toMatch(/[{}]|[a-z]_[a-z]/)
          expect(sources.length).toBeGreaterThan(0)
        }
      })
    })
  })
})
