import { type Instant, plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { LENDER } from '../rehearsal/world.ts'
import type { ProviderCall } from './provider-log.ts'
import { audit, call, MINUTE, type Rehearsed, rehearsed, startOf } from './rehearsed.ts'

let the: Rehearsed
beforeEach(async () => {
  the = await rehearsed()
})

describe('the provider’s log', () => {
  const numberKey = () => the.world.keys.numberKey(LENDER, '13812345678')
  const wifesKey = () => the.world.keys.numberKey(LENDER, '13700001111')
  const logged = (at: Instant, part: Partial<ProviderCall> = {}): ProviderCall => {
    return { row: 2, at, numberKey: numberKey(), connected: true, talkSec: 40, ...part }
  }

  it('that agrees raises no alarm, though its clock is a little off', async () => {
    const [first, second] = [await call(the), await call(the, 'no-answer')]
    const { findings, summary } = await audit(the, [
      logged(plusMs(startOf(the, first), 90_000)),
      logged(plusMs(startOf(the, second), -20_000), { row: 3, connected: false, talkSec: 0 }),
    ])
    expect(findings).toEqual([])
    expect(summary.log).toMatchObject({ calls: 2, matched: 2, notInLog: 0 })
  })

  it('with a connected call that was reported unanswered: the counter is below the log', async () => {
    const contact = await call(the, 'no-answer')
    const { findings } = await audit(the, [logged(startOf(the, contact))])
    expect(findings).toMatchObject([
      { code: 'COUNTER_BELOW_LOG', contact, measured: { row: 2, reported: 'no-answer' } },
    ])
  })

  it('with a call to a debtor’s number for which there is no contact', async () => {
    const contact = await call(the)
    const { findings, summary } = await audit(the, [
      logged(startOf(the, contact)),
      logged(plusMs(startOf(the, contact), 30 * MINUTE), { row: 3 }),
    ])
    expect(findings).toMatchObject([{ code: 'COUNTER_BELOW_LOG', measured: { row: 3 } }])
    expect(summary.log).toMatchObject({ calls: 2, matched: 1 })
  })

  it('with a call to another number of the debtor in place of the permitted one', async () => {
    const contact = await call(the)
    const { findings, summary } = await audit(the, [
      logged(startOf(the, contact), { numberKey: wifesKey() }),
      logged(plusMs(startOf(the, contact), 30 * MINUTE), { row: 9, numberKey: 'a stranger’s' }),
    ])
    expect(findings).toMatchObject([{ code: 'OTHER_NUMBER', debtor: the.file.debtor }])
    expect(summary.log).toMatchObject({ strangers: 1, notInLog: 1 })
  })

  it('of a time before the number came on file says nothing about this history', async () => {
    const contact = await call(the)
    const before = plusMs(startOf(the, contact), -24 * 60 * MINUTE)
    const { findings, summary } = await audit(the, [logged(before)])
    expect(findings).toEqual([])
    expect(summary.log).toMatchObject({ beforeFile: 1 })
  })
})
