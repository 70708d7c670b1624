import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bookOf, gridOf, renamed, shuffled } from '@fencun/adapters/spreadsheets/testing/plain-grid'
import {
  SAMPLES,
  type SampleName,
  sampleBytes,
  truthOf,
} from '@fencun/adapters/spreadsheets/testing/truth'
import { writeWithExceljs } from '@fencun/adapters/spreadsheets/testing/write-exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { fencun, newFolder, printed, type Ran, removeFolders } from './support/command.ts'
import { TEXT } from './support/expected.ts'
import { listAt, textAt, valueAt } from './support/json.ts'

afterAll(removeFolders)

const sampleFile = (name: SampleName): string =>
  fileURLToPath(new URL(`../../adapters/test-data/${name}`, import.meta.url))

const dryRun = async (file: string, ...more: string[]): Promise<Ran> =>
  fencun(['import', file, '--lender', 'demo', '--dry-run', ...more])

async function fileNamed(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(await newFolder(), name)
  await writeFile(file, bytes)
  return file
}

/** The report in the terms of the truth file. */
function asTruth(value: unknown): object {
  const lenderNotes: Record<string, string[]> = {}
  for (const note of listAt(value, 'notes')) {
    ;(lenderNotes[textAt(note, 'kind')] ??= []).push(textAt(note, 'caseNumber'))
  }
  return {
    rows: valueAt(value, 'totals', 'rows'),
    accepted: valueAt(value, 'accepted'),
    placedAmountFen: valueAt(value, 'totals', 'placedAmountFen'),
    rejected: listAt(value, 'rejected').map((row) => ({
      row: valueAt(row, 'row'),
      reason: valueAt(row, 'reason'),
    })),
    lenderNotes,
  }
}

describe.each(SAMPLES)('a dry run of %s', (name) => {
  it('prints one JSON object with exactly the accepted, the rejected and the sum', async () => {
    const ran = await dryRun(sampleFile(name), '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(asTruth(printed(ran))).toEqual(truthOf(name))
    for (const note of listAt(printed(ran), 'notes')) {
      expect(textAt(note, 'effect', 'kind')).toMatch(/^(hold|hardship|review)$/)
    }
  })

  it('gives the same with columns in another order under other words', async () => {
    const grid = await gridOf(sampleBytes(name))
    const columns = (grid[0] ?? []).map((_, column) => column).toReversed()
    const other = shuffled(
      renamed(grid, (words) => words.at(-1) ?? ''),
      columns,
    )
    expect(other[0]).not.toEqual(grid[0])
    const file = await fileNamed('other.xlsx', await writeWithExceljs(bookOf(other)))
    expect(asTruth(printed(await dryRun(file, '--json')))).toEqual(truthOf(name))
  })

  it('prints for people what it would register, what it would not and why', async () => {
    const { accepted, rejected, rows } = truthOf(name)
    const ran = await dryRun(sampleFile(name))
    expect(ran.out).toContain(`${accepted} accepted, ${rejected.length} rejected of ${rows} rows`)
    for (const { row } of rejected) expect(ran.out).toMatch(new RegExp(`^row ${row} cell `, 'm'))
  })
})

describe('a dry run of a file that cannot be taken', () => {
  it.each([
    ['placement.xlsx', 'PK\u0003\u0004 broken', 'file-damaged'],
    ['placement.csv', '\u0000\u0001\u0002\u0003', 'not-a-spreadsheet'],
    ['placement.csv', '甲,乙\n1,2\n', 'header-not-found'],
  ])('%s with %j leaves with 2 and %s', async (name, text, code) => {
    const ran = await dryRun(await fileNamed(name, text), '--json')
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({ error: { code, cure: { en: TEXT } } })
  })

  it('names a file that is not there, and a folder in its place', async () => {
    for (const file of ['/nowhere/placement.xlsx', await newFolder()]) {
      const ran = await dryRun(file, '--json')
      expect(ran.code).toBe(2)
      expect(printed(ran)).toMatchObject({ error: { code: 'argument-invalid', place: file } })
    }
  })
})
