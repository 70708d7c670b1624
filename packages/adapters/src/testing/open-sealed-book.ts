import { readXlsx } from 'hucre/xlsx'

/** The sheets of a workbook with a password, as JSON text. Rejects when the word is another. */
export async function openSealedBook(
  file: Uint8Array,
  password: string,
): Promise<readonly string[]> {
  const { sheets } = await readXlsx(file, { password })
  return sheets.map(({ rows }) => JSON.stringify(rows))
}
