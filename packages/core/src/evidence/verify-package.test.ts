import { describe, expect, it } from 'vitest'
import { evidenceCrypto, sha256, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { ORIGIN, SAMPLE_EVENTS } from '../../test/sample-leaves.ts'
import {
  CONTACT,
  contactOf,
  LOG_KEY,
  NOTE,
  samplePackage,
  WITNESS,
  WITNESS_TIME,
} from '../../test/sample-package.ts'
import { smallLog } from '../../test/small-log.ts'
import { base64, fromBase64, joined, utf8 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { proveConsistency } from './make-proof.ts'
import { type NoteKey, vkeyText } from './note.ts'
import type { EvidencePackage } from './package.ts'
import { verifyPackage } from './verify-package.ts'

const { file: GOOD, log: LOG } = await samplePackage()
const KEYS = [LOG_KEY.key, WITNESS.key]
const check = (file: EvidencePackage, keys?: readonly NoteKey[]) =>
  verifyPackage(JSON.stringify(file), evidenceCrypto, keys)
const codes = (file: EvidencePackage, keys?: readonly NoteKey[]) =>
  check(file, keys).findings.map(({ code, place }) => `${code} ${place}`)
/** What a file that somebody altered at will holds. */
const altered = (change: (copy: Loose) => void): EvidencePackage => {
  const copy = structuredClone(GOOD) as unknown as Loose
  change(copy)
  return copy as unknown as EvidencePackage
}
type Loose = {
  [name: string]: unknown
  contact: string
  checkpoint: string
  log: { origin: string; keys: string[] }
  witnesses: string[]
  leaves: { index: number; leaf: string; proof: string[] }[]
  disclosures: {
    leaf: number
    name: string
    salt: string
    value: Record<string, unknown> | string
  }[]
}
const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}

describe('a good package', () => {
  it('holds under the keys of the reader, and shows the contact in the order of the log', () => {
    const report = check(GOOD, KEYS)
    expect(report).toMatchObject({
      holds: true,
      trust: 'given',
      findings: [],
    })
    expect(report.signers).toEqual([LOG_KEY.key])
    expect(report.witnesses).toEqual([{ witness: WITNESS.key, time: WITNESS_TIME }])
    const events = SAMPLE_EVENTS.filter((event) => contactOf(event) === CONTACT)
    expect(events.length).toBeGreaterThan(2)
    expect(report.leaves.map(({ event }) => event)).toEqual(events)
    expect(report.leaves.every(({ ofContact }) => ofContact)).toBe(true)
    const record = report.leaves.find(({ leaf }) => leaf.type === 'contact-recorded')
    expect(record?.values['note']).toBe(NOTE)
  })

  it('holds under its own keys, and says that it brought them', () => {
    expect(check(GOOD)).toMatchObject({ holds: true, trust: 'brought' })
  })

  it('says which events of the same debtor it does not show', () => {
    const places = check(GOOD).leaves.flatMap(({ leaf }) => leaf.n ?? [])
    const between = Array.from({ length: Math.max(...places) }, (_, n) => n + 1).filter(
      (n) => n > Math.min(...places) && !places.includes(n),
    )
    expect(check(GOOD).hidden).toEqual(between)
    expect(between.length).toBeGreaterThan(0)
  })

  it('may keep values back', () => {
    const less = altered((copy) => {
      copy.disclosures = copy.disclosures.filter(({ name }) => name !== 'note')
    })
    expect(check(less, KEYS).holds).toBe(true)
  })
})

describe('an altered package is refused, and the place is named', () => {
  const CASES: readonly (readonly [string, (copy: Loose) => void, string])[] = [
    [
      'a disclosed note',
      (c) =>
        (at(
          c.disclosures.filter((d) => d.name === 'note'),
          0,
        ).value = '客户拒绝还款'),
      'disclosure-closed disclosures[',
    ],
    [
      'a member of a disclosed event',
      (c) => (objectOf(at(c.disclosures, 0).value)['role'] = 'guarantor'),
      'disclosure-closed disclosures[0]',
    ],
    [
      'a salt',
      (c) => (at(c.disclosures, 0).salt = 'A'.repeat(43)),
      'disclosure-closed disclosures[0]',
    ],
    [
      'the leaf of a disclosure',
      (c) => (at(c.disclosures, 0).leaf = 0),
      'disclosure-stray disclosures[0]',
    ],
    [
      'the name of a disclosure',
      (c) => (at(c.disclosures, 0).name = 'toString'),
      'disclosure-stray disclosures[0]',
    ],
    [
      'a disclosure twice',
      (c) => c.disclosures.push(at(c.disclosures, 0)),
      'disclosure-twice disclosures[',
    ],
    [
      'a byte of a leaf',
      (c) => (at(c.leaves, 0).leaf = at(c.leaves, 0).leaf.replace('"n":', '"n":1')),
      'leaf-not-included leaves[0]',
    ],
    ['a leaf with a space', (c) => (at(c.leaves, 0).leaf += ' '), 'leaf-form leaves[0]'],
    [
      'a leaf with half a character',
      (c) => (at(c.leaves, 0).leaf += '\ud800'),
      'leaf-form leaves[0]',
    ],
    [
      'the log of a leaf',
      (c) => (at(c.leaves, 0).leaf = at(c.leaves, 0).leaf.replace('bank-a', 'bank-b')),
      'leaf-foreign leaves[0]',
    ],
    ['the place of a leaf', (c) => (at(c.leaves, 0).index += 1), 'leaf-not-included leaves[0]'],
    [
      'a place beyond the log',
      (c) => (at(c.leaves, 0).index = 10_000),
      'leaf-not-included leaves[0]',
    ],
    ['a leaf twice', (c) => c.leaves.push(at(c.leaves, 0)), 'leaf-twice leaves['],
    ['a hash too few', (c) => at(c.leaves, 0).proof.pop(), 'leaf-not-included leaves[0]'],
    [
      'a hash too many',
      (c) => at(c.leaves, 0).proof.push(at(at(c.leaves, 0).proof, 0)),
      'leaf-not-included leaves[0]',
    ],
    [
      'hashes turned round',
      (c) => (at(c.leaves, 0).proof = at(c.leaves, 0).proof.toReversed()),
      'leaf-not-included leaves[0]',
    ],
    [
      'a hash that is none',
      (c) => (at(c.leaves, 0).proof[0] = 'AAAA'),
      'package-form leaves[0].proof[0]',
    ],
    [
      'the size in the checkpoint',
      (c) => (c.checkpoint = c.checkpoint.replace(/\n\d+\n/, '\n7\n')),
      'checkpoint-signature checkpoint',
    ],
    [
      'a line below the root',
      (c) => (c.checkpoint = c.checkpoint.replace('\n\n', '\nmore\n\n')),
      'checkpoint-form checkpoint',
    ],
    [
      'the time of a witness',
      (c) => (c.checkpoint = laterWitness(c.checkpoint)),
      'witness-signature checkpoint',
    ],
    ['the origin', (c) => (c.log.origin = 'fencun.local/bank-b'), 'origin-differs log.origin'],
    ['the contact', (c) => (c.contact = 'contact-9'), 'contact-absent contact'],
    ['a field more', (c) => (c['remark'] = 'x'), 'package-form remark'],
    ['a field less', (c) => delete c['madeAt'], 'package-form madeAt'],
    ['the format', (c) => (c['format'] = 'fencun-evidence@2'), 'package-form format'],
    [
      'a short salt',
      (c) => (at(c.disclosures, 0).salt = 'AAAA'),
      'package-form disclosures[0].salt',
    ],
  ]
  for (const [what, change, wanted] of CASES) {
    it(what, () => {
      const report = check(altered(change), KEYS)
      const [first] = report.findings
      expect(`${first?.code} ${first?.place}`).toContain(wanted)
      expect(report.holds).toBe(false)
    })
  }

  it('what is no JSON, or has numbers without a form', () => {
    for (const text of ['', '{', 'null', '[]']) {
      expect(verifyPackage(text, evidenceCrypto).findings[0]?.code).toBe('package-form')
    }
    const text = JSON.stringify(GOOD).replace('"v":1,', '"v":1e999,')
    expect(verifyPackage(text, evidenceCrypto).findings[0]?.code).toBe('disclosure-closed')
  })

  it('a value nested so deep that nobody can write it down', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const text = JSON.stringify(GOOD).replace(JSON.stringify(NOTE), deep)
    expect(verifyPackage(text, evidenceCrypto).findings[0]?.code).toBe('disclosure-closed')
  })
})

describe('the keys of a package', () => {
  it('are not taken when the reader brings others: a log made up under a new key is refused', async () => {
    const forger = testKey(ORIGIN)
    const { file } = await samplePackage(forger)
    expect(check(file)).toMatchObject({ holds: true, trust: 'brought' })
    expect(codes(file, KEYS)).toEqual(['checkpoint-unsigned checkpoint'])
  })

  it('must be keys', () => {
    expect(codes(altered((c) => c.log.keys.push('nonsense')))).toEqual(['key-form log.keys[1]'])
  })

  it('may be two while one follows the other', () => {
    const next = testKey(ORIGIN)
    const file = altered((c) => c.log.keys.push(vkeyText(next.key)))
    expect(check(file).holds).toBe(true)
  })
})

describe('a time stamp', () => {
  const earlier = smallLog(LOG.leaves.slice(0, 120))
  const stamped = signedNote(
    checkpointText({ origin: ORIGIN, size: 120, root: earlier.root }),
    LOG_KEY,
  )
  const tokenOf = (note: string) =>
    base64(joined([Uint8Array.of(0x30, 0x31, 0x04, 0x20), sha256(utf8(note)), Uint8Array.of(2, 1)]))
  const withStamp = async (token: string, checkpoint = stamped, from = 120) => {
    const proof = (await proveConsistency(sha256, LOG.readNode, from, LOG.edge.size)) ?? []
    return { ...GOOD, timestamp: { token, checkpoint, consistency: proof.map(base64) } }
  }

  it('names an earlier checkpoint that the log continues, or the one of the package', async () => {
    expect(check(await withStamp(tokenOf(stamped)), KEYS)).toMatchObject({
      holds: true,
      timestamp: 'names-it',
    })
    const own = { token: tokenOf(GOOD.checkpoint), checkpoint: GOOD.checkpoint, consistency: [] }
    expect(check({ ...GOOD, timestamp: own }, KEYS)).toMatchObject({ holds: true })
  })

  it('of another note, of a log it does not continue, or signed by a stranger is refused', async () => {
    const other = fromBase64(tokenOf('x')) ?? new Uint8Array(0)
    expect(codes(await withStamp(base64(other)), KEYS)).toEqual(['timestamp-foreign timestamp'])
    expect(codes(await withStamp('AAAA'), KEYS)).toEqual(['timestamp-foreign timestamp'])
    expect(codes(await withStamp(tokenOf(stamped), stamped, 121), KEYS)).toEqual([
      'timestamp-history timestamp',
    ])
    const namesake = testKey('fencun.local/bank-b')
    const text = checkpointText({ origin: namesake.key.name, size: 120, root: earlier.root })
    const elsewhere = signedNote(text, namesake)
    expect(codes(await withStamp(tokenOf(elsewhere), elsewhere), [...KEYS, namesake.key])).toEqual([
      'timestamp-history timestamp',
    ])
    const theirs = stamped.replace(/\u2014.*\n$/u, signedNote('x\n', testKey(ORIGIN)).slice(3))
    expect(codes(await withStamp(tokenOf(theirs), theirs), KEYS)).toEqual([
      'timestamp-foreign timestamp',
    ])
  })
})

function objectOf(value: Record<string, unknown> | string): Record<string, unknown> {
  if (typeof value === 'string') throw new Error('not an object')
  return value
}

function laterWitness(checkpoint: string): string {
  const lines = checkpoint.split('\n')
  const line = lines.at(-2) ?? ''
  const [dash, name, text = ''] = line.split(' ')
  const bytes = Uint8Array.from(fromBase64(text) ?? [])
  bytes[11] = (bytes[11] ?? 0) + 1
  return [...lines.slice(0, -2), `${dash} ${name} ${base64(bytes)}`, ''].join('\n')
}
