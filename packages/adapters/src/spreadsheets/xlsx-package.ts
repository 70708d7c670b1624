import type { DateSystem, SheetInfo, SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { ReadProblem } from './read-problem.ts'
import { sharedStringsOf } from './xlsx-strings.ts'
import { dateStylesOf } from './xlsx-styles.ts'
import { attributeOf, scanXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** What the sheets of a workbook need in order to be read. */
export interface XlsxPackage {
  readonly sheets: readonly (SheetInfo & { readonly part: string })[]
  readonly dateSystem: DateSystem
  readonly strings: readonly string[]
  /** Whether the cell style of that number shows numbers as dates. */
  readonly dateStyles: readonly boolean[]
}

interface Relation {
  readonly kind: string
  readonly target: string
}

/** @throws ReadProblem */
export async function readPackage(
  zip: ZipArchive,
  limits: SpreadsheetLimits,
): Promise<XlsxPackage> {
  const workbookPart = await workbookOf(zip)
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)
  const file = workbookPart.slice(folder.length)
  const relations = await relationsOf(zip, `${folder}_rels/${file}.rels`, folder)
  const workbook = await readWorkbook(zip, workbookPart, relations)
  if (workbook.sheets.length > limits.sheetsMax) {
    throw new ReadProblem('file-too-large', `the workbook has over ${limits.sheetsMax} sheets`)
  }
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target
  const stringsPart = partOf('sharedStrings')
  const stylesPart = partOf('styles')
  return {
    ...workbook,
    strings:
      stringsPart === undefined ? [] : await sharedStringsOf(zip.unpack(stringsPart), limits),
    dateStyles: stylesPart === undefined ? [] : await dateStylesOf(zip.unpack(stylesPart)),
  }
}

async function workbookOf(zip: ZipArchive): Promise<string> {
  if (!zip.has('[Content_Types].xml')) {
    throw new ReadProblem('not-a-spreadsheet', 'the archive is no .xlsx workbook')
  }
  const relations = await relationsOf(zip, '_rels/.rels', '')
  const target = [...relations.values()].find(({ kind }) => kind === 'officeDocument')?.target
  if (target === undefined || !/workbook[^/]*\.xml$/i.test(target)) {
    throw new ReadProblem(
      'not-a-spreadsheet',
      'the archive is an Office file but no .xlsx workbook',
    )
  }
  return target
}

async function relationsOf(
  zip: ZipArchive,
  part: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  if (!zip.has(part)) return relations
  await scanXml(zip.unpack(part), {
    open(name, attributes) {
      const id = attributeOf(attributes, 'Id')
      const target = attributeOf(attributes, 'Target')
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      const type = attributeOf(attributes, 'Type') ?? ''
      const kind = type.slice(type.lastIndexOf('/') + 1)
      relations.set(id, { kind, target: resolve(folder, target) })
    },
    text() {},
    close() {},
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

async function readWorkbook(
  zip: ZipArchive,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<Pick<XlsxPackage, 'sheets' | 'dateSystem'>> {
  const sheets: (SheetInfo & { part: string })[] = []
  let dateSystem: DateSystem = '1900'
  await scanXml(zip.unpack(part), {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributeOf(attributes, 'date1904'))) dateSystem = '1904'
      if (name !== 'sheet') return
      const relation = relations.get(attributeOf(attributes, 'id') ?? '')
      // Chart sheets hold no cells.
      if (relation?.kind !== 'worksheet') return
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
        part: relation.target,
      })
    },
    text() {},
    close() {},
  })
  return { sheets, dateSystem }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
