import { debtorId, type StaffId, staffId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PersonGroup, shareOut } from './share-out.ts'

const team = fc.integer({ min: 1, max: 7 }).map((n) => people(n))
const people = (n: number): readonly StaffId[] =>
  Array.from({ length: n }, (_, i) => staffId(`collector-${i}`))

const groupsWith = (casesMax: number) =>
  fc
    .array(fc.record({ cases: fc.integer({ min: 1, max: casesMax }), yuan: fc.nat(100_000) }), {
      maxLength: 60,
    })
    .map((all): readonly PersonGroup[] =>
      all.map(({ cases, yuan }, i) => ({
        debtor: debtorId(`person-${i}`),
        cases,
        amountFen: fen(BigInt(yuan) * 100n),
        stays: null,
      })),
    )

function totals(
  groups: readonly PersonGroup[],
  to: (debtor: PersonGroup, i: number) => StaffId | undefined,
  collectors: readonly StaffId[],
) {
  return collectors.map((one) => {
    const theirs = groups.filter((group, i) => to(group, i) === one)
    return {
      cases: theirs.reduce((sum, { cases }) => sum + cases, 0),
      amountFen: theirs.reduce((sum, { amountFen }) => sum + amountFen, 0n),
    }
  })
}

function spread(values: readonly (number | bigint)[]): number {
  const all = values.map(Number)
  return Math.max(...all) - Math.min(...all)
}

describe('sharing out cases', () => {
  it('gives every person to exactly one of the chosen', () => {
    fc.assert(
      fc.property(groupsWith(5), team, (groups, collectors) => {
        const share = shareOut(groups, collectors)
        expect([...share.keys()].toSorted()).toEqual(groups.map(({ debtor }) => debtor).toSorted())
        for (const one of share.values()) expect(collectors).toContain(one)
      }),
    )
  })

  it('makes the numbers of cases differ by the largest person at most', () => {
    fc.assert(
      fc.property(groupsWith(5), team, (groups, collectors) => {
        const share = shareOut(groups, collectors)
        const loads = totals(groups, ({ debtor }) => share.get(debtor), collectors)
        const largest = Math.max(0, ...groups.map(({ cases }) => cases))
        expect(spread(loads.map(({ cases }) => cases))).toBeLessThanOrEqual(largest)
      }),
    )
  })

  it('balances the amounts no worse than dealing the cases out in turn', () => {
    fc.assert(
      fc.property(groupsWith(1), team, (groups, collectors) => {
        const share = shareOut(groups, collectors)
        const loads = totals(groups, ({ debtor }) => share.get(debtor), collectors)
        const naive = totals(groups, (_, i) => collectors[i % collectors.length], collectors)
        const amounts = (of: typeof loads) => spread(of.map(({ amountFen }) => amountFen))
        expect(amounts(loads)).toBeLessThanOrEqual(amounts(naive))
      }),
    )
  })

  it('leaves a person with the chosen collector who works them', () => {
    fc.assert(
      fc.property(groupsWith(3), team, (groups, collectors) => {
        const held = groups.map((group, i) => ({
          ...group,
          stays: i % 2 === 0 ? (collectors[i % collectors.length] ?? null) : null,
        }))
        const share = shareOut(held, collectors)
        for (const { debtor, stays } of held) {
          if (stays !== null) expect(share.get(debtor)).toBe(stays)
        }
      }),
    )
  })

  it('halves what can be halved, in number and amount', () => {
    const groups = [500, 400, 300, 300, 200, 100].map((fens, i) => ({
      debtor: debtorId(`person-${i}`),
      cases: 1,
      amountFen: fen(BigInt(fens)),
      stays: null,
    }))
    const share = shareOut(groups, people(2))
    expect(totals(groups, ({ debtor }) => share.get(debtor), people(2))).toEqual([
      { cases: 3, amountFen: 900n },
      { cases: 3, amountFen: 900n },
    ])
    expect(shareOut(groups, people(2))).toEqual(share)
  })
})
