import { describe, expect, it } from 'vitest'
import { ALL_FIELDS } from '../preview-placement/field-labels.ts'
import { newWorld, SUPERVISOR, upload } from '../rehearsal/world.ts'
import { GOOD, HEADER, readRows } from '../testing/plain-placement.ts'
import { type CaseFieldId, FIELDS, isCaseField } from './fields.ts'
import { columnsNotKept, isUseful, whyNotKept } from './kept-fields.ts'
import { placementReport } from './placement-report.ts'
import type { ShelvedPlacement } from './preview-shelf.ts'
import { buildRegistration } from './registration.ts'

const CASE_FIELDS = Object.keys(FIELDS).filter(isCaseField)
/** A value that can be read as any field of its kind, and differs from all others. */
const SAMPLES: Readonly<Record<(typeof FIELDS)[CaseFieldId]['kind'], string>> = {
  text: '样例文字',
  'case-number': 'Z9',
  name: '周样例',
  id: '110101199003070134',
  mobile: '13700007777',
  phone: '13700008888',
  address: '样例路八号',
  email: 'sample@example.invalid',
  personal: '样例单位',
  account: '6222491901836301',
  amount: '77.70',
  'foreign-amount': '0',
  day: '2026-12-31',
  count: '7',
  note: '喜欢下午接电话',
}

function sampleOf(field: CaseFieldId): string {
  if (field === 'currency') return '人民币'
  return field === 'idType' ? '护照' : SAMPLES[FIELDS[field].kind]
}

type Columns = readonly (readonly [word: string, value: string])[]

const LEAST: Columns = HEADER.map((word, i) => [word, GOOD[i] ?? ''])

/** The least row with one more column, or with another value in the one it has. */
function withField(field: CaseFieldId): Columns {
  const { words } = FIELDS[field]
  const own: readonly string[] = words
  const more = [words[0], sampleOf(field)] as const
  const rest = LEAST.filter(([word]) => !own.includes(word))
  return [...rest, more]
}

/** What would be written of one row; ids count up alike each time. */
async function writtenOf(columns: Columns): Promise<string> {
  const parsed = await readRows([columns.map(([word]) => word), columns.map(([, value]) => value)])
  expect([parsed.rejected, parsed.accepted.length]).toEqual([[], 1])
  const world = await newWorld()
  const shelved: ShelvedPlacement = {
    ...{ id: 'preview', lender: SUPERVISOR.lender, owner: SUPERVISOR.staff, handler: null },
    ...{ expiresAt: world.clock.now(), choices: {}, ...upload([]) },
    reading: { ...NOTHING_READ, parsed },
  }
  const what = {
    actor: SUPERVISOR,
    shelved,
    parsed,
    handler: SUPERVISOR.org,
    now: shelved.expiresAt,
  }
  return JSON.stringify(await buildRegistration(world, what), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

const NOTHING_READ = {
  ...{ sheets: [], problem: null, mapping: null, parsed: null },
  ...{ knownNumbers: [], sameFile: null },
}

/** The columns of a file that nothing is kept of, by header. */
const notKept = async (columns: Columns) => {
  const { mapping } = await readRows([
    columns.map(([word]) => word),
    columns.map(([, text]) => text),
  ])
  return columnsNotKept(mapping).map(({ header, why }) => [header, why])
}

describe('what is said to be kept of a placement', () => {
  it.each(CASE_FIELDS)('is what is written, and nothing else is: %s', async (field) => {
    const why = whyNotKept(field, { placedAmountFrom: 'placedAmountFen' })
    const isSaid = why === undefined || why === 'search-only'
    const isWritten = (await writtenOf(withField(field))) !== (await writtenOf(LEAST))
    expect(isSaid).toBe(isWritten)
  })

  it('is the total due where a file has no placed amount', async () => {
    const columns = LEAST.map(([word, value]): Columns[number] => [
      word === '委案金额' ? '总欠款金额' : word,
      value,
    ])
    expect(await writtenOf(columns)).toContain('"placedAmountFen":"10050"')
    expect(await notKept(columns)).toEqual([])
  })

  it('leaves out the employer, keeps accounts to be found by alone, and says so', async () => {
    const columns = [
      ...LEAST,
      ...[withField('cardNumber'), withField('employer')].flatMap((all) => all.slice(-1)),
      ['微信', 'x'] as const,
    ]
    expect(await notKept(columns)).toEqual([
      ['卡号', 'search-only'],
      ['单位名称', 'not-used'],
      ['微信', 'personal-account'],
    ])
    const written = await writtenOf(columns)
    const [least, more] = [await writtenOf(LEAST), written].map((one) => JSON.parse(one) as object)
    expect(more).toEqual({ ...least, accounts: [expect.objectContaining({ account: '****6301' })] })
  })

  it('offers no field that would make no difference', () => {
    expect(ALL_FIELDS).toContain('cardNumber')
    expect(ALL_FIELDS).toContain('note1')
    expect(ALL_FIELDS).not.toContain('employer')
    expect(ALL_FIELDS).not.toContain('province')
    expect(ALL_FIELDS.filter((field) => !isUseful(field))).toEqual([])
  })

  it('is told alike by the report of the command line', async () => {
    const columns = withField('accountNumber')
    const [header, row] = [columns.map(([word]) => word), columns.map(([, value]) => value)]
    const { mapping } = placementReport(await readRows([header, row]))
    expect(mapping.notStored).toMatchObject([{ header: '账号', why: 'search-only' }])
    expect(mapping.notStored[0]?.because.en).toContain('only to find the case by')
  })
})
