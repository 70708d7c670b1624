import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { spreadsheetWriter } from '@fencun/adapters/spreadsheets/writer'
import type { AuditReport } from '@fencun/audit/report/audit-report'
import { renderTable } from '@fencun/audit/report/finding-table'
import { renderHtml } from '@fencun/audit/report/html/page'
import type { Language } from '@fencun/audit/report/language'
import { renderJson } from '@fencun/audit/report/render-json'
import { type Failure, failure } from '@fencun/core/errors/failure'
import type { AuditFlags } from './audit-options.ts'

type Pieces = Iterable<string> | AsyncIterable<Uint8Array>
type Target = NodeJS.WritableStream

/** Writes every form of the report that was asked for. A failure names the file. */
export async function writeForms(
  report: AuditReport,
  flags: Pick<AuditFlags, 'html' | 'xlsx' | 'csv' | 'jsonFile'>,
  language: Language,
): Promise<Failure | undefined> {
  const forms: readonly (readonly [string | undefined, () => Pieces])[] = [
    [flags.html, () => renderHtml(report)],
    [flags.xlsx, () => renderTable(report, spreadsheetWriter(), 'xlsx', language)],
    [flags.csv, () => renderTable(report, spreadsheetWriter(), 'csv', language)],
    [flags.jsonFile, () => renderJson(report)],
  ]
  for (const [file, render] of forms) {
    if (file === undefined) continue
    const problem = await writeFile(file, render())
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Writes pieces to a file, no faster than the disk takes them. */
export async function writeFile(file: string, pieces: Pieces): Promise<Failure | undefined> {
  const stream = createWriteStream(file)
  try {
    await pour(pieces, stream)
    stream.end()
    await finished(stream)
    return undefined
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return failure('argument-invalid', `the file cannot be written (${String(error.code)})`, file)
  }
}

/** Prints pieces on standard output; a reader who has seen enough, such as `head`, is no error. */
export async function printPieces(pieces: Pieces): Promise<void> {
  try {
    await pour(pieces, process.stdout)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    throw error
  }
}

async function pour(pieces: Pieces, target: Target): Promise<void> {
  let broken: Error | undefined
  let wake: (() => void) | undefined
  const onError = (error: Error): void => {
    broken = error
    wake?.()
  }
  const onDrain = (): void => wake?.()
  target.on('error', onError)
  target.on('drain', onDrain)
  try {
    for await (const piece of pieces) {
      if (!target.write(piece) && broken === undefined) {
        await new Promise<void>((resume) => {
          wake = resume
        })
      }
      if (broken !== undefined) throw broken
    }
  } finally {
    target.off('drain', onDrain)
    // Whoever went away says so after the last piece as well.
    if (target !== process.stdout) target.off('error', onError)
  }
}
