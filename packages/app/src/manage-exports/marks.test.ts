import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CERTAIN_BITS, fitsOf, inOrderOf, type LeakedLine, type MarkOf, secondOf } from './marks.ts'

const RUNS = 200
const CASES = Array.from({ length: 100 }, (_, i) => `2026-${String(i).padStart(5, '0')}`)
const RECIPIENTS = 10

/** Ten people who each got a file of the very same cases. */
function filesOf(run: number): readonly { readonly of: number; readonly mark: MarkOf }[] {
  return Array.from({ length: RECIPIENTS }, (_, of) => {
    const key = `export ${run} ${of}`
    const mark = (text: string) => createHmac('sha256', key).update(text).digest('hex')
    return { of, mark }
  })
}

/** The lines of a file as its recipient has them. */
function linesOf(of: MarkOf): readonly LeakedLine[] {
  return inOrderOf(of, CASES, (caseNumber) => caseNumber).map((caseNumber) => ({
    caseNumber,
    second: secondOf(of, caseNumber),
  }))
}

/** A small generator, so that every run is the same (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Three tenths of some lines, in their order. */
function sampleOf<T>(lines: readonly T[], draw: () => number): readonly T[] {
  const kept = new Set(
    lines
      .map((_, place) => ({ place, drawn: draw() }))
      .toSorted((a, b) => a.drawn - b.drawn)
      .slice(0, lines.length * 0.3)
      .map(({ place }) => place),
  )
  return lines.filter((_, place) => kept.has(place))
}

function shuffled<T>(items: readonly T[], draw: () => number): readonly T[] {
  return items
    .map((item) => ({ item, drawn: draw() }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ item }) => item)
}

/** How often the best fit is who leaked it, and certain. */
function named(leak: (lines: readonly LeakedLine[], draw: () => number) => readonly LeakedLine[]) {
  let right = 0
  for (let run = 0; run < RUNS; run += 1) {
    const draw = drawing(run)
    const files = filesOf(run)
    const leaker = files[Math.floor(draw() * RECIPIENTS)]
    if (leaker === undefined) throw new Error('somebody leaks')
    const [best] = fitsOf(leak(sampleOf(linesOf(leaker.mark), draw), draw), files)
    if (best?.of === leaker.of && best.bits >= CERTAIN_BITS) right += 1
  }
  return right / RUNS
}

describe('three tenths of a file that leaked name its recipient in 99 of 100 cases', () => {
  it('as they are', () => {
    expect(named((lines) => lines)).toBeGreaterThanOrEqual(0.99)
  })

  it('with the marked column cut off', () => {
    const cut = (lines: readonly LeakedLine[]) => lines.map((line) => ({ ...line, second: null }))
    expect(named(cut)).toBeGreaterThanOrEqual(0.99)
  })

  it('in another order', () => {
    expect(named(shuffled)).toBeGreaterThanOrEqual(0.99)
  })

  it('with a fifth of the seconds made up', () => {
    const altered = (lines: readonly LeakedLine[], draw: () => number) =>
      lines.map((line) => (draw() < 0.2 ? { ...line, second: Math.floor(draw() * 60) } : line))
    expect(named((lines, draw) => shuffled(altered(lines, draw), draw))).toBeGreaterThanOrEqual(
      0.99,
    )
  })
})

describe('what is no file of anybody’s', () => {
  it('names nobody for certain', () => {
    for (let run = 0; run < RUNS; run += 1) {
      const draw = drawing(run)
      const lines = shuffled(CASES, draw).map((caseNumber) => {
        return { caseNumber, second: Math.floor(draw() * 60) }
      })
      expect(fitsOf(lines.slice(0, 30), filesOf(run))[0]?.bits).toBeLessThan(CERTAIN_BITS)
    }
  })

  it('names nobody when there is nothing to compare', () => {
    expect(fitsOf([], filesOf(0)).every(({ bits }) => bits === 0)).toBe(true)
    const one = [{ caseNumber: 'A1', second: null }]
    expect(fitsOf(one, filesOf(0)).every(({ bits }) => bits === 0)).toBe(true)
  })
})
