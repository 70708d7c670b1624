import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { LawPackError, parseYaml } from './read-yaml.ts'
import { REGISTERED_RULES } from './registered-rules.ts'
import { readRule } from './rule-text.ts'

const LAW = join(import.meta.dirname, '..')
const pack = loadPack(LAW)
const questions = [...pack.texts.values()].flatMap((text) =>
  text.questions.map((question) => ({ ...question, rule: text.rule.id })),
)

describe('what the law leaves open', () => {
  it('is read on the strict side until somebody answers, and says how', () => {
    expect(questions.length).toBeGreaterThan(30)
    for (const { rule, zh, strictDefault } of questions) {
      expect(strictDefault?.zh, `${rule}: ${zh}`).toMatch(/\p{Script=Han}/u)
      expect(strictDefault?.en, `${rule}: ${zh}`).toMatch(/[a-z]/)
    }
  })

  it('names the number that an answer would change', () => {
    const numbered = questions.filter(({ parameter }) => parameter !== null)
    expect(numbered.length).toBeGreaterThan(15)
    const known = new Set(pack.rules.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
    for (const { parameter } of numbered) expect(known).toContain(parameter)
  })

  it('is answered by nobody yet: no lawyer has signed', () => {
    expect(questions.filter(({ answeredBy }) => answeredBy !== null)).toEqual([])
  })
})

describe('a question in a rule', () => {
  const source = readFileSync(join(LAW, 'rules/quiet-hours/rule.yaml'), 'utf8')
  const check = REGISTERED_RULES.get('quiet-hours')
  const read = (text: string) => {
    if (check === undefined) throw new Error('the rule is registered')
    return readRule(parseYaml(text, 'rule.yaml'), check, pack.instruments)
  }

  it('keeps who answered it', () => {
    const answered = source.replace('answeredBy: null', 'answeredBy: 某律师事务所 2026-11-20')
    expect(read(answered).questions[0]?.answeredBy).toBe('某律师事务所 2026-11-20')
  })

  it('is refused when it names a number that the rule has not', () => {
    const wrong = source.replace('parameter: window', 'parameter: colour')
    expect(() => read(wrong)).toThrow(LawPackError)
    expect(() => read(wrong)).toThrow('no parameter `quiet-hours.colour`')
  })

  it('is refused when it says what nobody reads', () => {
    const wrong = source.replace('answeredBy: null', 'answeredOn: 2026-11-20')
    expect(() => read(wrong)).toThrow('unknown key `answeredOn`')
  })
})
