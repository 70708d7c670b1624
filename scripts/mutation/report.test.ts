import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as report from './report.mjs'
import * as settled from './settled.mjs'

interface Tried {
  readonly file: string
  readonly status: string
  readonly oracles: string
  readonly isNew?: boolean
  readonly line: number
  readonly original: string
  readonly replacement: string
}
const printed: (of: unknown, say: (line: string) => void) => boolean = report.printed
const reportOn: (tried: readonly Tried[]) => unknown = report.reportOn
const settledFile: (root: string, stage: string, hash: string) => string = settled.settledFile
const settledIn: (file: string) => ReadonlyMap<string, object> = settled.settledIn
const keep: (file: string, key: string, verdict: object) => void = settled.keep

const RULE = 'packages/law/rules/quiet-hours/rule.ts'
const GATE = 'packages/core/src/gate/decide.ts'
const many = (count: number, status: string, more: Partial<Tried> = {}): readonly Tried[] =>
  Array.from({ length: count }, (_, line) => ({
    ...{ file: RULE, status, oracles: status, line, original: 'a', replacement: 'b' },
    ...more,
  }))

function verdictOn(...tried: readonly (readonly Tried[])[]) {
  const lines: string[] = []
  const isEnough = printed(reportOn(tried.flat()), (line) => lines.push(line))
  return { isEnough, text: lines.join('\n') }
}

describe('a score', () => {
  it('of ninety in a hundred is enough, of a little less is not', () => {
    expect(verdictOn(many(90, 'killed'), many(10, 'survived')).isEnough).toBe(true)
    const less = verdictOn(many(899, 'killed'), many(101, 'survived'))
    expect(less.isEnough).toBe(false)
    expect(less.text).toContain('rules has 89.9 %, below 90 %')
  })

  it('of one part is not made up for by another', () => {
    const gate = many(10, 'survived', { file: GATE })
    expect(verdictOn(many(990, 'killed'), gate).isEnough).toBe(false)
  })

  it('of what is new is not made up for by the rest', () => {
    const fresh = many(10, 'survived', { isNew: true })
    const { isEnough, text } = verdictOn(many(990, 'killed'), fresh)
    expect(isEnough).toBe(false)
    expect(text).toContain('new has 0 %')
  })

  it('leaves out what is static or equivalent, and counts what no test reaches', () => {
    const left = [many(5, 'static'), many(5, 'equivalent')]
    expect(verdictOn(many(9, 'killed'), many(1, 'survived'), ...left).isEnough).toBe(true)
    expect(verdictOn(many(9, 'killed'), many(2, 'not-reached'), ...left).isEnough).toBe(false)
    expect(verdictOn(many(9, 'timeout'), many(1, 'survived')).isEnough).toBe(true)
  })
})

describe('what is settled', () => {
  const root = mkdtempSync(join(tmpdir(), 'fencun-settled-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('is kept as it becomes known, and a line that was cut off is asked again', () => {
    const file = settledFile(root, 'quick', 'first')
    keep(file, 'one', { status: 'killed' })
    keep(file, 'two', { status: 'survived' })
    appendFileSync(file, '{"key":"three","status":"kil')
    expect([...settledIn(file)]).toEqual([
      ['one', { status: 'killed' }],
      ['two', { status: 'survived' }],
    ])
    keep(settledFile(root, 'quick', 'first'), 'three', { status: 'killed' })
    expect([...settledIn(file).keys()]).toEqual(['one', 'two', 'three'])
  })

  it('holds for the same code and tests only', () => {
    keep(settledFile(root, 'quick', 'first'), 'one', { status: 'killed' })
    expect(settledIn(settledFile(root, 'quick', 'other')).size).toBe(0)
    expect(settledIn(settledFile(root, 'quick', 'first')).size).toBe(0)
  })
})
