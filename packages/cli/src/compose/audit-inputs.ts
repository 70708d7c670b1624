import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { type AuditAsk, type AuditPart, HANDED_IN } from '@fencun/app/ports/audits'
import type { ReadLog } from '@fencun/audit/call-log'
import { LOG_FIELDS } from '@fencun/audit/formats/format'
import { fileChunks } from '@fencun/audit/read/file-chunks'
import type { LogMapping } from '@fencun/audit/read/log-mapping'
import { readCallFile } from '@fencun/audit/read/read-call-file'
import type { ReadOptions } from '@fencun/audit/read/read-call-log'
import { readRecords, type WrittenRecords } from '@fencun/audit/records/read-records'
import type { InputFile } from '@fencun/audit/report/audit-report'
import type { Failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { partPath } from './audit-folders.ts'
import type { Reached } from './audit-progress.ts'
import type { AuditTask } from './audit-thread.ts'
import { CALL_READERS } from './call-readers.ts'

/** What was read of one of the files, and which file it is. */
export interface Input<T> {
  readonly file: InputFile
  readonly read: T
}

export type TellProgress = (reached: Reached) => void

type Files = Pick<AuditTask, 'folder' | 'files'>

/** The policy to judge by: a name, or the text that was handed in. */
export async function policyOf({
  folder,
  ask: { profile },
}: Files & { readonly ask: AuditAsk }): Promise<
  { readonly profile: string } | { readonly text: string }
> {
  if (profile !== HANDED_IN) return { profile }
  return { text: await readFile(partPath(folder, 'policy'), 'utf8') }
}

/** The call log. A failure names the part, and its row where there is one. */
export async function readLog(
  task: Files & { readonly ask: AuditAsk },
  tell: TellProgress,
): Promise<Result<Input<ReadLog>>> {
  const { folder, ask } = task
  const path = partPath(folder, 'calls')
  const total = sizeOf(task, 'calls')
  const hash = createHash('sha256')
  const told = paced(tell)
  const { mtimeMs } = await stat(path)
  const options: ReadOptions = {
    mapping: mappingOf(ask),
    ...(ask.zone === null ? {} : { zone: ask.zone }),
    asOf: instant(Math.floor(mtimeMs)),
    onProgress: ({ bytes, rows }) => told({ stage: 'calls', done: bytes, total, rows }),
  }
  const read = await readCallFile(hashed(fileChunks(path), hash), options, CALL_READERS)
  if (!read.ok) return err(inPart('calls', read.error))
  return ok({ file: fileOf(task, 'calls', hash.digest('hex')), read: read.value })
}

/** The case list; undefined when none was handed in. */
export async function readCases(
  task: Files,
  tell: TellProgress,
): Promise<Result<Input<ParsedPlacement> | undefined>> {
  return readTable(task, 'cases', tell, async (source) => {
    return readPlacement(spreadsheetReader(), source)
  })
}

/** The written records; undefined when none were handed in. */
export async function readNotes(
  task: Files & { readonly ask: AuditAsk },
  tell: TellProgress,
): Promise<Result<Input<WrittenRecords> | undefined>> {
  const { zone } = task.ask
  return readTable(task, 'records', tell, async (source) => {
    return zone === null
      ? readRecords(spreadsheetReader(), source)
      : readRecords(spreadsheetReader(), source, zone)
  })
}

async function readTable<T>(
  task: Files,
  part: AuditPart,
  tell: TellProgress,
  read: (source: { bytes: Uint8Array; fileName: string }) => Promise<Result<T>>,
): Promise<Result<Input<T> | undefined>> {
  const file = task.files.find((one) => one.part === part)
  if (file === undefined) return ok(undefined)
  const total = file.bytes
  tell({ stage: 'cases', done: 0, total, rows: 0 })
  const bytes = await readFile(partPath(task.folder, part))
  const value = await read({ bytes, fileName: file.fileName })
  if (!value.ok) return err(inPart(part, value.error))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  tell({ stage: 'cases', done: total, total, rows: 0 })
  return ok({ file: fileOf(task, part, sha256), read: value.value })
}

/** Besides columns: in which order dates are written, and the year of logs that write none. */
const MAPPED = [...LOG_FIELDS, 'dates', 'year'] as const

/** Only what a mapping has; what else is named is nobody's. */
function mappingOf({ map }: AuditAsk): LogMapping {
  return Object.fromEntries(
    MAPPED.flatMap((field) => {
      const column = Object.hasOwn(map, field) ? map[field] : undefined
      return column === undefined || column === '' ? [] : [[field, column]]
    }),
  )
}

function inPart(part: AuditPart, problem: Failure): Failure {
  const { place } = problem
  return { ...problem, place: place === undefined ? part : `${part}: ${place}` }
}

function fileOf({ files }: Files, part: AuditPart, sha256: string): InputFile {
  const file = files.find((one) => one.part === part)
  return { name: file?.fileName ?? part, bytes: file?.bytes ?? 0, sha256 }
}

function sizeOf({ files }: Files, part: AuditPart): number {
  return files.find((one) => one.part === part)?.bytes ?? 0
}

async function* hashed(
  source: AsyncIterable<Uint8Array>,
  hash: { update: (bytes: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

const PACE_MS = 150

/** Passes on what is new now and then: a word for each piece of a file would be too many. */
export function paced(tell: TellProgress): TellProgress {
  let last = 0
  return (reached) => {
    const now = performance.now()
    if (now - last < PACE_MS && reached.done < reached.total) return
    last = now
    tell(reached)
  }
}
