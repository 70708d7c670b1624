import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceCrypto, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { officeLeaves, officeLog, type PublishedLog, published } from '../../test/published-log.ts'
import { ORIGIN } from '../../test/sample-leaves.ts'
import { smallLog } from '../../test/small-log.ts'
import { textOf, utf8 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { cosignatureOf, cosignedMessage } from './cosignature.ts'
import { type Leaf, leafBytes } from './leaf.ts'
import type { EarlierCheckpoint, LogReport, LogToVerify } from './log-report.ts'
import { signatureLine } from './note.ts'
import { formatBundle, parseBundle } from './tiles.ts'
import { verifyLog } from './verify-log.ts'

const key = testKey(ORIGIN)
const SIZE = 1000
const check = (files: PublishedLog['files'], more: Partial<LogToVerify> = {}) =>
  verifyLog({
    read: (path) => Promise.resolve(files.get(path)),
    keys: [key.key],
    crypto: evidenceCrypto,
    ...more,
  })
const codes = (report: LogReport) => report.findings.map(({ code, place }) => `${code} ${place}`)
const bundles = (leaves: readonly Leaf[]) => published(leaves.map(leafBytes), key).files
const kept = (size: number, name = `kept at ${size}`): EarlierCheckpoint => {
  const { root } = smallLog(officeLeaves(size).map(leafBytes))
  return { name, origin: ORIGIN, size, root }
}

function flipped(files: PublishedLog['files'], path: string, at: number): PublishedLog['files'] {
  const bytes = Uint8Array.from(files.get(path) ?? new Uint8Array(0))
  if (bytes.length === 0) throw new Error(`no file ${path}`)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return new Map([...files, [path, bytes]])
}

describe('a good log', () => {
  it('has no findings at any size', async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 511, 512, 513, SIZE]) {
      const { files, head } = officeLog(size, key)
      const report = await check(files)
      expect(codes(report)).toEqual([])
      expect(report).toMatchObject({ leaves: size, complete: true, checkpoint: head })
      expect(report.signers).toEqual([key.key])
    }
  })

  it('continues every checkpoint that was kept of it, wherever it was made', async () => {
    const { files } = officeLog(SIZE, key)
    const sizes = [0, 1, 255, 256, 257, 300, 301, 768, 999, SIZE]
    expect(codes(await check(files, { earlier: sizes.map((size) => kept(size)) }))).toEqual([])
  })

  it('is good as well when partial files gave way to full ones', async () => {
    const { files } = officeLog(1024, key)
    const { files: before } = officeLog(SIZE, key)
    const checkpoint = before.get('checkpoint')
    if (checkpoint === undefined) throw new Error('no checkpoint')
    const upper = [...before].filter(([path]) => path.startsWith('tile/1'))
    const mixed = new Map([...files, ...upper, ['checkpoint', checkpoint] as const])
    expect(mixed.has('tile/entries/003.p/232')).toBe(false)
    expect(await check(mixed)).toMatchObject({ leaves: SIZE, findings: [], complete: true })
  })

  it('says who witnessed it, and when', async () => {
    const witness = testKey('witness.example/w1', 'cosignature')
    const { files, head } = officeLog(20, key)
    const ed25519 = witness.sign(cosignedMessage(checkpointText(head), 1_795_017_600))
    const own = textOf(files.get('checkpoint') ?? new Uint8Array(0)) ?? ''
    const signedAt = (time: number) => {
      const line = cosignatureOf(witness.key, time, ed25519)
      const note = utf8(`${own}${signatureLine(line)}`)
      return check(new Map([...files, ['checkpoint', note]]), { keys: [key.key, witness.key] })
    }
    const report = await signedAt(1_795_017_600)
    expect(report.witnesses).toEqual([{ witness: witness.key, time: 1_795_017_600 }])
    expect(codes(report)).toEqual([])
    expect(codes(await signedAt(1_795_017_601))).toEqual(['witness-signature checkpoint'])
  })

  it('may have the events of a debtor in another order than they happened', async () => {
    const leaves = officeLeaves(40)
    const turned = [...leaves.slice(0, 5), ...leaves.slice(5, 35).toReversed(), ...leaves.slice(35)]
    expect(codes(await check(bundles(turned)))).toEqual([])
  })

  it('tells how far the check is, and stops when it is told to', async () => {
    const { files } = officeLog(SIZE, key)
    const seen: number[] = []
    const report = await check(files, {
      onProgress: ({ leaves, size }) => {
        expect(size).toBe(SIZE)
        seen.push(leaves)
        return leaves >= 512 ? 'stop' : 'go-on'
      },
    })
    expect(seen).toEqual([256, 512])
    expect(report).toMatchObject({ leaves: 512, complete: false, findings: [] })
  })
})

describe('a log that was tampered with is refused, and the place is named', () => {
  const { files, head } = officeLog(SIZE, key)
  const altered = (path: string, at = 40) => check(flipped(files, path, at))
  const without = (path: string) => {
    const rest = new Map(files)
    expect(rest.delete(path)).toBe(true)
    return check(rest)
  }

  it('a byte of a leaf in a full bundle', async () => {
    expect(codes(await altered('tile/entries/001'))).toEqual(['leaf-altered leaf 256'])
  })

  it('a byte of a leaf in the last bundle', async () => {
    expect(codes(await altered('tile/entries/003.p/232'))).toEqual(['leaf-altered leaf 768'])
  })

  it('a byte of a full tile of leaf hashes', async () => {
    expect(codes(await altered('tile/0/002'))).toEqual(['tile-altered tile/0/002'])
  })

  it('a byte of the last tile of leaf hashes', async () => {
    expect(codes(await altered('tile/0/003.p/232'))).toEqual(['tile-altered tile/0/003.p/232'])
  })

  it('a byte of a tile above', async () => {
    expect(codes(await altered('tile/1/000.p/3'))).toEqual(['tile-altered tile/1/000.p/3'])
  })

  it('the size in the checkpoint', async () => {
    const text = textOf(files.get('checkpoint') ?? new Uint8Array(0)) ?? ''
    const smaller = new Map([...files, ['checkpoint', utf8(text.replace('1000', '999'))]])
    expect(codes(await check(smaller))).toEqual(['checkpoint-signature checkpoint'])
  })

  it('a checkpoint that is gone, no checkpoint, or signed by somebody else', async () => {
    expect(codes(await without('checkpoint'))).toEqual(['checkpoint-missing checkpoint'])
    const junk = new Map([...files, ['checkpoint', Uint8Array.of(0xff, 10)]])
    expect(codes(await check(junk))).toEqual(['checkpoint-form checkpoint'])
    const other = utf8(signedNote(checkpointText(head), testKey(ORIGIN)))
    const theirs = new Map([...files, ['checkpoint', other]])
    expect(codes(await check(theirs))).toEqual(['checkpoint-unsigned checkpoint'])
  })

  it('a bundle that is gone, in the middle or at the end', async () => {
    expect(codes(await without('tile/entries/001'))).toEqual(['entries-missing tile/entries/001'])
    const last = 'tile/entries/003.p/232'
    expect(codes(await without(last))).toEqual([`entries-missing ${last}`])
  })

  it('a tile that is gone or cut short', async () => {
    for (const path of ['tile/0/001', 'tile/0/003.p/232', 'tile/1/000.p/3']) {
      expect(codes(await without(path))).toEqual([`tile-missing ${path}`])
      const short = new Map([...files, [path, (files.get(path) ?? new Uint8Array(0)).slice(32)]])
      expect(codes(await check(short))).toEqual([`tile-form ${path}`])
    }
  })

  it('a bundle and its tile that are both gone: nothing behind them can be judged', async () => {
    const rest = new Map(files)
    rest.delete('tile/entries/001')
    rest.delete('tile/0/001')
    const report = await check(rest)
    expect(codes(report)).toEqual(['tile-missing tile/0/001', 'entries-missing tile/entries/001'])
    expect(report.complete).toBe(false)
  })

  it('two leaves that changed places', async () => {
    const leaves = parseBundle(files.get('tile/entries/002') ?? new Uint8Array(0)) ?? []
    const [first, second] = leaves
    if (first === undefined || second === undefined) throw new Error('no leaves')
    const swapped = formatBundle([second, first, ...leaves.slice(2)])
    expect(codes(await check(new Map([...files, ['tile/entries/002', swapped]])))).toEqual([
      'leaf-altered leaf 512',
      'leaf-altered leaf 513',
    ])
  })

  it('a bundle with a leaf more or less than it should have', async () => {
    const leaves = parseBundle(files.get('tile/entries/002') ?? new Uint8Array(0)) ?? []
    for (const some of [leaves.slice(1), [...leaves, ...leaves.slice(0, 1)]]) {
      const report = await check(new Map([...files, ['tile/entries/002', formatBundle(some)]]))
      expect(codes(report)).toEqual(['entries-form tile/entries/002'])
    }
  })

  it('any single bit of any file but the checkpoint', async () => {
    const paths = [...files.keys()].filter((path) => path !== 'checkpoint')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(2 ** 20),
        fc.nat(7),
        async (path, at, bit) => {
          const bytes = Uint8Array.from(files.get(path) ?? new Uint8Array(0))
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
          const report = await check(new Map([...files, [path, bytes]]))
          expect(report.findingsCount).toBeGreaterThan(0)
          const places = report.findings.map(({ place, detail }) => `${place} ${detail}`).join('\n')
          expect(places).toContain(path)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names a hundred places and counts the rest', async () => {
    const leaves = officeLeaves(300).map((leaf, at) => ({
      ...leaf,
      id: at < 150 ? 'same' : leaf.id,
    }))
    const report = await check(bundles(leaves.map((leaf) => ({ ...leaf, subject: null, n: null }))))
    expect(report.findings).toHaveLength(100)
    expect(report.findingsCount).toBe(149)
  })
})

describe('a history that was written anew with the real key', () => {
  const leaves = officeLeaves(SIZE)
  const rewritten = leaves.map((leaf, at) =>
    at === 100 ? { ...leaf, at: '2026-11-18T16:00:00.000Z' } : leaf,
  )

  it('is good in itself, and refused by one checkpoint that somebody kept', async () => {
    const files = bundles(rewritten)
    expect(codes(await check(files))).toEqual([])
    const earlier = [kept(100), kept(101, 'the lender'), kept(900, 'a file')]
    expect(codes(await check(files, { earlier }))).toEqual([
      'history-rewritten the lender',
      'history-rewritten a file',
    ])
  })

  it('is refused without the key: all files agree, and do not give the root that was signed', async () => {
    const signed = bundles(leaves).get('checkpoint')
    if (signed === undefined) throw new Error('no checkpoint')
    const files = new Map([...bundles(rewritten), ['checkpoint', signed] as const])
    expect(codes(await check(files))).toEqual(['root-differs checkpoint'])
  })

  it('is refused when it is shorter than what was signed once', async () => {
    const files = bundles(leaves.slice(0, 900))
    expect(codes(await check(files, { earlier: [kept(SIZE, 'the lender')] }))).toEqual([
      'history-shorter the lender',
    ])
  })

  it('is not mistaken for that of another log', async () => {
    const earlier = [{ ...kept(100), origin: 'fencun.local/bank-b' }]
    expect(codes(await check(bundles(leaves), { earlier }))).toEqual([
      'history-foreign kept at 100',
    ])
  })
})

describe('leaves that a sound tree holds all the same', () => {
  const leaves = officeLeaves(300)
  const first = leaves[0]
  if (first === undefined) throw new Error('no leaves')
  const withLeaf = async (at: number, leaf: Leaf) =>
    codes(await check(bundles(leaves.with(at, leaf))))

  it('a leaf that is there twice', async () => {
    expect(codes(await check(bundles([...leaves, first])))).toEqual(['id-twice leaf 300'])
  })

  it('two events in one place of a timeline', async () => {
    expect(codes(await check(bundles([...leaves, { ...first, id: 'another' }])))).toEqual([
      'place-twice leaf 300',
    ])
  })

  it('a place of a timeline that no leaf fills', async () => {
    const report = await check(bundles(leaves.filter((_, at) => at !== 50)))
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]).toMatchObject({ code: 'place-missing' })
    expect(report.findings[0]?.detail).toMatch(/has an event \d+, but none \d+/)
  })

  it('a leaf of another log', async () => {
    const foreign = { ...first, log: 'fencun.local/bank-b', subject: null, n: null }
    expect(await withLeaf(9, { ...foreign, id: 'another' })).toEqual(['leaf-foreign leaf 9'])
  })

  it('an entry that is no leaf', async () => {
    const entries = leaves.map(leafBytes).with(9, utf8('{"v":1}'))
    expect(codes(await check(published(entries, key).files))).toEqual(['leaf-form leaf 9'])
  })
})
