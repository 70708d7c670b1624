import { describe, expect, it } from 'vitest'
import * as chosen from './chosen.mjs'

interface Mutant {
  readonly id: string
  readonly file: string
  readonly original: string
  readonly replacement: string
  readonly isNew?: boolean
}
interface History {
  readonly asked: string
  readonly askedCommit: string | undefined
  readonly head: string
  readonly forks: readonly { readonly branch: string; readonly commit: string }[]
  readonly mergedInto: string | undefined
  readonly daysBefore: string | undefined
}
type Names = readonly string[]
type Told = (line: string) => void
type Mutants = readonly Mutant[]

const mutatedAmong: (names: Names) => Names = chosen.mutatedAmong
const changedAmong: (files: Names, differing: Names) => Names = chosen.changedAmong
const baseOf: (history: History) => { commit: string | undefined; why: string } = chosen.baseOf
const drawn: (mutants: Mutants, most: number) => Mutants = chosen.drawn
const sampleOf: (all: Mutants, isNew: (file: string) => boolean, say: Told) => Mutants =
  chosen.sampleOf

const RULE = 'packages/law/rules/quiet-hours/rule.ts'
const GATE = 'packages/core/src/gate/decide.ts'
const FOLD = 'packages/core/src/timeline/fold.ts'

describe('what is mutated', () => {
  it('is every rule of both packs, the gate and the fold, and none of their tests', () => {
    const foreign = 'packages/law/us-reg-f/rules/quiet-hours/rule.ts'
    const others = [
      'packages/law/rules/quiet-hours/rule.yaml',
      'packages/core/src/gate/decide.test.ts',
      'packages/core/src/timeline/parse-event.ts',
      'packages/law/src/stage.ts',
    ]
    expect(mutatedAmong([RULE, foreign, GATE, FOLD, ...others])).toEqual([
      ...[RULE, foreign, GATE, FOLD],
    ])
  })
})

describe('what has changed', () => {
  const files = [RULE, GATE, FOLD]

  it('is a file that differs, and no other', () => {
    expect(changedAmong(files, [GATE, 'README.md'])).toEqual([GATE])
    expect(changedAmong(files, ['README.md'])).toEqual([])
  })

  it('is a rule whose examples or numbers differ, and a file whose own test does', () => {
    expect(changedAmong(files, ['packages/law/rules/quiet-hours/cases.yaml'])).toEqual([RULE])
    expect(changedAmong(files, ['packages/law/rules/quiet-hours/rule.yaml'])).toEqual([RULE])
    expect(changedAmong(files, ['packages/core/src/timeline/fold.test.ts'])).toEqual([FOLD])
  })

  it('is everything where every file differs', () => {
    expect(changedAmong(files, [...files, 'README.md'])).toEqual(files)
  })
})

describe('the commit against which something has changed', () => {
  const nothing = { asked: '', askedCommit: undefined, head: 'head', forks: [] }
  const here: History = { ...nothing, mergedInto: undefined, daysBefore: undefined }
  const left = (commit: string) => ({ branch: 'origin/main', commit })

  it('is the one that was asked for, also where it is the head itself', () => {
    const asked = { ...here, asked: 'v1', forks: [left('fork')] }
    expect(baseOf({ ...asked, askedCommit: 'first' }).commit).toBe('first')
    expect(baseOf({ ...asked, askedCommit: 'head' }).commit).toBe('head')
  })

  it('is no other where the one that was asked for is not here', () => {
    expect(() => baseOf({ ...here, asked: 'gone', forks: [left('fork')] })).toThrow('gone')
  })

  it('is not the name of zeros that a new branch has', () => {
    const asked = '0'.repeat(40)
    expect(baseOf({ ...here, asked, daysBefore: 'older' }).commit).toBe('older')
  })

  it('is where the work left the main branch of another repository', () => {
    const known = { ...here, mergedInto: 'merged', daysBefore: 'older' }
    expect(baseOf({ ...known, forks: [left('fork')] }).commit).toBe('fork')
  })

  it('is not the head itself, as it would be on the main branch: nothing would be new', () => {
    const landed = { ...here, forks: [left('head')] }
    expect(baseOf({ ...landed, mergedInto: 'merged', daysBefore: 'older' }).commit).toBe('merged')
    expect(baseOf({ ...landed, daysBefore: 'older' }).commit).toBe('older')
    const second = { branch: 'upstream/main', commit: 'fork' }
    expect(baseOf({ ...landed, forks: [left('head'), second] }).commit).toBe('fork')
  })

  it('is none in a clone that holds the last commit alone, so that everything is new', () => {
    expect(baseOf(here)).toEqual({
      commit: undefined,
      why: expect.stringContaining('everything') as string,
    })
  })
})

describe('the mutants that are tried', () => {
  const many = (file: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ id: `${file}-${n}`, file, original: `a < ${n}` },
      replacement: `a <= ${n}`,
    }))
  const all = [...many(GATE, 200), ...many(FOLD, 100), ...many(RULE, 2)]
  const idsOf = (mutants: Mutants) => mutants.map(({ id }) => id)

  it('are all of them where they are few', () => {
    expect(drawn(all, 302)).toEqual(all)
  })

  it('are as many as may be, each file having its share', () => {
    const some = drawn(all, 151)
    const countOf = (file: string) => some.filter((one) => one.file === file).length
    expect([countOf(GATE), countOf(FOLD), countOf(RULE)]).toEqual([100, 50, 1])
  })

  it('are the same again, also when others come before them', () => {
    const moved = all.map((one, i) => ({ ...one, id: String(i + 1000) })).toReversed()
    const textOf = ({ file, original }: Mutant) => `${file} ${original}`
    expect(drawn(moved, 60).map(textOf).toSorted()).toEqual(drawn(all, 60).map(textOf).toSorted())
  })

  it('are all that is new and a sample of the rest, and both numbers are told', () => {
    const told: string[] = []
    const rest = many(GATE, 5000)
    const tried = sampleOf(
      [...many(FOLD, 100), ...rest],
      (file) => file === FOLD,
      (line) => told.push(line),
    )
    expect(idsOf(tried.filter(({ isNew }) => isNew))).toEqual(idsOf(many(FOLD, 100)))
    const others = tried.filter(({ isNew }) => !isNew).length
    expect(others).toBeGreaterThan(300)
    expect(others).toBeLessThan(1500)
    expect(told.join('\n')).toContain('100 of 100')
    expect(told.join('\n')).toContain(`${others} of 5000`)
  })

  it('are no more when everything is new', () => {
    const told: string[] = []
    const tried = sampleOf(
      many(GATE, 5000),
      () => true,
      (line) => told.push(line),
    )
    expect(tried.length).toBeLessThan(1500)
    expect(told.join('\n')).toContain(`${tried.length} of 5000`)
  })
})
