import type { CallLog } from '@fencun/audit/call-log'
import type { FindingCounts } from '@fencun/audit/finding'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import type { AuditDebtor, People } from '@fencun/audit/people'
import { fileChunks } from '@fencun/audit/read/file-chunks'
import { readCallLog } from '@fencun/audit/read/read-call-log'
import { compareLaws } from '@fencun/audit/what-if/compare-laws'
import type { LawInForce } from '@fencun/core/gate/rule'
import { loadPack } from '@fencun/law/load-pack'
import { lawInForce } from '@fencun/law/profile'
import { MAPPING } from '../../packages/cli/test/audit/oracle/mapping.ts'
import { caseListOf, peopleOfWorld } from '../../packages/cli/test/audit/oracle/people-of-world.ts'
import { benchWorld } from './bench-world.ts'
import type { Counts, Done, Subject } from './task.ts'

/** Our audit over the same file, whole and in parts. */
export const ownSubjects: Readonly<Record<string, Subject>> = {
  read: working(async ({ calls }) => ({ counts: { calls: (await read(calls)).count } })),
  audit: working(async ({ calls, law, caseList }) => {
    const { log, people } = await readBoth(calls, caseList)
    return { counts: countsOf(judgeLog(log, people, { law }).summary.byRule) }
  }),
  'what-if': working(async ({ calls, law, caseList }) => {
    const { log, people } = await readBoth(calls, caseList)
    compareLaws(log, people, { before: law, after: stricter(law) })
    return { counts: {} }
  }),
  rows: working(async ({ calls, law, caseList }) => {
    const { log, people } = await readBoth(calls, caseList)
    const sums = new Map<string, number>()
    const add = (name: string, more: number) => sums.set(name, (sums.get(name) ?? 0) + more)
    for (const { rule, row } of judgeLog(log, people, { law }).findings()) {
      add(rule, 1)
      add(`${rule} sum`, row * ((row % 97) + 1))
    }
    return { counts: Object.fromEntries(sums) }
  }),
  first: working(async ({ calls, law, caseList }) => {
    const { log, people } = await readBoth(calls, caseList)
    let firstMs: number | undefined
    const onFirst = (): void => {
      firstMs ??= performance.now()
    }
    judgeLog(log, people, { law, onFirst })
    if (firstMs === undefined) throw new Error('there are findings')
    return { counts: {}, firstMs }
  }),
}

interface Ready {
  readonly calls: string
  readonly law: LawInForce
  /** As a placement that was imported: in memory before the clock starts. */
  readonly caseList: readonly AuditDebtor[]
}

function working(work: (ready: Ready) => Promise<Done>): Subject {
  return async ({ calls, law: directory, profile, size }) => {
    const law = lawInForce(loadPack(directory), [profile])
    const caseList = caseListOf(benchWorld(size).debtors)
    return { work: () => work({ calls, law, caseList }) }
  }
}

async function read(path: string): Promise<CallLog> {
  const result = await readCallLog(fileChunks(path), {
    mapping: MAPPING,
  })
  if (!result.ok) throw new Error(result.error.detail)
  return result.value.log
}

async function readBoth(
  path: string,
  caseList: readonly AuditDebtor[],
): Promise<{ log: CallLog; people: People }> {
  const log = await read(path)
  return { log, people: peopleOfWorld(caseList, log.numbers) }
}

function countsOf(byRule: readonly FindingCounts[]): Counts {
  return Object.fromEntries(byRule.map(({ rule, count }) => [rule, count]))
}

/** The same law with one connected call a day less. */
function stricter(law: LawInForce): LawInForce {
  const spec = law.pack.settings.find(({ parameter }) => parameter === 'connected-cap.max')
  if (spec === undefined) throw new Error('there is such a number')
  return { ...law, policySettings: [...law.policySettings, { ...spec, layer: 'lender', value: 2 }] }
}
