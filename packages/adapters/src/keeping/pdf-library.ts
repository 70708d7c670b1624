import { createRequire } from 'node:module'

export type Content = string | readonly Content[] | { readonly [name: string]: unknown }

/** What we use of a library that brings no types. */
export interface PdfLibrary {
  readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<Face, string>>>>) => void
  readonly setUrlAccessPolicy: (isAllowed: (url: string) => boolean) => void
  readonly setLocalAccessPolicy: (isAllowed: (path: string) => boolean) => void
  readonly createPdf: (page: object) => { readonly getBuffer: () => Promise<Buffer> }
}

type Face = 'normal' | 'bold' | 'italics' | 'bolditalics'

/** The one instance there is in this process. */
export function pdfLibrary(): PdfLibrary {
  const require = createRequire(import.meta.url)
  return require('pdfmake') as PdfLibrary
}
