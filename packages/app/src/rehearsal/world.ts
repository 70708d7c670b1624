import {
  lenderId,
  lineId,
  type OrgId,
  orgId,
  type PointId,
  pointId,
  type StaffId,
  staffId,
} from '@fencun/core/ids'
import type { Result } from '@fencun/core/result'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { Actor, Role } from '../access/roles.ts'
import { allocateCases } from '../allocate-cases/allocate-cases.ts'
import type { Deps } from '../deps.ts'
import { memoryPreviewShelf, type PreviewShelf } from '../import-placement/preview-shelf.ts'
import { registerPlacement } from '../import-placement/register-placement.ts'
import type { CaseFile } from '../ports/case-store.ts'
import type { DirectoryStore } from '../ports/directory-store.ts'
import type { LawBook } from '../ports/law-book.ts'
import type { SpreadsheetReader } from '../ports/spreadsheets.ts'
import { previewPlacement } from '../preview-placement/preview-placement.ts'
import { recordNotice } from '../record-notice/record-notice.ts'
import { requestContact } from '../request-contact/request-contact.ts'
import { MemoryDatabase } from '../testing/memory-database.ts'
import { type MemoryDeps, memoryDeps, memoryStores } from '../testing/memory-deps.ts'
import { memoryFile, memorySpreadsheets, type PlainCell } from '../testing/memory-spreadsheets.ts'
import { dayAt, known, tinyLawBook } from './tiny-law.ts'

/** One lender with two agencies, their people and lines, in memory. */

export const LENDER = lenderId('bank')
export const AGENCY = orgId('agency-a')
export const RIVAL = orgId('agency-b')
export const LINE = lineId('line-a')

export const HEADER = ['个案序列号', '委案日期', '委案金额', '姓名', '证件号', '本人手机']
export const MORE = ['联系人1姓名', '联系人1关系', '联系人1手机', '备注1']
/** Two people; the first has a contact. Identity numbers are published specimens. */
export const WANG = ['A1', '2026-11-02', '100.50', '王小明', '11010519491231002X', '13812345678']
export const LI = ['A2', '2026-11-03', '200', '李四', '110101199003070134', '13912345678']
export const WIFE = ['张三', '配偶', '13700001111', '']

export interface World extends MemoryDeps {
  readonly spreadsheets: SpreadsheetReader
  readonly previews: PreviewShelf
}

export function actor(staff: string, role: Role, org: OrgId = AGENCY): Actor {
  return { staff: staffId(staff), lender: LENDER, org, role, name: `name of ${staff}` }
}

export const COLLECTOR = actor('collector-1', 'collector')
export const COLLEAGUE = actor('collector-2', 'collector')
export const SUPERVISOR = actor('supervisor-1', 'supervisor')
export const RIVAL_COLLECTOR = actor('rival-1', 'collector', RIVAL)
export const RIVAL_SUPERVISOR = actor('rival-supervisor', 'supervisor', RIVAL)
export const BANKER = actor('banker-1', 'supervisor', orgId('bank'))
export const ADMINISTRATOR = actor('administrator-1', 'administrator', orgId('bank'))
const PEOPLE = [
  COLLECTOR,
  COLLEAGUE,
  SUPERVISOR,
  RIVAL_COLLECTOR,
  RIVAL_SUPERVISOR,
  BANKER,
  ADMINISTRATOR,
]

/** Wednesday 2026-11-18, ten in the morning in Beijing, under the tiny law unless told otherwise. */
export async function newWorld(
  lawFor: (directory: DirectoryStore) => LawBook = () => tinyLawBook(),
  database: MemoryDatabase = new MemoryDatabase(),
): Promise<World> {
  const stores = memoryStores(database)
  const deps = { ...memoryDeps(lawFor(stores.directory)), ...stores }
  const lender = { lender: LENDER, name: '样本银行', profile: 'std', demonstration: true }
  const org = { lender: LENDER, listed: true, contractUntil: dayAt(2026, 12, 31) }
  const own = { ...org, org: orgId('bank'), kind: 'lender', name: '样本银行' } as const
  await deps.directory.addLender(lender, { ...own, contractUntil: null })
  await deps.directory.saveOrg({ ...org, org: AGENCY, kind: 'agency', name: '甲公司' })
  await deps.directory.saveOrg({ ...org, org: RIVAL, kind: 'agency', name: '乙公司' })
  for (const { staff, org: of, role, name } of PEOPLE) {
    const account = String(staff)
    await deps.directory.addStaff({
      ...{ staff, lender: LENDER, org: of, role, name, account, active: true },
    })
  }
  await seedRegisters(deps)
  const line = { lender: LENDER, label: '01', recorded: true, recorderUp: true }
  await deps.directory.saveLine({ ...line, org: AGENCY, line: LINE })
  await deps.directory.saveLine({ ...line, org: RIVAL, line: lineId('line-b') })
  return { ...deps, spreadsheets: memorySpreadsheets(), previews: memoryPreviewShelf() }
}

/** Both agencies assessed and evaluated, everybody trained and sworn to silence this autumn. */
async function seedRegisters({ directory }: Pick<Deps, 'directory'>): Promise<void> {
  const on = dayAt(2026, 10, 8)
  for (const org of [AGENCY, RIVAL]) {
    const dates = { impactAssessedOn: on, evaluatedOn: on }
    await directory.saveEngagement(LENDER, { org, ...dates, subcontracted: false })
  }
  for (const { staff } of PEOPLE) {
    const shown = { trainedOn: on, confidentialitySigned: true, suspended: false }
    await directory.saveQualification(LENDER, { staff, ...shown })
  }
}

/** The value of an outcome that must be a success. */
export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.detail} (${result.error.place ?? ''})`)
}

/** The code of an outcome that must be a failure. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'no failure' : result.error.code
}

export function at(text: string): Instant {
  return known(parseInstant(text))
}

/** A file with its own hash: no two uploads of a test are the same file. */
export function upload(rows: readonly (readonly PlainCell[])[], hash?: string) {
  const file = memoryFile({ sheets: [{ name: '委案', rows }] }, '委案.xlsx')
  const { bytes } = file
  if (!(bytes instanceof Uint8Array)) throw new Error('a plain book is bytes')
  const fileHash = hash ?? String(bytes.reduce((sum, byte) => (sum * 31 + byte) % 2 ** 40, 7))
  return { fileName: file.fileName, bytes, fileHash }
}

/** Uploads, confirms and registers rows for an agency. */
export async function place(
  world: World,
  rows: readonly (readonly PlainCell[])[],
  by: Actor = SUPERVISOR,
) {
  const header = rows.some((row) => row.length > HEADER.length) ? [...HEADER, ...MORE] : HEADER
  const preview = good(await previewPlacement(world, by, upload([header, ...rows])))
  const { accepted, placedAmountFen } = preview.totals
  const confirm = { cases: accepted, placedAmountFen }
  return good(await registerPlacement(world, by, { preview: preview.id, confirm }))
}

export async function caseFile(world: World, caseNumber: string): Promise<CaseFile> {
  const page = { order: 'case-number', offset: 0, limit: 1 } as const
  return known((await world.cases.list(LENDER, { caseNumber }, page)).cases[0])
}

export async function stateOf(world: World, file: CaseFile): Promise<DebtorState> {
  return known((await world.timelines.load([{ lender: LENDER, debtor: file.debtor }]))[0]).state
}

export async function pointOf(
  world: World,
  file: CaseFile,
  role: TargetRole = 'debtor',
): Promise<PointId> {
  const points = Object.entries((await stateOf(world, file)).points)
  return pointId(known(points.find(([, point]) => point.role === role))[0])
}

/** Case A1 of a person with a contact, told of the agency and assigned to the collector. */
export async function workedCase(world: World): Promise<CaseFile> {
  const { placement } = await place(world, [[...WANG, ...WIFE]])
  good(await recordNotice(world, SUPERVISOR, { placement, evidence: 'letter-1' }))
  const collectors: StaffId[] = [COLLECTOR.staff]
  good(await allocateCases(world, SUPERVISOR, { collectors, dryRun: false }))
  return caseFile(world, 'A1')
}

let requests = 0

export async function ask(
  world: World,
  file: CaseFile,
  role: TargetRole = 'debtor',
  by = COLLECTOR,
) {
  requests += 1
  const request = `request-${requests}`
  const point = await pointOf(world, file, role)
  return requestContact(world, by, {
    request,
    case: file.case,
    point,
    channel: 'voice_interactive',
    purpose: 'interactive',
    line: LINE,
  })
}

/** A permit for a call that must be allowed. */
export async function permitFor(world: World, file: CaseFile, role: TargetRole = 'debtor') {
  return known(good(await ask(world, file, role)).permit ?? undefined)
}
