import { lenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import type { LedgerStatus } from '../ports/ledger.ts'
import { ADMINISTRATOR, AGENCY, actor, codeOf, good, SUPERVISOR } from '../rehearsal/world.ts'
import { showLedger } from './show-ledger.ts'

const status: LedgerStatus = {
  ...{ origin: 'fencun.local/bank', size: 7, checkpointAt: instant(1), publishedSize: 7 },
  ...{ publishedAt: instant(2), waiting: 0, waitingSince: null, conflicting: 0, vkeys: [] },
  ...{ audits: [], witnesses: [], incidents: [], stopped: null },
}
const asked: string[] = []
const ledger = {
  health: () => ({ state: 'sound', waiting: 0, size: 7, secondsSinceCheckpoint: 1 }) as const,
  status: async (lender: string) => {
    asked.push(lender)
    return status
  },
}

it("shows the log of the administrator's own lender", async () => {
  expect(good(await showLedger({ ledger }, ADMINISTRATOR))).toEqual(status)
  expect(asked).toEqual([lenderId(ADMINISTRATOR.lender)])
})

it("is not for supervisors, nor for an agency's administrator", async () => {
  expect(codeOf(await showLedger({ ledger }, SUPERVISOR))).toBe('not-permitted')
  const agencys = actor('agency-administrator', 'administrator', AGENCY)
  expect(codeOf(await showLedger({ ledger }, agencys))).toBe('not-permitted')
})

it('says that there is none where none is written', async () => {
  expect(codeOf(await showLedger({ ledger: null }, ADMINISTRATOR))).toBe('not-found')
})
