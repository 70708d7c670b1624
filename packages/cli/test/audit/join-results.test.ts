import type { CallLog } from '@fencun/audit/call-log'
import { partsJudge } from '@fencun/audit/judge/join-results'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import type { JudgeOptions } from '@fencun/audit/judge/judge-options'
import type { People } from '@fencun/audit/people'
import { debtorOfNumber, numbersAlone } from '@fencun/audit/people/numbers-alone'
import { beijingDay, type Day, plusDays } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MadeLog, madeLogs } from './arbitrary-log.ts'
import { logOf } from './plain-log.ts'
import { lawUnder } from './sample-log.ts'

const PARTS = 3

/** What is random about how a log is parted; bits and digits of whole numbers. */
interface Parting {
  readonly parts: number
  readonly strangers: number
}

/** All numbers look alike when masked; some are on no list. */
function changed({ log, people }: MadeLog, { strangers }: Parting): MadeLog {
  const numbers = log.numbers.map((_, i) => `138000${i}0001`)
  const alike = { ...log, numbers }
  if (people.source === 'numbers-alone') return { log: alike, people: numbersAlone(alike) }
  const debtors = people.debtors.map((one, i) => ({ ...one, label: `case-${i}` }))
  const listed = debtors.length
  const ofNumber = people.ofNumber.map((known, i) => {
    if (((strangers >> i) & 1) === 0) return known
    return [{ debtor: debtors.push(debtorOfNumber(numbers[i] ?? '')) - 1, point: 0 }]
  })
  const known = { source: people.source, debtors, ofNumber, strangers: debtors.length - listed }
  return { log: alike, people: known }
}

/** By number, its part: that of every number with which it has a debtor in common. */
function partOfNumbers({ people, log }: MadeLog, { parts }: Parting): readonly number[] {
  const group = log.numbers.map((_, i) => i)
  for (const [a] of group.entries()) {
    for (const [b] of group.entries()) {
      const debtors = new Set(people.ofNumber[a]?.map(({ debtor }) => debtor))
      if (people.ofNumber[b]?.some(({ debtor }) => debtors.has(debtor)) !== true) continue
      const [one, other] = [group[a], group[b]]
      for (const [i, each] of group.entries()) if (each === other) group[i] = one ?? i
    }
  }
  return group.map((one) => Math.floor(parts / PARTS ** one) % PARTS)
}

function partOf({ log, people }: MadeLog, isIn: (number: number) => boolean): MadeLog {
  const calls = Array.from(log.row.keys()).filter((call) => isIn(log.number[call] ?? 0))
  const numbers = [...new Set(calls.map((call) => log.number[call] ?? 0))]
  const pick = (column: Uint32Array | Uint16Array | Uint8Array) => calls.map((i) => column[i] ?? 0)
  const own: CallLog = {
    ...log,
    count: calls.length,
    row: Uint32Array.from(pick(log.row)),
    startSec: Uint32Array.from(pick(log.startSec)),
    number: Uint32Array.from(pick(log.number), (number) => numbers.indexOf(number)),
    outcome: Uint8Array.from(pick(log.outcome)),
    signal: Uint16Array.from(pick(log.signal)),
    talkSec: Uint32Array.from(pick(log.talkSec)),
    org: Uint16Array.from(pick(log.org)),
    staff: Uint16Array.from(pick(log.staff)),
    inbound: Uint8Array.from(pick(log.inbound)),
    numbers: numbers.map((number) => log.numbers[number] ?? ''),
  }
  return { log: own, people: peopleOfPart(own, people, numbers) }
}

/** Those on the list keep their places; the others follow, as many as the part has. */
function peopleOfPart(own: CallLog, whole: People, numbers: readonly number[]): People {
  if (whole.source === 'numbers-alone') return numbersAlone(own)
  const listed = whole.debtors.length - (whole.strangers ?? 0)
  const debtors = whole.debtors.slice(0, listed)
  const ofNumber = numbers.map((number) =>
    (whole.ofNumber[number] ?? []).map((known) => {
      const debtor = whole.debtors[known.debtor]
      if (known.debtor < listed || debtor === undefined) return known
      return { debtor: debtors.push(debtor) - 1, point: 0 }
    }),
  )
  return { source: 'case-list', debtors, ofNumber, strangers: debtors.length - listed }
}

function judgeInParts(made: MadeLog, parting: Parting, options: JudgeOptions) {
  const parts = partOfNumbers(made, parting)
  const judge = partsJudge(options)
  for (let part = 0; part < PARTS; part += 1) {
    const own = partOf(made, (number) => parts[number] === part)
    if (own.log.count > 0) judge.add(own)
  }
  return judge.result()
}

/** Of a log: calls of its first day count without being reported. */
function secondDay({ log }: MadeLog): Day {
  return plusDays(beijingDay(instant(Math.min(...log.startSec) * 1000)), 1)
}

const parting = fc.record({
  parts: fc.nat({ max: PARTS ** 5 - 1 }),
  strangers: fc.nat({ max: 31 }),
})

describe.each(['std', 'tender'])('under the profile %s', (profile) => {
  const law = lawUnder(profile)

  it.each([
    [4, 120],
    [90, 40],
  ])('parts of a log over %i days give what the whole gives', (days, numRuns) => {
    let findings = 0
    fc.assert(
      fc.property(madeLogs(days), parting, fc.boolean(), (madeLog, how, later) => {
        const made = changed(madeLog, how)
        const from = later ? { from: secondDay(made) } : {}
        const whole = judgeLog(made.log, made.people, { law, ...from })
        const joined = judgeInParts(made, how, { law, ...from })
        expect(joined.summary).toEqual(whole.summary)
        expect([...joined.findings()]).toEqual([...whole.findings()])
        expect(joined).toMatchObject({ packHash: whole.packHash, policy: whole.policy })
        expect(joined.judgedBy).toMatchObject({ way: 'fast', differed: false })
        findings += [...whole.findings()].length
      }),
      { numRuns },
    )
    expect(findings).toBeGreaterThan(5)
  })
})

it('calls in several parts that look alike have the ids that they have in the whole', () => {
  const law = lawUnder('std')
  // Half past ten at night, by one seat, to five people whose numbers look the same when masked.
  const calls = [0, 1, 2, 3, 4].map((i) => ({
    ...{ row: i + 1, startSec: Date.parse('2026-11-09T22:30:00+08:00') / 1000, org: 'a' },
    ...{ number: `138000${i}0001`, staff: 's', signal: '', talkSec: 9, inbound: false },
    outcome: 'answered-unknown' as const,
  }))
  const log = logOf(calls)
  const made = { log, people: numbersAlone(log) }
  const whole = judgeLog(log, made.people, { law })
  const joined = judgeInParts(made, { parts: 0b01_10_01, strangers: 0 }, { law })
  const ids = [...joined.findings()].map(({ id }) => id)
  expect(new Set(ids).size).toBe(5)
  expect(ids).toEqual([...whole.findings()].map(({ id }) => id))
  expect(joined.summary).toEqual(whole.summary)
})
