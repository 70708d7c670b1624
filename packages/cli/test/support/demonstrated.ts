import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import type { CaseFile } from '@fencun/app/ports/case-store'
import { type ContactAnswer, requestContact } from '@fencun/app/request-contact/request-contact'
import { type MemoryDeps, memoryDeps } from '@fencun/app/testing/memory-deps'
import { lineId, orgId, type PointId, pointId } from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import { lawBook, ownPack } from '../../src/compose/law-book.ts'
import { actorOf } from '../../src/compose/operator.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { seedDemonstration } from '../../src/demo/seed.ts'

/**
 * The use cases over the demonstration's portfolio and the law that ships, all in memory. It is
 * Wednesday 2026-11-18, ten in the morning: today nobody called yet.
 */
export async function demonstrated(): Promise<MemoryDeps> {
  const law = lawBook(ownPack(), {
    lender: (id) => deps.directory.lender(id),
    notices: () => deps.directory.notices(),
  })
  const deps: MemoryDeps = memoryDeps(law, at('2026-11-18T10:00:00+08:00'))
  good(await seedDemonstration(deps))
  return deps
}

export function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}

export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail} (${result.error.place ?? ''})`)
}

/** The case at a place (1 is the first) of an organisation's file, and who works it. */
export async function caseAt(
  { cases, directory }: Deps,
  org: string,
  place: number,
): Promise<{ readonly file: CaseFile; readonly collector: Actor }> {
  const page = { order: 'case-number', offset: place - 1, limit: 1 } as const
  const [file] = (await cases.list(DEMO_LENDER, { handler: orgId(org) }, page)).cases
  if (file === undefined || file.collector === null) throw new Error(`no case ${place} of ${org}`)
  const collector = await directory.staffById(file.collector)
  if (collector === undefined) throw new Error('a collector is on the staff')
  return { file, collector: actorOf(collector) }
}

/** Someone of the demonstration by account. */
export async function person({ directory }: Deps, account: string): Promise<Actor> {
  const one = (await directory.staff(DEMO_LENDER)).find((staff) => staff.account === account)
  if (one === undefined) throw new Error(`nobody is called ${account}`)
  return actorOf(one)
}

export async function stateOf({ timelines }: Deps, { debtor }: CaseFile): Promise<DebtorState> {
  const [head] = await timelines.load([{ lender: DEMO_LENDER, debtor }])
  if (head === undefined) throw new Error('the store answers every key')
  return head.state
}

/** The first mobile of the debtor, or of another role on the debtor's file. */
export async function mobileOf(
  deps: Deps,
  file: CaseFile,
  role: TargetRole = 'debtor',
): Promise<PointId> {
  const { points } = await stateOf(deps, file)
  const mobile = Object.entries(points).find(
    ([, point]) => point.role === role && point.kind === 'mobile',
  )
  if (mobile === undefined) throw new Error(`no mobile of a ${role}`)
  return pointId(mobile[0])
}

let requests = 0

/** Asks for a call on the asker's recorded desk line. */
export async function askCall(
  deps: Deps,
  collector: Actor,
  file: CaseFile,
  point: PointId,
): Promise<ContactAnswer> {
  requests += 1
  const line = lineId(`${collector.org}-desk-1`)
  const how = { channel: 'voice_interactive', purpose: 'interactive', line } as const
  const input = { request: `call-${requests}`, case: file.case, point, ...how }
  return good(await requestContact(deps, collector, input))
}

export function reasonsOf({ decision }: ContactAnswer): readonly string[] {
  return decision.findings.map(({ reason }) => reason)
}
