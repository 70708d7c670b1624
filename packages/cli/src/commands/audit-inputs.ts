import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import type { CallLog } from '@fencun/audit/call-log'
import type { People } from '@fencun/audit/people'
import { peopleOf } from '@fencun/audit/people/people-of'
import type { LogMapping } from '@fencun/audit/read/log-mapping'
import { CALL_BOOK_LIMITS, readCallFile } from '@fencun/audit/read/read-call-file'
import type { ReadOptions } from '@fencun/audit/read/read-call-log'
import { readRecords, type WrittenRecords } from '@fencun/audit/records/read-records'
import type { AuditedLog, CaseListFile, InputFile } from '@fencun/audit/report/audit-report'
import { joinLogs } from '@fencun/audit/report/join-logs'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import type { Progress } from '../progress.ts'

/** Which files, and what the person knows of the logs. */
export interface InputOptions {
  readonly cases?: string
  readonly records?: string
  readonly mapping?: LogMapping
  readonly zone?: string
  readonly format?: string
  readonly progress: Progress
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
  let rowsBefore = 0
  for (const file of files) {
    const read = await readLog(file, rowsBefore, options)
    if (!read.ok) return read
    reads.push(read.value)
    rowsBefore += read.value.audited.facts.rows
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

async function readLog(
  file: string,
  rowsBefore: number,
  { mapping, zone, format, progress }: InputOptions,
): Promise<Result<{ readonly log: CallLog; readonly audited: AuditedLog }>> {
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
  const read = await readCallFile(hashed(file, hash), options, spreadsheetReader(CALL_BOOK_LIMITS))
  progress.end()
  if (!read.ok) return err({ ...read.error, place: placed(file, read.error.place) })
  const { log, facts } = read.value
  const named = { name: basename(file), bytes: info.size, sha256: hash.digest('hex') }
  return ok({ log, audited: { ...named, facts, rowsBefore } })
}

async function* hashed(
  file: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: 1024 * 1024 })
  for await (const chunk of stream) {
    hash.update(chunk)
    yield chunk
  }
}

interface CaseList {
  readonly file: CaseListFile
  readonly parsed: ParsedPlacement
}

async function readCases(file: string | undefined): Promise<Result<CaseList | undefined>> {
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
