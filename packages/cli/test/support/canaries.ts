import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Answered, type Client, dayAt, setClock, signIn } from './client.ts'
import { listAt, textAt } from './json.ts'

/** Nothing else in an installation looks like these; each goes in where such a thing is given. */
export const CANARIES = {
  name: '綦毋试样',
  idNumber: '53010219200508011X',
  mobile: '19987650123',
  homePhone: '0871-63987654',
  workPhone: '0871-63912345',
  email: 'qiwu.canary@example.invalid',
  homeAddress: '澜沧江畔样例路七号',
  workAddress: '滇池东岸试样大厦九层',
  householdAddress: '怒江试样镇金丝雀村三组',
  card: '6222491901836301',
  account: '6217003860012345678',
  employer: '金丝雀试样养殖场',
  wife: '亓官样例',
  wifesMobile: '19987650456',
  guarantor: '濮阳试样',
  note: '其母透析住院莫扰',
  history: '曾称变卖嫁妆度日',
  record: '她说嫁妆已典当过半',
  hold: '称被冒名且已报警备案',
  reason: '替其表弟核对收信人',
  password: 'Tr0ub4dour-样例-3',
  mistyped: 'hunter2-typed-as-account',
} as const

/** What stands there in the clear by right, so that a search that finds nothing has looked. */
export const IN_THE_CLEAR = 'CANARY-CASE-0001'

const COLUMNS: readonly (readonly [header: string, value: string])[] = [
  ['个案序列号', IN_THE_CLEAR],
  ['委案日期', '2026-11-02'],
  ['委案金额', '1234'],
  ['姓名', CANARIES.name],
  ['证件号', CANARIES.idNumber],
  ['本人手机', CANARIES.mobile],
  ['家庭号码', CANARIES.homePhone],
  ['单位号码', CANARIES.workPhone],
  ['邮箱', CANARIES.email],
  ['家庭地址', CANARIES.homeAddress],
  ['单位地址', CANARIES.workAddress],
  ['户籍地址', CANARIES.householdAddress],
  ['卡号', CANARIES.card],
  ['账号', CANARIES.account],
  ['单位名称', CANARIES.employer],
  ['配偶姓名', CANARIES.wife],
  ['配偶手机', CANARIES.wifesMobile],
  ['担保人姓名', CANARIES.guarantor],
  ['担保人手机', '19987650789'],
  ['备注1', CANARIES.note],
  ['备注2', CANARIES.history],
]

/** What a day's work answered: the texts of refusals, and what was served to the screens. */
export interface Told {
  readonly refusals: readonly string[]
  readonly metrics: string
  /** Cases found by each canary that somebody may search for. */
  readonly found: Readonly<Record<string, number>>
}

/** Plants every canary through the interface, as a day of work would. */
export async function plantCanaries(url: string): Promise<Told> {
  const day = await dayAt(url)
  const boss = await signIn(url, 'supervisor-a')
  await setClock(boss, `${day}T10:00:00+08:00`)
  const placed = await importFile(boss)
  const file = await must(boss.call('GET', `/v1/cases?q=${IN_THE_CLEAR}`))
  const id = textAt(file, 'cases', 0, 'case')
  const evidence = { evidence: 'letters-2026-11' }
  await must(boss.call('POST', `/v1/placements/${placed}/notice`, evidence))
  const found: Record<string, number> = {}
  for (const what of ['name', 'idNumber', 'mobile', 'wifesMobile', 'card', 'account'] as const) {
    const answer = await must(boss.call('POST', '/v1/cases/search', { q: CANARIES[what] }))
    found[what] = listAt(answer, 'cases').length
  }
  await call(boss)
  const hold = { reason: 'dispute', note: CANARIES.hold }
  await must(boss.call('POST', `/v1/cases/${id}/holds`, hold))
  await look(boss, id)
  const refusals = [...(await refused(boss, id)), ...(await mistyped(url))]
  const metrics = String((await boss.call('GET', '/metrics')).body)
  return { refusals, metrics, found }
}

async function importFile(boss: Client): Promise<string> {
  const csv = [COLUMNS.map(([header]) => header), COLUMNS.map(([, value]) => value)]
    .map((cells) => cells.join(','))
    .join('\r\n')
  const form = new FormData()
  form.set('file', new File([csv], 'placement.csv'))
  const preview = textAt(await must(boss.call('POST', '/v1/placements/previews', form)), 'id')
  const confirm = { cases: 1, placedAmountFen: '123400' }
  const made = await must(boss.call('POST', '/v1/placements', { preview, confirm }))
  return textAt(made, 'placement')
}

/** A call by the number itself, with its record. */
async function call(boss: Client): Promise<void> {
  const how = { channel: 'voice_interactive', purpose: 'interactive', line: 'agency-a-desk-1' }
  const about = { caseNumber: IN_THE_CLEAR, number: CANARIES.mobile }
  const permit = await must(
    boss.call('POST', '/v1/contacts', { request: 'canary-1', ...about, ...how }),
  )
  const contact = textAt(permit, 'contact')
  if (textAt(permit, 'dial') !== CANARIES.mobile) throw new Error('the permit shows the number')
  const at = `/v1/contacts/${contact}`
  await must(boss.call('POST', `${at}/events`, { kind: 'started' }))
  await must(boss.call('POST', `${at}/events`, { kind: 'ended', outcome: 'answered-debtor' }))
  const record = { resultCode: 'PTP', note: CANARIES.record, nextStepAt: null }
  await must(boss.call('POST', `${at}/record`, record))
}

/** Somebody looks at a name in full, and gives a reason in words. */
async function look(boss: Client, id: string): Promise<void> {
  const shown = await must(boss.call('GET', `/v1/cases/${id}`))
  const party = textAt(shown, 'person', 'party')
  const why = { purpose: 'letter', words: CANARIES.reason, screen: 'case' }
  const told = await must(
    boss.call('POST', `/v1/cases/${id}/reveals`, { party, field: 'name', ...why }),
  )
  if (textAt(told, 'value') !== CANARIES.name) throw new Error('the name is revealed')
  await must(boss.call('GET', `/v1/cases/${id}/timeline`))
}

/** Requests that are wrong, with canaries in every place where somebody may put one by mistake. */
async function refused(boss: Client, id: string): Promise<readonly string[]> {
  const { mobile, idNumber, name, note } = CANARIES
  const asked = await Promise.all([
    boss.call('GET', `/v1/cases/${mobile}`),
    boss.call('GET', `/v1/cases?q=${idNumber}`),
    boss.call('GET', `/v1/cases?status=${encodeURIComponent(name)}`),
    boss.call('GET', `/nowhere/${idNumber}`),
    boss.call('POST', '/v1/contacts/check', { case: idNumber, channel: note }),
    boss.call('POST', '/v1/contacts', { request: 'canary-2', caseNumber: mobile, number: name }),
    boss.call('POST', `/v1/cases/${id}/holds`, { reason: name, note }),
    boss.call('POST', '/v1/cases/search', { q: name, status: note }),
    boss.call('POST', '/v1/placements', { preview: name, confirm: { cases: note } }),
  ])
  return asked.filter(({ status }) => status >= 400).map(({ body }) => JSON.stringify(body))
}

async function mistyped(url: string): Promise<readonly string[]> {
  const body = { account: CANARIES.mistyped, password: CANARIES.password }
  return signIn(url, body.account, body.password).then(
    () => {
      throw new Error('nobody is called so')
    },
    (error: unknown) => [String(error).replace(body.account, '')],
  )
}

async function must(answer: Promise<Answered>): Promise<unknown> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}

/** Which canaries, and whether what is in the clear, stand in a text or as bytes in it. */
export function foundIn(text: string): readonly string[] {
  return Object.entries({ ...CANARIES, clear: IN_THE_CLEAR })
    .filter(([, value]) => text.includes(value) || text.includes(hexOf(value)))
    .map(([what]) => what)
}

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex')
}

/** Every canary in every file under a folder but those left out, by file. */
export async function foundInFiles(
  folder: string,
  leftOut: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    if (!entry.isFile() || leftOut.some((one) => name === one || name.startsWith(`${one}/`))) {
      continue
    }
    const inside = foundIn((await readFile(path)).toString('latin1'))
    const here = [...inside, ...inLatin(await readFile(path)), ...foundIn(name)]
    if (here.length > 0) found.set(name, [...new Set(here)])
  }
  return found
}

/** Characters of several bytes as they lie in a file. */
function inLatin(bytes: Buffer): readonly string[] {
  return Object.entries({ ...CANARIES, clear: IN_THE_CLEAR })
    .filter(([, value]) => bytes.includes(Buffer.from(value)))
    .map(([what]) => what)
}
