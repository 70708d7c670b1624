import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import type { TimelineHead } from '@fencun/app/ports/timeline-store'
import type { DebtorId, DebtorKey } from '@fencun/core/ids'
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

/**
 * Looks into the stores of an installation: of an embedded one that no server has open, or of the
 * database server that the environment names.
 */
export async function inStores<T>(
  data: string,
  work: (deps: Deps) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  for (const name of ['DATABASE_URL', 'FENCUN_MASTER_KEY']) vi.stubEnv(name, env[name] ?? '')
  vi.stubEnv('FENCUN_KEYS', env['FENCUN_KEYS'])
  const opened = await openInstallation({ data })
  if (!opened.ok) throw new Error(opened.error.detail)
  try {
    return await work(opened.value.deps)
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
  const casesOf = new Map<DebtorId, CaseFile[]>()
  for (const file of files) casesOf.set(file.debtor, [...(casesOf.get(file.debtor) ?? []), file])
  const keys = [...casesOf.keys()].map((debtor) => ({ lender: DEMO_LENDER, debtor }))
  const histories: History[] = []
  for (let from = 0; from < keys.length; from += PAGE) {
    const page = keys.slice(from, from + PAGE)
    const heads = await deps.timelines.load(page)
    const stored = await Promise.all(
      page.map((key) => deps.timelines.history(key, { limit: 100_000 })),
    )
    for (const [i, key] of page.entries()) {
      const head = heads[i]
      if (head === undefined) throw new Error('the store answers every key')
      const oldestFirst = stored[i]?.toReversed() ?? []
      histories.push({
        key,
        head,
        versions: oldestFirst.map(({ version }) => version),
        events: oldestFirst.map(({ event }) => event),
        cases: casesOf.get(key.debtor) ?? [],
      })
    }
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
