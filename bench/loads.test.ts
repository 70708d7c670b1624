import { describe, expect, it } from 'vitest'
import { closedLoop, compareLoads, type Load, loadOf, loadTable } from './loads.ts'

const NONE = { ownMicros: 1, serverMicros: 2 }

function loadAt(perSec: number): Load {
  return { perSec, p50Ms: 1, p99Ms: 2, ...NONE }
}

describe('loads', () => {
  it('tell the rate, the middle and the slowest hundredth', () => {
    const took = Array.from({ length: 200 }, (_, n) => 200 - n)
    expect(loadOf(took, 1000, NONE)).toEqual({ perSec: 200, p50Ms: 101, p99Ms: 199, ...NONE })
  })

  it('keep as many callers busy as were asked for, and count each answer', async () => {
    let [open, most, done] = [0, 0, 0]
    const work = async (): Promise<void> => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setImmediate(resolve))
      open -= 1
      done += 1
    }
    const load = await closedLoop({ callers: 7, forMs: 30 }, work, () => 0)
    expect([most, open]).toEqual([7, 0])
    expect(load.perSec).toBeGreaterThan(0)
    expect(done).toBeGreaterThan(7)
    expect(load.serverMicros).toBe(0)
  })

  it('relate each subject to the floor measured just before it, and keep the extremes', async () => {
    const floors = [50, 100, 100, 200, 200, 400, 400]
    const order: string[] = []
    const floor = async (): Promise<Load> => {
      order.push('floor')
      return loadAt(floors.shift() ?? 1)
    }
    let nth = 0
    const half = async (): Promise<Load> => {
      order.push('half')
      nth += 1
      return loadAt([7, 50, 25, 200][nth - 1] ?? 1)
    }
    const subjects = [{ name: 'half', run: half }]
    const findings = await compareLoads({
      ...{ title: 't', floor: { name: 'floor', run: floor }, subjects, rounds: 3 },
    })
    expect(order.join(' ')).toBe('floor half floor half floor half floor half')
    expect(findings).toMatchObject([
      { name: 'floor', ratio: 1 },
      { name: 'half', ratio: 0.5, ratioMin: 0.25, ratioMax: 1 },
    ])
  })

  it('are printed one line each, with nothing where nothing was counted', () => {
    const one = { name: 'x', ratio: 0.5, ratioMin: 0.25, ratioMax: 1, ...loadAt(1234) }
    const last = loadTable('t', [{ ...one, serverMicros: Number.NaN }])
      .split('\n')
      .at(-1)
    expect(last).toBe('| x | 1234 | 0.500 | 0.250–1.00 | 1.00 | 2.00 | 1.00 |  |')
  })
})
