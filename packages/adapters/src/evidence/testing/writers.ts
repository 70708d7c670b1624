import { setTimeout as wait } from 'node:timers/promises'
import { appendTo, hold, newDebtor } from '@fencun/app/testing/sample-rows'
import type { LenderId } from '@fencun/core/ids'
import type { Stores } from '../../stores/open-stores.ts'

const DEBTORS = 40
const AGAIN_MS = 20
/** Between two appends of one hand: others have work to do on the same machine. */
const PAUSE_MS = 4

/** People who write all the time and remember what was acknowledged to them. */
export interface Writers {
  readonly acknowledged: ReadonlySet<string>
  /** Appends whose outcome nobody knows. */
  readonly unknown: () => number
  readonly stop: () => Promise<void>
}

export function startWriters(stores: Stores, lender: LenderId, hands: number): Writers {
  const acknowledged = new Set<string>()
  const state = { unknown: 0, stopping: false }
  const work = async (): Promise<void> => {
    const debtors = Array.from({ length: DEBTORS }, () => newDebtor())
    for (let turn = 0; !state.stopping; turn += 1) {
      const debtor = debtors[turn % DEBTORS] ?? newDebtor()
      const events = Array.from({ length: 1 + (turn % 3) }, (_, at) => hold(`${turn}.${at}`))
      try {
        const key = { lender, debtor }
        const [head] = await stores.timelines.load([key])
        if (head === undefined) throw new Error('one head per key')
        const [result] = await stores.timelines.append([appendTo(key, head, events)])
        if (result === 'appended') for (const { id } of events) acknowledged.add(id)
        await wait(PAUSE_MS)
      } catch {
        state.unknown += 1
        await wait(AGAIN_MS)
      }
    }
  }
  const working = Array.from({ length: hands }, work)
  return {
    acknowledged,
    unknown: () => state.unknown,
    stop: async () => {
      state.stopping = true
      await Promise.all(working)
    },
  }
}
