import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import type { TimelineHead } from '@fencun/app/ports/timeline-store'
import type { DebtorKey } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { vi } from 'vitest'
import { openInstallation } from '../../src/compose/installation.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'

/** One debtor as the stores hold him. */
export interface History {
  readonly key: DebtorKey
  readonly head: TimelineHead
  /** The versions in the order of the events. */
  readonly versions: readonly number[]
  /** Oldest first. */
  readonly events: readonly TimelineEvent[]
  readonly cases: readonly CaseFile[]
}

const PAGE = 200

/** Looks into the stores of an installation that no server has open. */
export async function inStores(data: string, work: (deps: Deps) => Promise<void>): Promise<void> {
  for (const name of ['DATABASE_URL', 'FENCUN_MASTER_KEY']) vi.stubEnv(name, '')
  const opened = await openInstallation({ data })
  if (!opened.ok) throw new Error(opened.error.detail)
  try {
    await work(opened.value.deps)
  } finally {
    await opened.value.close()
    vi.unstubAllEnvs()
  }
}

/** Every debtor of the demonstration's lender, read from the stores and not through the program. */
export async function readHistories(
  deps: Pick<Deps, 'cases' | 'timelines'>,
): Promise<readonly History[]> {
  const files = await everyCase(deps)
  const debtors = [...new Set(files.map(({ debtor }) => debtor))]
  const histories: History[] = []
  for (const debtor of debtors) {
    const key = { lender: DEMO_LENDER, debtor }
    const [head] = await deps.timelines.load([key])
    if (head === undefined) throw new Error('the store answers every key')
    const stored = await deps.timelines.history(key, { limit: 100_000 })
    const oldestFirst = stored.toReversed()
    histories.push({
      key,
      head,
      versions: oldestFirst.map(({ version }) => version),
      events: oldestFirst.map(({ event }) => event),
      cases: files.filter((file) => file.debtor === debtor),
    })
  }
  return histories
}

async function everyCase({ cases }: Pick<Deps, 'cases'>): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = []
  for (;;) {
    const page = { order: 'case-number', offset: files.length, limit: PAGE } as const
    const { cases: found, total } = await cases.list(DEMO_LENDER, {}, page)
    files.push(...found)
    if (files.length >= total || found.length === 0) return files
  }
}
