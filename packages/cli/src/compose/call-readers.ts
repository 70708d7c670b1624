import { archiveReader } from '@fencun/adapters/spreadsheets/archive-reader'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import {
  CALL_ARCHIVE_LIMITS,
  CALL_BOOK_LIMITS,
  type FileReaders,
} from '@fencun/audit/read/read-call-file'

/** What call logs are read with that are no plain text. */
export const CALL_READERS: FileReaders = {
  spreadsheets: spreadsheetReader(CALL_BOOK_LIMITS),
  archives: archiveReader(CALL_ARCHIVE_LIMITS),
}
