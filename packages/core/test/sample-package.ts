import { base64, base64url, textOf } from '../src/evidence/bytes.ts'
import { checkpointText } from '../src/evidence/checkpoint.ts'
import { cosignatureOf, cosignedMessage } from '../src/evidence/cosignature.ts'
import { type Leaf, leafBytes } from '../src/evidence/leaf.ts'
import { proveInclusion } from '../src/evidence/make-proof.ts'
import { signatureLine, vkeyText } from '../src/evidence/note.ts'
import { type EvidencePackage, PACKAGE_FORMAT } from '../src/evidence/package.ts'
import type { TimelineEvent } from '../src/timeline/event.ts'
import { sha256, signedNote, type TestKey, testKey } from './evidence-crypto.ts'
import {
  commitmentOf,
  goldenLeaf,
  jsonOf,
  leafOfEvent,
  ORIGIN,
  SAMPLE_EVENTS,
  sampleSalt,
} from './sample-leaves.ts'
import { type SmallLog, smallLog } from './small-log.ts'

export const LOG_KEY = testKey(ORIGIN)
export const WITNESS = testKey('witness.example/bank', 'cosignature')
export const WITNESS_TIME = 1_795_021_200
export const CONTACT = 'contact-1'
export const NOTE = '客户表示本周五还款'

/** A log in which the sample events stand between others, and a package about one contact of it. */
export interface SamplePackage {
  readonly file: EvidencePackage
  readonly log: SmallLog
}

export async function samplePackage(
  key: TestKey = LOG_KEY,
  written: (leaf: Leaf, event: TimelineEvent) => Leaf = (leaf) => leaf,
  isShown: (event: TimelineEvent) => boolean = (event) => contactOf(event) === CONTACT,
): Promise<SamplePackage> {
  const others = Array.from({ length: 300 }, (_, at) => ({
    ...goldenLeaf('staff-changed'),
    id: `o-${at}`,
  }))
  const events = SAMPLE_EVENTS.map((event, at) =>
    written(withNote(event, leafOfEvent(event, at + 1)), event),
  )
  const log = smallLog([...others, ...events].map(leafBytes))
  const text = checkpointText({ origin: ORIGIN, size: log.edge.size, root: log.root })
  const ed25519 = WITNESS.sign(cosignedMessage(text, WITNESS_TIME))
  const line = signatureLine(cosignatureOf(WITNESS.key, WITNESS_TIME, ed25519))
  const shown = SAMPLE_EVENTS.flatMap((event, at) => (isShown(event) ? [at] : []))
  const leaves = shown.map(async (at) => {
    const index = others.length + at
    const proof = (await proveInclusion(sha256, log.readNode, index, log.edge.size)) ?? []
    const leaf = textOf(log.leaves[index] ?? new Uint8Array(0)) ?? ''
    return { index, leaf, proof: proof.map(base64) }
  })
  const disclosures = shown.flatMap((at) => {
    const event = SAMPLE_EVENTS[at]
    if (event === undefined) return []
    const leaf = others.length + at
    const of = (name: string) => base64url(sampleSalt(event.id, name))
    const own = { leaf, name: 'event', salt: of('event'), value: jsonOf(event) }
    const note = { leaf, name: 'note', salt: of('note'), value: NOTE }
    return event.kind === 'contact-recorded' ? [own, note] : [own]
  })
  const file: EvidencePackage = {
    format: PACKAGE_FORMAT,
    madeAt: '2026-11-18T17:00:00.000Z',
    contact: CONTACT,
    log: { origin: ORIGIN, keys: [vkeyText(key.key)] },
    witnesses: [vkeyText(WITNESS.key)],
    checkpoint: `${signedNote(text, key)}${line}`,
    timestamp: null,
    leaves: await Promise.all(leaves),
    disclosures,
    names: { 'agency-a': { zh: '甲催收机构', en: 'Agency A' } },
    words: { zh: ['如何核验'], en: ['How to check this'] },
  }
  return { file, log }
}

export function contactOf(event: TimelineEvent): string | undefined {
  return 'contact' in event ? event.contact : undefined
}

function withNote(event: TimelineEvent, leaf: Leaf): Leaf {
  if (event.kind !== 'contact-recorded') return leaf
  return { ...leaf, commit: { ...leaf.commit, note: commitmentOf(event.id, 'note', NOTE) } }
}
