import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import type { CallLog } from '@fencun/audit/call-log'
import type { People } from '@fencun/audit/people'
import { peopleOf } from '@fencun/audit/people/people-of'
import { fileChunks } from '@fencun/audit/read/file-chunks'
import { headOf } from '@fencun/audit/read/head'
import type { LogMapping } from '@fencun/audit/read/log-mapping'
import type { LogParts, SpillOptions } from '@fencun/audit/read/log-parts'
import { isWorkbook, MAGIC_BYTES } from '@fencun/audit/read/magic'
import { readCallFile } from '@fencun/audit/read/read-call-file'
import { type ReadOptions, readCallLogInParts } from '@fencun/audit/read/read-call-log'
import { readRecords, type WrittenRecords } from '@fencun/audit/records/read-records'
import type { AuditedLog, CaseListFile, InputFile } from '@fencun/audit/report/audit-report'
import { joinLogs } from '@fencun/audit/report/join-logs'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { CALL_READERS } from '../compose/call-readers.ts'
import type { Progress } from '../progress.ts'

/** Which files, and what the person knows of the logs. */
export interface InputOptions {
  readonly cases?: string
  readonly records?: string
  readonly mapping?: LogMapping
  readonly zone?: string
  readonly format?: string
  readonly progress: Progress
  /** What is done with more calls than fit; absent: all are held in memory. */
  readonly spill?: (callsBefore: number) => SpillOptions
  /** Told of each log as soon as it is read. */
  readonly onLog?: (log: AuditedLog) => void
}

/** Everything an audit works on, from its files. */
export interface AuditInputs {
  readonly log: CallLog
  readonly logs: readonly AuditedLog[]
  readonly people: People
  readonly cases?: CaseListFile
  readonly records?: { readonly file: InputFile; readonly written: WrittenRecords }
}

const READING = { zh: '读取', en: 'reading' }

/** Reads all files of an audit. Each failure names its file. */
export async function readInputs(
  files: readonly string[],
  options: InputOptions,
): Promise<Result<AuditInputs>> {
  const reads: { readonly log: CallLog; readonly audited: AuditedLog }[] = []
  let before: Before = NOTHING_BEFORE
  for (const file of files) {
    const read = await readLog(file, before, options)
    if (!read.ok) return read
    const { log, audited } = read.value
    reads.push(read.value)
    before = { rows: before.rows + audited.facts.rows, calls: before.calls + log.count }
    options.progress.end()
    options.onLog?.(read.value.audited)
  }
  const cases = await readCases(options.cases)
  if (!cases.ok) return cases
  const records = await readWritten(options.records, options.zone)
  if (!records.ok) return records
  const { log } = joinLogs(reads.map((one) => ({ log: one.log, facts: one.audited.facts })))
  return ok({
    log,
    logs: reads.map(({ audited }) => audited),
    people: peopleOf(log, cases.value?.parsed),
    ...(cases.value && { cases: cases.value.file }),
    ...(records.value && { records: records.value }),
  })
}

/** What the logs before a log had. */
interface Before {
  readonly rows: number
  readonly calls: number
}

export const NOTHING_BEFORE: Before = { rows: 0, calls: 0 }

async function readLog(
  file: string,
  before: Before,
  options: InputOptions,
): Promise<Result<{ readonly log: CallLog; readonly audited: AuditedLog }>> {
  const read = await readLogParts(file, before, options)
  if (!read.ok) return read
  const { parts, audited } = read.value
  for (const log of parts.parts()) return ok({ log, audited })
  throw new Error('a log without spill has one part')
}

/** Reads one log, in parts when it is more than `spill` allows for. */
export async function readLogParts(
  file: string,
  before: Before,
  { mapping, zone, format, progress, spill }: InputOptions,
): Promise<Result<{ readonly parts: LogParts; readonly audited: AuditedLog }>> {
  const info = await stat(file).catch(() => undefined)
  if (info?.isFile() !== true) return unreadable(file)
  const hash = createHash('sha256')
  const options: ReadOptions = {
    ...(mapping && { mapping }),
    ...(zone !== undefined && { zone }),
    ...(format !== undefined && { format }),
    asOf: instant(Math.floor(info.mtimeMs)),
    onProgress: ({ bytes, rows }) => progress.at(READING, bytes, info.size, rows),
  }
  const read = await partsOf(hashed(file, hash), options, spill?.(before.calls))
  progress.end()
  if (!read.ok) return err({ ...read.error, place: placed(file, read.error.place) })
  const { facts } = read.value
  const named = { name: basename(file), bytes: info.size, sha256: hash.digest('hex') }
  return ok({ parts: read.value, audited: { ...named, facts, rowsBefore: before.rows } })
}

/** A workbook is never more than fits. */
async function partsOf(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  spill: SpillOptions | undefined,
): Promise<Result<LogParts>> {
  const { head, chunks } = await headOf(source, MAGIC_BYTES)
  if (spill !== undefined && !isWorkbook(head)) {
    return readCallLogInParts(chunks, { ...options, spill })
  }
  const read = await readCallFile(chunks, options, CALL_READERS)
  if (!read.ok) return read
  const { log, facts } = read.value
  return ok({ facts, count: log.count, parts: () => [log], close: () => undefined })
}

async function* hashed(
  file: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of fileChunks(file)) {
    hash.update(chunk)
    yield chunk
  }
}

export interface CaseList {
  readonly file: CaseListFile
  readonly parsed: ParsedPlacement
}

/** Fails when the list cannot be read. */
export async function readCases(file: string | undefined): Promise<Result<CaseList | undefined>> {
  if (file === undefined) return ok(undefined)
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return unreadable(file)
  const source = { bytes, fileName: basename(file) }
  const parsed = await readPlacement(spreadsheetReader(), source)
  if (!parsed.ok) return err({ ...parsed.error, place: placed(file, parsed.error.place) })
  const { cases: accepted, rejected } = parsed.value.totals
  return ok({ file: { ...fileOf(file, bytes), accepted, rejected }, parsed: parsed.value })
}

async function readWritten(
  file: string | undefined,
  zone: string | undefined,
): Promise<Result<AuditInputs['records']>> {
  if (file === undefined) return ok(undefined)
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return unreadable(file)
  const source = { bytes, fileName: basename(file) }
  const written = await readRecords(spreadsheetReader(), source, zone)
  if (!written.ok) return err({ ...written.error, place: placed(file, written.error.place) })
  return ok({ file: fileOf(file, bytes), written: written.value })
}

function fileOf(file: string, bytes: Uint8Array): InputFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: basename(file), bytes: bytes.length, sha256 }
}

/** Which file, and where in it. */
function placed(file: string, place: string | undefined): string {
  return place === undefined ? file : `${file}: ${place}`
}

function unreadable(file: string): Result<never> {
  return err(failure('argument-invalid', 'the file cannot be read', file))
}
