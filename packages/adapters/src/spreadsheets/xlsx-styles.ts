import { attributeOf, scanXml } from './xml.ts'

/**
 * Built-in number formats that show a date: 14–17 and 22 everywhere, 27–36 and 50–58 in East
 * Asian versions. Pure times of day (18–21, 45–47) are left as numbers.
 */
export function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 31) ||
    format === 36 ||
    (format >= 50 && format <= 54) ||
    format === 57 ||
    format === 58
  )
}

/** Whether a number format written out shows a date: it has a year or a day of the month. */
export function isDateFormat(code: string): boolean {
  const [positive = ''] = code.split(';')
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
  return /[yd年]/i.test(bare) && !/general/i.test(bare)
}

/** For each cell style in order, whether it shows numbers as dates. */
export async function dateStylesOf(chunks: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const ownFormats = new Map<number, boolean>()
  const formats: number[] = []
  let inCellStyles = false
  await scanXml(chunks, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'numFmt') {
        const id = Number(attributeOf(attributes, 'numFmtId'))
        ownFormats.set(id, isDateFormat(attributeOf(attributes, 'formatCode') ?? ''))
      }
      if (name === 'xf' && inCellStyles) {
        formats.push(Number(attributeOf(attributes, 'numFmtId') ?? '0'))
      }
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats.map((format) => ownFormats.get(format) ?? isBuiltInDate(format))
}
