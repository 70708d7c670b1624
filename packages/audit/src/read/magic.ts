/** Enough of a file to tell text from workbooks and packed files. */
export const MAGIC_BYTES = 8

/** A workbook of Excel, new (an archive) or old (a compound file). No text begins like these. */
export function isWorkbook(head: Uint8Array): boolean {
  const [first, second, third] = head
  return isArchive(head) || (first === 0xd0 && second === 0xcf && third === 0x11)
}

/** A .zip, which a workbook is as well. */
export function isArchive([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && (third ?? 0) < 0x20
}
