import type { Archived, ArchiveReader } from '@fencun/app/ports/archives'
import type { SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { err, ok, type Result } from '@fencun/core/result'
import { collectBytes } from './collect-bytes.ts'
import { failureOf, ReadProblem } from './read-problem.ts'
import { openZip } from './zip.ts'

/** What computers put beside the files that people pack. */
const BESIDE = /(?:^|\/)(?:__macosx\/|\.|thumbs\.db$|desktop\.ini$)|\/$/
/** Every Office file has this part. */
const CONTENT_TYPES = '[content_types].xml'

/** Archives in memory; what is in them is unpacked as it is read. */
export function archiveReader(limits: SpreadsheetLimits): ArchiveReader {
  return {
    async open(bytes) {
      try {
        return ok(archivedIn(await collectBytes(bytes, limits.fileBytesMax), limits))
      } catch (error) {
        return err(failureOf(error))
      }
    },
  }
}

function archivedIn(bytes: Uint8Array, limits: SpreadsheetLimits): Archived {
  const zip = openZip(bytes, limits)
  const names = zip.names()
  if (names.includes(CONTENT_TYPES)) return { kind: 'workbook', bytes }
  const [name, ...others] = names.filter((one) => !BESIDE.test(one))
  if (name === undefined) throw new ReadProblem('not-a-spreadsheet', 'the archive holds no file')
  if (others.length > 0) {
    const detail = `the archive holds ${others.length + 1} files; unpack it and name the one`
    throw new ReadProblem('not-a-spreadsheet', detail)
  }
  return { kind: 'file', chunks: given(zip.unpack(name)) }
}

async function* given(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<Uint8Array>, void, undefined> {
  try {
    for await (const chunk of chunks) yield ok(chunk)
  } catch (error) {
    yield err(failureOf(error))
  }
}
