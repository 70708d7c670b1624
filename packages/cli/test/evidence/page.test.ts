import { generateKeyPairSync, sign } from 'node:crypto'
import { NODE_CRYPTO, sha256 } from '@fencun/adapters/evidence/node-crypto'
import { base64 } from '@fencun/core/evidence/bytes'
import type { NoteKey } from '@fencun/core/evidence/note'
import { type EvidencePackage, parsePackage } from '@fencun/core/evidence/package'
import { verifyPackage } from '@fencun/core/evidence/verify-package'
import { describe, expect, it } from 'vitest'
import { browserCrypto } from '../../src/ledger/page/browser/browser-crypto.ts'
import { pageWith } from '../../src/ledger/page/embed.ts'
import { FAULT_WORDS } from '../../src/ledger/page/fault-words.ts'
import { resultHtml, verdictOf } from '../../src/ledger/page/result-part.ts'
import { stepsOf } from '../../src/ledger/page/steps.ts'
import {
  CONTACT,
  LOG,
  NOTE,
  newSigner,
  ORIGIN,
  samplePackage,
  WITNESS,
} from '../support/sample-package.ts'

const GOOD = await samplePackage()
const KEYS = [LOG.key, WITNESS.key]

function told(file: EvidencePackage, keys?: readonly NoteKey[]) {
  const text = JSON.stringify(file)
  const parsed = parsePackage(text)
  const report = verifyPackage(text, browserCrypto, keys)
  const read = parsed.ok ? parsed.value : undefined
  return { report, html: resultHtml(report, read), steps: stepsOf(report, read) }
}

const withNote = (value: string): EvidencePackage => ({
  ...GOOD,
  disclosures: GOOD.disclosures.map((one) => (one.name === 'note' ? { ...one, value } : one)),
})

describe('the cryptography of the page', () => {
  it('hashes and checks signatures as Node does', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
    const message = Uint8Array.of(1, 2, 3)
    const signature = Uint8Array.from(sign(null, message, privateKey))
    const spoilt = signature.map((byte, at) => (at === 5 ? byte ^ 1 : byte))
    expect(base64(browserCrypto.sha256(message, message))).toBe(base64(sha256(message, message)))
    for (const given of [signature, spoilt, signature.slice(1), new Uint8Array(64)]) {
      const theirs = NODE_CRYPTO.verifyEd25519(raw, message, given)
      expect(browserCrypto.verifyEd25519(raw, message, given)).toBe(theirs)
    }
    expect(browserCrypto.verifyEd25519(new Uint8Array(32).fill(255), message, signature)).toBe(
      false,
    )
  })
})

describe('what the page says', () => {
  it('of a good package under the keys of the reader: that it holds, and all that is proved', () => {
    const { report, html, steps } = told(GOOD, KEYS)
    expect(verdictOf(report)).toBe('good')
    expect(steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'file good',
      'signature good',
      'leaves good',
      'values good',
      'contact good',
      'witness good',
      'timestamp none',
    ])
    for (const words of [
      '核验通过',
      'It holds',
      CONTACT,
      NOTE,
      '获准联系债务人',
      'sha256:0',
      '允许',
    ]) {
      expect(html).toContain(words)
    }
  })

  it('of keys that came with the file: that they must be compared first', () => {
    const { report, html, steps } = told(GOOD)
    expect(verdictOf(report)).toBe('care')
    expect(html).toContain('公钥待核对')
    expect(html).not.toContain('核验通过')
    expect(steps.filter(({ state }) => state === 'care').map(({ id }) => id)).toEqual([
      'signature',
      'witness',
    ])
  })

  it('of witnesses whom the reader does not know: that they count for nothing', () => {
    const { steps } = told(GOOD, [LOG.key])
    expect(steps.find(({ id }) => id === 'witness')?.words.zh).toContain('不在所信任之列')
  })

  it('of a witness with a time that no calendar has: that time, as it stands', async () => {
    const { html } = told(await samplePackage(LOG, 2 ** 50))
    expect(html).toContain(`${2 ** 50 * 1000} ms`)
  })

  it('of an altered value: which it is, and nothing of what it says', () => {
    const { report, html, steps } = told(withNote('客户拒绝还款'), KEYS)
    expect(verdictOf(report)).toBe('bad')
    expect(steps.filter(({ state }) => state === 'bad').map(({ id }) => id)).toEqual(['values'])
    expect(html).toContain('核验不通过')
    expect(html).toContain('不得单独采信')
    expect(html).not.toContain('客户拒绝还款')
    expect(html).not.toContain('当时的决定')
  })

  it('of a log that somebody made up under the same name: that no trusted key signed it', async () => {
    const { html, steps } = told(await samplePackage(newSigner(ORIGIN)), KEYS)
    expect(html).toContain('未经所信任的公钥签名')
    expect(html).not.toContain(NOTE)
    expect(steps.filter(({ state }) => state === 'none').length).toBe(5)
  })

  it('of what is no package: that, and nothing else', () => {
    const report = verifyPackage('{"format":"x"}', browserCrypto)
    const html = resultHtml(report, undefined)
    expect(html).toContain('核验不通过')
    expect(html).toContain('文件不是完整的证据包')
  })

  it('of each fault: words in both languages, at one step', () => {
    const { report } = told(GOOD)
    for (const code of Object.keys(FAULT_WORDS) as (keyof typeof FAULT_WORDS)[]) {
      const findings = [{ code, place: 'somewhere', detail: 'something' }]
      const bad = stepsOf({ ...report, holds: false, findings }, GOOD).filter(
        ({ state }) => state === 'bad',
      )
      expect(
        bad.map(({ findings: own }) => own),
        code,
      ).toEqual([findings])
      const html = resultHtml({ ...report, holds: false, findings }, GOOD)
      expect(html).toContain(FAULT_WORDS[code].zh)
    }
  })
})

describe('what a package brings along', () => {
  const EVIL = `<img src=x onerror=alert(1)>"'&\u202e\u200b`

  it('never acts as markup, wherever it stands', () => {
    const file = {
      ...GOOD,
      contact: EVIL,
      madeAt: EVIL,
      log: { ...GOOD.log, origin: EVIL, keys: [...GOOD.log.keys, EVIL] },
      witnesses: [EVIL],
      names: { 'agency-a': { zh: EVIL, en: EVIL }, 'record-call': { zh: EVIL, en: EVIL } },
    }
    const { html } = told(file)
    expect(html).toContain('&lt;img')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('\u202e')
    expect(html).toContain('U+202E')
  })

  it('cannot end the element that holds it in a page', () => {
    const page = 'a<script type="application/json" id="package"></script>b'
    const text = JSON.stringify(withNote('</script><script>alert(1)</script>$&'))
    const made = pageWith(text, page)
    const [, data = ''] = /id="package">(.*)<\/script>b$/s.exec(made) ?? []
    expect(data).not.toContain('<')
    expect(JSON.parse(data)).toEqual(JSON.parse(text))
    expect(() => pageWith(text, 'no place')).toThrow('no place')
  })
})
