/** Enough of a file to tell text from workbooks and packed files. */
export const MAGIC_BYTES = 8

/** A workbook of Excel, new (an archive) or old (a compound file). No text begins like these. */
export function isWorkbook([first, second, third]: Uint8Array): boolean {
  const isZip = first === 0x50 && second === 0x4b && (third ?? 0) < 0x20
  return isZip || (first === 0xd0 && second === 0xcf && third === 0x11)
}
