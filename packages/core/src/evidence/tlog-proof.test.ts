import { describe, expect, it } from 'vitest'
import { sha256, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { numbered, smallLog } from '../../test/small-log.ts'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { proveInclusion } from './make-proof.ts'
import { hashLeaf } from './merkle.ts'
import { parseNote } from './note.ts'
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts'
import { verifyInclusion } from './verify-proof.ts'

const ORIGIN = 'fencun.local/bank-a'
const LEAVES = numbered(300)

async function fileOf(index: number, size = 300): Promise<string> {
  const log = smallLog(LEAVES.slice(0, size))
  const proof = (await proveInclusion(sha256, log.readNode, index, size)) ?? []
  const head = checkpointText({ origin: ORIGIN, size, root: log.root })
  return formatTlogProof({ index, proof, checkpoint: signedNote(head, testKey(ORIGIN)) })
}

describe('a file that proves a leaf', () => {
  it('leads from the leaf to the root it carries', async () => {
    for (const [index, size] of [
      [0, 1],
      [255, 300],
      [299, 300],
    ] as const) {
      const read = parseTlogProof(await fileOf(index, size))
      const note = parseNote(read?.checkpoint ?? '')
      const head = parseCheckpoint(note?.text ?? '')
      const leafHash = hashLeaf(sha256, LEAVES[index] ?? new Uint8Array(0))
      if (read === undefined || head === undefined) throw new Error('it cannot be read')
      expect(verifyInclusion(sha256, { ...head, index: read.index, leafHash }, read.proof)).toBe(
        true,
      )
    }
  })

  it('reads back as it was written, and may carry extra data that nobody signed', async () => {
    const text = await fileOf(7)
    const read = parseTlogProof(text)
    expect(read && formatTlogProof(read)).toBe(text)
    expect(parseTlogProof(text.replace('\n', '\nextra YWdl\n'))).toEqual(read)
  })

  it('is refused in any other form', async () => {
    const text = await fileOf(7)
    const bad = [
      text.replace('@v1', '@v2'),
      text.replace('index 7', 'index 07'),
      text.replace('index 7', 'index -7'),
      text.replace('index 7', 'index 9007199254740993'),
      text.replace('index 7', 'place 7'),
      text.replace('\n', '\nextra YWd\n'),
      text.replace('\n', '\nextra YWdl\nextra YWdl\n'),
      text.replace(/\n[^\n]{43}=\n/, '\nAAAA\n'),
      text.replace(/\n([^\n]{43})=\n/, '\n$1\n'),
      text.replace('\n\n', `\n${`${'A'.repeat(43)}=\n`.repeat(65)}\n`),
      'c2sp.org/tlog-proof@v1\nindex 7',
      '',
    ]
    for (const [at, one] of bad.entries()) expect(parseTlogProof(one), String(at)).toBeUndefined()
  })
})
