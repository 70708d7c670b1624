import type {
  Certificate,
  CertificateSection,
  CertificateWriter,
  Words,
} from '@fencun/app/ports/destructions'
import { type Content, pdfLibrary } from './pdf-library.ts'

const FAMILY = 'NotoSansSC'
/** Long words without a space, such as hashes and key names, break after so many signs. */
const UNBROKEN_MAX = 44
const GREY = '#5f6763'
const LINE = '#d8dcd9'

/**
 * Certificates as PDF/A-sized pages, Chinese first and English below it. The library may read the
 * font's file and nothing else: no address and no other path.
 * @param fontFile Noto Sans SC, of which the letters used are embedded
 */
export function certificatesAsPdf(fontFile: string): CertificateWriter {
  const pdfmake = pdfLibrary()
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === fontFile)
  const face = { normal: fontFile, bold: fontFile, italics: fontFile, bolditalics: fontFile }
  pdfmake.setFonts({ [FAMILY]: face })
  return {
    pdf: async (certificate) => pdfmake.createPdf(pageOf(certificate)).getBuffer(),
  }
}

function pageOf({ number, title, sections, notes, madeAt }: Certificate): object {
  return {
    pageSize: 'A4',
    pageMargins: [48, 52, 48, 56],
    info: { title: `${title.zh} ${title.en}`, subject: number },
    defaultStyle: { font: FAMILY, fontSize: 9, lineHeight: 1.2 },
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: number, color: GREY, fontSize: 7 },
        { text: `${page} / ${pages}`, alignment: 'right', color: GREY, fontSize: 7 },
      ],
      margin: [48, 16, 48, 0],
    }),
    content: [
      { text: title.zh, fontSize: 20 },
      { text: title.en, fontSize: 11, color: GREY },
      { text: `编号 No. ${number}`, margin: [0, 6, 0, 0] },
      { text: `出具 Issued ${madeAt}`, margin: [0, 0, 0, 6] },
      ...sections.map(sectionOf),
      ...notes.map(noteOf),
    ],
  }
}

function sectionOf({ title, lines }: CertificateSection): Content {
  return {
    unbreakable: lines.length < 8,
    margin: [0, 6, 0, 0],
    stack: [
      {
        text: [
          { text: `${title.zh}  `, fontSize: 11 },
          { text: title.en, color: GREY },
        ],
      },
      {
        margin: [0, 3, 0, 0],
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0,
          hLineColor: () => LINE,
          paddingTop: () => 2,
          paddingBottom: () => 2,
        },
        table: {
          widths: [190, '*'],
          body: lines.map(({ label, value }) => [labelOf(label), { text: breakable(value) }]),
        },
      },
    ],
  }
}

function labelOf({ zh, en }: Words): Content {
  return { stack: [zh, { text: en, color: GREY, fontSize: 7.5 }] }
}

function noteOf({ zh, en }: Words): Content {
  return {
    margin: [0, 8, 0, 0],
    stack: [zh, { text: en, color: GREY, fontSize: 8 }],
  }
}

/** A hash that is longer than its cell would be cut off at the page's edge. */
function breakable(value: string): string {
  return value.replace(new RegExp(`\\S{${UNBROKEN_MAX}}(?=\\S)`, 'g'), '$&\n')
}
