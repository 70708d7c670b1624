import { describe, expect, it } from 'vitest'
import { evidenceCrypto, sha256, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { NaiveTree } from '../../test/naive-tree.ts'
import { numbered } from '../../test/small-log.ts'
import { checkpointText } from '../evidence/checkpoint.ts'
import { emptyRoot } from '../evidence/merkle.ts'
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'
import { judgeCheckpoint, readRequest, type SeenHead } from './judge-checkpoint.ts'

const ORIGIN = 'agency.example/a-lender'
const LOG = testKey(ORIGIN)
const NEXT = testKey(ORIGIN)
const STRANGER = testKey('stranger.example')
const TREE = new NaiveTree(numbered(40))
const OTHER_TREE = new NaiveTree(numbered(40).with(3, new Uint8Array([1])))

const rootAt = (size: number, tree = TREE) => new Uint8Array(tree.root(size))
const seenAt = (size: number): SeenHead => ({ size, root: rootAt(size) })

/** A request of this log, from one size to another. */
function asked(from: number, to: number, change: Partial<Asked> = {}): string {
  const { tree = TREE, keys = [LOG], origin = ORIGIN, proof } = change
  const text = checkpointText({ origin, size: to, root: rootAt(to, tree) })
  const own = from === 0 || from > to ? [] : tree.consistency(from, to)
  return formatAddCheckpoint({
    ...{ oldSize: from, note: signedNote(text, ...keys) },
    proof: (proof ?? own).map((hash) => new Uint8Array(hash)),
  })
}

interface Asked {
  readonly tree: NaiveTree
  readonly keys: readonly (typeof LOG)[]
  readonly origin: string
  readonly proof: readonly Uint8Array[]
}

function judged(body: string, seen: SeenHead | undefined, keys = [LOG.key]) {
  const request = readRequest(body)
  if (request === undefined) return { kind: 'no request' }
  return judgeCheckpoint(request, { keys, seen }, evidenceCrypto)
}

describe('a witness signs', () => {
  it('the first checkpoint it sees, and every one that continues it', () => {
    expect(judged(asked(0, 1), undefined)).toMatchObject({ kind: 'cosign', grows: true })
    for (let from = 1; from <= 40; from += 1) {
      for (let to = from + 1; to <= 40; to += 3) {
        expect(judged(asked(from, to), seenAt(from)), `${from} to ${to}`).toMatchObject({
          ...{ kind: 'cosign', grows: true, checkpoint: { origin: ORIGIN, size: to } },
        })
      }
    }
  })

  it('the same checkpoint again, which is no growth', () => {
    expect(judged(asked(7, 7), seenAt(7))).toMatchObject({ kind: 'cosign', grows: false })
    const empty = checkpointText({ origin: ORIGIN, size: 0, root: emptyRoot(sha256) })
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], note: signedNote(empty, LOG) })
    expect(judged(body, undefined)).toMatchObject({ kind: 'cosign', grows: false })
  })

  it('what either key signed while keys overlap, beside lines of others', () => {
    for (const keys of [[LOG, NEXT], [NEXT], [STRANGER, LOG]]) {
      const body = asked(3, 9, { keys })
      expect(judged(body, seenAt(3), [LOG.key, NEXT.key])).toMatchObject({ kind: 'cosign' })
    }
  })
})

describe('a witness does not sign', () => {
  it('what no trusted key of that log signed', () => {
    expect(judged(asked(3, 9, { keys: [STRANGER] }), seenAt(3))).toEqual({ kind: 'unknown-key' })
    expect(judged(asked(3, 9, { keys: [NEXT] }), seenAt(3))).toEqual({ kind: 'unknown-key' })
    const origin = 'another.example/log'
    expect(judged(asked(3, 9, { origin }), seenAt(3))).toEqual({ kind: 'unknown-key' })
  })

  it('a log that starts from another size than it saw last, be it smaller or larger', () => {
    expect(judged(asked(5, 9), seenAt(6))).toMatchObject({ kind: 'other-size' })
    expect(judged(asked(7, 9), seenAt(6))).toMatchObject({ kind: 'other-size' })
    expect(judged(asked(0, 9), seenAt(6))).toMatchObject({ kind: 'other-size' })
    expect(judged(asked(6, 9), undefined)).toMatchObject({ kind: 'other-size' })
    expect(judged(asked(9, 6), seenAt(9))).toEqual({ kind: 'malformed' })
  })

  it('another root at the same size', () => {
    const body = asked(9, 9, { tree: OTHER_TREE })
    expect(judged(body, seenAt(9))).toMatchObject({ kind: 'other-root', checkpoint: { size: 9 } })
  })

  it('a history that was rewritten, whatever its proof', () => {
    const rewritten = asked(9, 20, { tree: OTHER_TREE })
    expect(judged(rewritten, seenAt(9))).toMatchObject({ kind: 'inconsistent' })
    const mixed = asked(9, 20, { tree: OTHER_TREE, proof: TREE.consistency(9, 20) })
    expect(judged(mixed, seenAt(9))).toMatchObject({ kind: 'inconsistent' })
  })

  it('with a proof that is missing, too long, of other sizes, or not needed', () => {
    const hash = new Uint8Array(32)
    for (const proof of [
      [],
      [...TREE.consistency(9, 20), hash],
      TREE.consistency(8, 20),
      TREE.consistency(9, 21),
    ]) {
      expect(judged(asked(9, 20, { proof }), seenAt(9))).toMatchObject({ kind: 'inconsistent' })
    }
    expect(judged(asked(9, 9, { proof: [hash] }), seenAt(9))).toMatchObject({
      kind: 'inconsistent',
    })
    expect(judged(asked(0, 9, { proof: [hash] }), undefined)).toMatchObject({
      kind: 'inconsistent',
    })
  })
})

describe('the request of a log', () => {
  it('is read as the specification of tlog-witness prints it', () => {
    const note = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`
    const body = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=

${note}`
    const read = readRequest(body)
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa' })
    expect(read?.request).toMatchObject({ oldSize: 20_852_014, note })
    expect(read?.request.proof).toHaveLength(2)
    expect(read === undefined ? '' : formatAddCheckpoint(read.request)).toBe(body)
  })

  it('is none with a size, a hash or a line that is not as prescribed', () => {
    const good = asked(9, 20)
    expect(parseAddCheckpoint(good)).toBeDefined()
    const [first = '', hash = ''] = good.split('\n')
    for (const [part, instead] of [
      [first, 'old 09'],
      [first, 'old -1'],
      [first, 'old'],
      [first, 'Old 9'],
      [first, 'old 99999999999999999999'],
      [hash, hash.slice(1)],
      [hash, hash.slice(4)],
      [hash, ''],
      [hash, `${hash} `],
    ] as const) {
      expect(readRequest(good.replace(part, instead)), instead).toBeUndefined()
    }
    expect(readRequest('')).toBeUndefined()
    expect(readRequest(good.replace('\n\n', '\n'))).toBeUndefined()
    const long = Array.from({ length: 64 }, () => new Uint8Array(32))
    expect(parseAddCheckpoint(asked(9, 20, { proof: long }))).toBeUndefined()
    expect(parseAddCheckpoint(asked(9, 20, { proof: long.slice(1) }))).toBeDefined()
  })
})
