import { describe, expect, it } from 'vitest'
import { progressBar } from './progress.ts'

const READING = { zh: '读取', en: 'reading' }

/** A terminal that remembers, and a clock that is set. */
function stage({ isTTY = true } = {}) {
  const written: string[] = []
  const clock = { ms: 0 }
  const screen = { isTTY, write: (text: string) => written.push(text) }
  return { written, clock, bar: progressBar('en', screen, () => clock.ms) }
}

describe('the bar of a long work', () => {
  it('shows how far it is, how fast, and how long it will take', () => {
    const { written, clock, bar } = stage()
    bar.at(READING, 0, 100, 0)
    clock.ms = 2000
    bar.at(READING, 25, 100, 500_000)
    expect(written).toHaveLength(1)
    expect(written[0]).toContain('reading ██████░')
    expect(written[0]).toContain('25%  250,000 rows/s  6 s left')
  })

  it('is not shown for work that ends at once, nor more often than an eye can follow', () => {
    const { written, clock, bar } = stage()
    bar.at(READING, 1, 100, 10)
    clock.ms = 699
    bar.at(READING, 50, 100, 20)
    bar.end()
    expect(written).toEqual([])
    clock.ms = 700
    bar.at(READING, 60, 100, 30)
    clock.ms = 799
    bar.at(READING, 70, 100, 40)
    expect(written).toHaveLength(1)
  })

  it('goes away at the end and leaves its line empty', () => {
    const { written, clock, bar } = stage()
    clock.ms = 1000
    bar.at(READING, 1, 2, 1)
    bar.end()
    bar.end()
    expect(written).toHaveLength(2)
    expect(written.at(-1)).toBe('\r\u001b[2K')
  })

  it('leaves what was seen on the way above it', () => {
    const { written, clock, bar } = stage()
    const SEEN = { zh: '先见到', en: 'seen first' }
    bar.note(SEEN)
    expect(written).toEqual([])
    clock.ms = 1000
    bar.at(READING, 1, 2, 1)
    bar.note(SEEN)
    expect(written.at(-1)).toBe('\r\u001b[2Kseen first\n')
    bar.end()
    expect(written).toHaveLength(2)
  })

  it('is nothing where there is no terminal', () => {
    const { written, clock, bar } = stage({ isTTY: false })
    clock.ms = 5000
    bar.at(READING, 1, 2, 1)
    bar.note(READING)
    bar.end()
    expect(written).toEqual([])
  })
})
