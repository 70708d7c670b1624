import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Certificate } from '@fencun/app/ports/destructions'
import { expect, it } from 'vitest'
import { certificatesAsPdf } from './certificate-pdf.ts'
import { pdfLibrary } from './pdf-library.ts'

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)
const HASH = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
const CERTIFICATE: Certificate = {
  number: '019aaaaa-0000-7000-8000-000000000001',
  title: { zh: '个人信息销毁证明', en: 'Certificate of destruction of personal data' },
  sections: [
    {
      title: { zh: '当事方与范围', en: 'Parties and scope' },
      lines: [
        { label: { zh: '受托方', en: 'Agency' }, value: '甲信催收' },
        { label: { zh: '默克尔根', en: 'Merkle root' }, value: HASH },
      ],
    },
  ],
  notes: [{ zh: '委托方依法继续保存完整记录。', en: 'The lender keeps the complete record.' }],
  madeAt: '2026-11-30T10:00:00+08:00',
}

it('prints Chinese and English with the letters in the file', async () => {
  const pdf = Buffer.from(await certificatesAsPdf(font).pdf(CERTIFICATE))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/\/FontFile[23]? /)
  const text = textOf(pdf).replaceAll(/\s/g, '')
  const words = ['个人信息销毁证明', 'Certificateofdestruction', '甲信催收', HASH, 'No.019aaaaa']
  for (const word of words) expect(text).toContain(word)
})

it('opens no address and no file but the font', async () => {
  const writer = certificatesAsPdf(font)
  const reaching = [{ image: 'http://127.0.0.1:9/x.png' }, { image: '/etc/hostname' }]
  for (const part of reaching) {
    const asked = pdfLibrary().createPdf({ content: [part], defaultStyle: { font: 'NotoSansSC' } })
    await expect(asked.getBuffer()).rejects.toThrow()
  }
  expect((await writer.pdf(CERTIFICATE)).length).toBeGreaterThan(1000)
})

it('breaks a checkpoint over lines instead of cutting it off at the edge', async () => {
  const value = `fencun.local/demo\n42\n${'A'.repeat(120)}=`
  const lines = [{ label: { zh: '检查点', en: 'Checkpoint' }, value }]
  const sections = [{ title: { zh: '存证', en: 'Evidence' }, lines }]
  const pdf = Buffer.from(await certificatesAsPdf(font).pdf({ ...CERTIFICATE, sections }))
  expect(textOf(pdf).replaceAll(/\s/g, '')).toContain(`${'A'.repeat(120)}=`)
})

/** By a foreign program where there is one; else by the font's own table of letters. */
function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'fencun-pdf-'))
  try {
    writeFileSync(join(folder, 'c.pdf'), pdf)
    return execFileSync('pdftotext', ['-raw', join(folder, 'c.pdf'), '-'], { encoding: 'utf8' })
  } catch {
    return lettersOf(pdf)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Glyph codes of the page's stream, by the `bfrange` table that the file carries. */
function lettersOf(pdf: Buffer): string {
  const streams = streamsOf(pdf)
  const table = streams.find((stream) => stream.includes('beginbfrange')) ?? ''
  const letters = new Map<number, string>()
  for (const [, first = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [n, hex] of (list.match(/[0-9a-f ]+(?=>)/gi) ?? []).entries()) {
      letters.set(Number.parseInt(first, 16) + n, charOf(hex))
    }
  }
  const page = streams.filter((stream) => stream.includes(' Tf')).join('')
  return [...page.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => letters.get(Number.parseInt(code, 16)) ?? '')
    .join('')
}

function charOf(hex: string): string {
  const units = (hex.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => Number.parseInt(unit, 16))
  return String.fromCharCode(...units)
}

function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
}
