import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive: its content, or bytes already packed with a size that may be a lie. */
export type Part =
  | { readonly name: string; readonly content: string }
  | { readonly name: string; readonly packed: Buffer; readonly bytes: number }

/** A zip archive, well formed but for what its parts claim. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = 'content' in part ? Buffer.from(part.content) : Buffer.alloc(0)
    const packed = 'content' in part ? deflateRawSync(content) : part.packed
    const bytes = 'content' in part ? content.length : part.bytes
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]))
    bodies.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, list, end]))
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least workbook that a program opens, around the XML of one sheet. */
export function xlsxOf({ sheet }: { sheet: string }, instead: readonly Part[] = []): Uint8Array {
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${RELATIONS}">
        <Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>
        </Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="m" xmlns:r="${OFFICE}"><x:sheets>
        <x:sheet name="委案" sheetId="1" r:id="b"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${RELATIONS}">
        <Relationship Id='b' Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/>
        </Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]
  const names = new Set(instead.map(({ name }) => name))
  return zipOf([...parts.filter(({ name }) => !names.has(name)), ...instead])
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="m"><sheetData>${rows}</sheetData></worksheet>`
}
