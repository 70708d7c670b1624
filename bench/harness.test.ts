import { describe, expect, it } from 'vitest'
import { compare, type Subject, table } from './harness.ts'

/** A stopwatch that only the subjects move: each costs what it says, in milliseconds. */
function course() {
  let ms = 0
  const ran: string[] = []
  const subject = (name: string, cost: () => number): Subject => ({
    name,
    run: () => {
      ran.push(name)
      ms += cost()
    },
  })
  return { now: () => ms, ran, subject }
}

describe('comparing subjects with a floor', () => {
  it('says how many times the floor each one takes', async () => {
    const { now, subject } = course()
    const findings = await compare(
      { title: 't', floor: subject('floor', () => 2), subjects: [subject('triple', () => 6)] },
      now,
    )
    expect(findings).toMatchObject([
      { name: 'floor', nanosPerRun: 2e6, ratio: 1 },
      { name: 'triple', nanosPerRun: 6e6, ratio: 3, ratioMin: 3, ratioMax: 3 },
    ])
  })

  it('keeps the ratio when the whole machine slows down half way', async () => {
    const { now, ran, subject } = course()
    const slow = () => (ran.length > 300 ? 10 : 1)
    const [, finding] = await compare(
      {
        title: 't',
        floor: subject('floor', slow),
        subjects: [subject('double', () => 2 * slow())],
      },
      now,
    )
    expect(finding?.ratio).toBeCloseTo(2, 5)
  })

  it('takes turns, so that nobody always goes first', async () => {
    const { now, ran, subject } = course()
    const subjects = [subject('b', () => 100)]
    await compare({ title: 't', floor: subject('a', () => 100), subjects, rounds: 3 }, now)
    expect(ran.join('')).toBe('abbaabba')
  })

  it('waits for a promise before it stops the clock', async () => {
    let ms = 0
    const late: Subject = {
      name: 'late',
      run: () =>
        Promise.resolve().then(() => {
          ms += 50
        }),
    }
    const [finding] = await compare({ title: 't', floor: late, subjects: [] }, () => ms)
    expect(finding?.nanosPerRun).toBe(50e6)
  })

  it('prints one line per subject with its unit', () => {
    const of = { nanosPerRun: 1234, cpuNanosPerRun: 980, ratio: 1.5, ratioMin: 1, ratioMax: 200 }
    const line = table('decide', [{ name: 'x', ...of }])
      .split('\n')
      .at(-1)
    expect(line).toBe('| x | 1.23 µs | 980 ns | 1.50 | 1.00–200 |')
  })
})
