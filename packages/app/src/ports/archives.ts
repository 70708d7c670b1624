import type { Result } from '@fencun/core/result'

/** Looks into archives (.zip), as mail programs and consoles pack what they send. */
export interface ArchiveReader {
  /**
   * The file within an archive. Fails with `file-too-large`, `zip-bomb`, `file-damaged`, and with
   * `not-a-spreadsheet` where it holds no file, several, or one under a password.
   */
  open(bytes: AsyncIterable<Uint8Array>): Promise<Result<Archived>>
}

/**
 * - `file`: the one file of the archive, unpacked on the way; a failure is the last thing given
 * - `workbook`: the archive is a workbook itself, and these are its bytes
 */
export type Archived =
  | { readonly kind: 'file'; readonly chunks: AsyncIterable<Result<Uint8Array>> }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array }
