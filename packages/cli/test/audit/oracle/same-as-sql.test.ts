import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditResult } from '@fencun/audit/finding'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import { peopleOf } from '@fencun/audit/people/people-of'
import { readCallLog } from '@fencun/audit/read/read-call-log'
import type { LawInForce } from '@fencun/core/gate/rule'
import { parseDay } from '@fencun/core/time/beijing'
import { lawInForce } from '@fencun/law/profile'
import { afterAll, describe, expect, it } from 'vitest'
import { ownPack } from '../../../src/compose/law-book.ts'
import { openDuck, stage, writePeople } from './duck.ts'
import { lawOfDays } from './law-of-days.ts'
import { MAPPING } from './mapping.ts'
import { caseListOf, peopleOfWorld } from './people-of-world.ts'
import { rowsSql, SQL_RULES } from './sql.ts'
import { type Order, writeCalls } from './write-calls.ts'

/** From before the law changes on 30 January to after the holidays of the Spring Festival. */
const WORLD = { calls: 3000, debtors: 70, days: 32, from: parseDay('2026-01-26') }
const WITH_CASE_LIST = ['contact-once', 'contact-only-when-lost', 'hardship-interval']
const BY_TENDER = ['case-dials', 'holiday-ban', 'hardship-interval']

interface Case {
  readonly seed: number
  readonly profile: 'std' | 'tender'
  readonly order: Order
  readonly listed: boolean
}

const CASES: readonly Case[] = [
  { seed: 11, profile: 'tender', order: 'sorted', listed: true },
  { seed: 12, profile: 'tender', order: 'shuffled', listed: true },
  { seed: 13, profile: 'tender', order: 'sorted', listed: false },
  { seed: 14, profile: 'std', order: 'shuffled', listed: true },
  { seed: 15, profile: 'std', order: 'sorted', listed: false },
]

type Rows = Readonly<Record<string, readonly number[]>>

const folder = mkdtempSync(join(tmpdir(), 'fencun-oracle-'))
const pack = ownPack()
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(CASES)('history $seed, $profile, $order, case list: $listed', (one) => {
  it('has the same rows by every rule that SQL can say', async () => {
    const path = join(folder, `calls-${one.seed}.csv`)
    const { from = expect.fail('that is a day'), ...size } = WORLD
    writeCalls(path, { ...size, from, seed: one.seed }, one.order)
    const law = lawInForce(pack, [one.profile])
    const ours = await rowsOfOurs(path, law, one.listed)
    const sql = await rowsOfSql(path, law, one.listed)
    expect(ours).toEqual(sql)
    const silent = SQL_RULES.filter((rule) => sql[rule]?.length === 0)
    expect(silent.filter((rule) => canSpeak(rule, one))).toEqual([])
  })
})

/** Equal because nobody said anything would prove nothing. */
function canSpeak(rule: string, { profile, listed }: Case): boolean {
  if (!listed && WITH_CASE_LIST.includes(rule)) return false
  return profile === 'tender' || !BY_TENDER.includes(rule)
}

async function rowsOfOurs(path: string, law: LawInForce, listed: boolean): Promise<Rows> {
  const read = await readCallLog(createReadStream(path), { mapping: MAPPING })
  if (!read.ok) throw new Error(read.error.detail)
  const { log } = read.value
  const people = listed
    ? peopleOfWorld(caseListOf(WORLD.debtors), log.numbers)
    : peopleOf(log, undefined)
  return byRule(judgeLog(log, people, { law }))
}

function byRule(result: AuditResult): Rows {
  const rows = new Map<string, number[]>(SQL_RULES.map((rule) => [rule, []]))
  for (const { rule, row } of result.findings()) rows.get(rule)?.push(row)
  return Object.fromEntries(rows)
}

async function rowsOfSql(path: string, law: LawInForce, listed: boolean): Promise<Rows> {
  const days = lawOfDays(law, WORLD.from ?? expect.fail('that is a day'), WORLD.days)
  const people = join(folder, 'people.csv')
  writePeople(people, WORLD.debtors)
  const duck = await openDuck()
  try {
    await stage(duck.query, days, listed ? people : undefined)
    const asked = { path, failedCallsMin: days[0]?.failedCallsMin ?? 0, rules: SQL_RULES }
    const rows = await duck.query(rowsSql(asked))
    return Object.fromEntries(
      SQL_RULES.map((rule) => [
        rule,
        rows.filter((row) => row[rule] === true).map(({ serial }) => Number(serial)),
      ]),
    )
  } finally {
    duck.close()
  }
}
