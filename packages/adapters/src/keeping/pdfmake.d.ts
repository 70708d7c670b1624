/** What we use of a library that brings no types. */
declare module 'pdfmake' {
  export type Content = string | readonly Content[] | { readonly [name: string]: unknown }

  interface Fonts {
    readonly [name: string]: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>
  }

  interface PdfMake {
    setFonts: (fonts: Fonts) => void
    setUrlAccessPolicy: (isAllowed: (url: string) => boolean) => void
    setLocalAccessPolicy: (isAllowed: (path: string) => boolean) => void
    createPdf: (definition: object) => { readonly getBuffer: () => Promise<Buffer> }
  }

  const pdfmake: PdfMake
  export default pdfmake
}
