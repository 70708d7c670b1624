import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { sha256 } from '@fencun/adapters/evidence/node-crypto'
import { base64, base64url, textOf, utf8 } from '@fencun/core/evidence/bytes'
import type { Json } from '@fencun/core/evidence/canonical-json'
import { checkpointText } from '@fencun/core/evidence/checkpoint'
import { commitment } from '@fencun/core/evidence/commitment'
import { cosignatureOf, cosignedMessage } from '@fencun/core/evidence/cosignature'
import { EMPTY_EDGE, grow, partialTiles } from '@fencun/core/evidence/edge'
import { type Leaf, leafBytes } from '@fencun/core/evidence/leaf'
import type { LeafType } from '@fencun/core/evidence/leaf-types'
import { nodeReader, proveInclusion } from '@fencun/core/evidence/make-proof'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import {
  type KeyAlgorithm,
  type NoteKey,
  noteKey,
  signatureLine,
  vkeyText,
} from '@fencun/core/evidence/note'
import { type EvidencePackage, PACKAGE_FORMAT } from '@fencun/core/evidence/package'
import { tilePath } from '@fencun/core/evidence/tiles'

/** A key of a log or a witness that a test holds in its hands. */
export interface Signer {
  readonly key: NoteKey
  readonly line: (message: Uint8Array, time?: number) => string
}

export const ORIGIN = 'fencun.example/bank'
export const CONTACT = '0199c0de-0000-7000-8000-000000000001'
export const NOTE = '客户表示本周五还款'
const WITNESS_TIME = 1_795_021_200
const FROM_MS = 1_795_017_600_000

export function newSigner(name: string, algorithm: KeyAlgorithm = 'ed25519'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = noteKey(sha256, name, algorithm, raw)
  return {
    key,
    line: (message, time) => {
      const signature = sign(null, message, privateKey)
      const { keyId } = key
      if (time === undefined) return signatureLine({ name, keyId, signature })
      return signatureLine(cosignatureOf(key, time, signature))
    },
  }
}

export const LOG = newSigner(ORIGIN)
export const WITNESS = newSigner('witness.example/lender', 'cosignature')

/** A package about one contact out of a log of 300 records, signed by this key and one witness. */
export async function samplePackage(
  log: Signer = LOG,
  seenAt = WITNESS_TIME,
): Promise<EvidencePackage> {
  const others = Array.from({ length: 296 }, (_, at) => leafOf('staff-changed', `other-${at}`, {}))
  const leaves = [...others, ...OWN.map(({ leaf }) => leaf)].map(leafBytes)
  const grown = grow(
    sha256,
    EMPTY_EDGE,
    leaves.map((leaf) => hashLeaf(sha256, leaf)),
  )
  const size = leaves.length
  const tiles = [...grown.completed, ...partialTiles(grown.edge)]
  const read = nodeReader(sha256, size, (at) =>
    Promise.resolve(tiles.find((tile) => tilePath(tile) === tilePath(at))?.hashes),
  )
  const shown = OWN.map(async ({ leaf }, at) => {
    const index = others.length + at
    const proof = (await proveInclusion(sha256, read, index, size)) ?? []
    return { index, leaf: textOf(leafBytes(leaf)) ?? '', proof: proof.map(base64) }
  })
  const text = checkpointText({ origin: ORIGIN, size, root: grown.root })
  const seen = WITNESS.line(cosignedMessage(text, seenAt), seenAt)
  return {
    format: PACKAGE_FORMAT,
    madeAt: '2026-11-22T05:00:00.000Z',
    contact: CONTACT,
    log: { origin: ORIGIN, keys: [vkeyText(log.key)] },
    witnesses: [vkeyText(WITNESS.key)],
    checkpoint: `${text}\n${log.line(utf8(text))}${seen}`,
    timestamp: null,
    leaves: await Promise.all(shown),
    disclosures: OWN.flatMap(({ leaf: { id }, values }, at) =>
      Object.entries(values).map(([name, value]) => ({
        leaf: others.length + at,
        name,
        salt: base64url(saltOf(id, name)),
        value,
      })),
    ),
    names: { 'record-call': { zh: '全程录音', en: 'the call is recorded' } },
    words: { zh: ['如何核验'], en: ['How to check this'] },
  }
}

interface OwnLeaf {
  readonly leaf: Leaf
  readonly values: Readonly<Record<string, Json>>
}

const DECISION = {
  outcome: 'ALLOW',
  at: FROM_MS,
  findings: [],
  obligations: ['record-call'],
  nextPermittedAt: FROM_MS,
  packHash: `sha256:${'0'.repeat(64)}`,
  policy: 'standard@3',
}
const OWN: readonly OwnLeaf[] = [
  own(1, 'contact-permitted', {
    ...{ startBy: FROM_MS + 60_000, request: 'request-1', case: 'case-1', point: 'point-1' },
    ...{ party: 'party-1', role: 'debtor', channel: 'voice_interactive', purpose: 'interactive' },
    ...{ line: 'line-1', decision: DECISION },
  }),
  own(2, 'contact-started', {}),
  own(3, 'contact-ended', { outcome: 'answered-debtor', talkSec: 61 }),
  own(5, 'contact-recorded', { record: 'record-1', resultCode: 'promise-to-pay' }, { note: NOTE }),
]

function own(
  n: number,
  kind: LeafType,
  body: Readonly<Record<string, Json>>,
  more: Readonly<Record<string, Json>> = {},
): OwnLeaf {
  const id = `event-${n}`
  const at = FROM_MS + n * 1000
  const actor = { staff: 'staff-1', org: 'agency-a', via: 'screen' }
  const event = { v: 1, id, at, recordedAt: at, actor, kind, contact: CONTACT, ...body }
  const values = { event, ...more }
  const leaf = leafOf(kind, id, values)
  const rules = 'decision' in body ? DECISION.packHash : null
  const [subject, contact] = [pseudonym('debtor'), pseudonym('contact')]
  return { leaf: { ...leaf, at: new Date(at).toISOString(), subject, contact, n, rules }, values }
}

function leafOf(type: LeafType, id: string, values: Readonly<Record<string, Json>>): Leaf {
  const commit = Object.entries(values).map(([name, value]) => [
    name,
    commitment(sha256, saltOf(id, name), name, value),
  ])
  const nobody = { subject: null, n: null, contact: null, rules: null }
  return {
    ...{ v: 1, type, log: ORIGIN, id, at: new Date(FROM_MS).toISOString() },
    ...{ src: { sys: 'screen', ver: '0.1.0' }, actor: pseudonym('staff'), blob: [] },
    ...nobody,
    commit: Object.fromEntries(commit) as Leaf['commit'],
  }
}

function saltOf(id: string, name: string): Uint8Array {
  return createHash('sha256').update(`salt ${id} ${name}`).digest()
}

function pseudonym(of: string): string {
  return createHash('sha256').update(of).digest().subarray(0, 16).toString('base64url')
}
