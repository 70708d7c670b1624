import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkpointText } from '../packages/core/src/evidence/checkpoint.ts'
import { EMPTY_EDGE, extend, partialTiles, rootOf } from '../packages/core/src/evidence/edge.ts'
import { leafBytes } from '../packages/core/src/evidence/leaf.ts'
import { hashLeaf } from '../packages/core/src/evidence/merkle.ts'
import {
  entriesPath,
  formatBundle,
  type Tile,
  tilePath,
} from '../packages/core/src/evidence/tiles.ts'
import { verifyLog } from '../packages/core/src/evidence/verify-log.ts'
import {
  evidenceCrypto,
  sha256,
  signedNote,
  testKey,
} from '../packages/core/test/evidence-crypto.ts'
import { officeLeaf } from '../packages/core/test/published-log.ts'
import { ORIGIN } from '../packages/core/test/sample-leaves.ts'
import { report } from './harness.ts'

/** What checking a whole log costs, beside reading its files and hashing every byte of them once. */
const LEAVES = Number(process.env['BENCH_LEAVES'] ?? 1_000_000)
const DEBTORS = 20_011
const BUNDLE = 256

const folder = mkdtempSync(join(tmpdir(), 'fencun-log-'))
const key = testKey(ORIGIN)
try {
  publish()
  const files = everyFile(folder)
  await report({
    title: `a log of ${LEAVES} leaves`,
    rounds: Number(process.env['BENCH_ROUNDS'] ?? 3),
    roundMs: 1,
    floor: { name: 'every byte read and hashed once', run: () => hashed(files) },
    subjects: [{ name: 'verifyLog', run: checked }],
  })
  console.log(
    `peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

async function checked(): Promise<number> {
  const read = (path: string) => readFile(join(folder, path)).catch(() => undefined)
  const found = await verifyLog({ read, keys: [key.key], crypto: evidenceCrypto })
  if (!found.complete || found.findingsCount > 0 || found.leaves !== LEAVES) {
    throw new Error(`the log is not good: ${JSON.stringify(found.findings[0])}`)
  }
  return found.leaves
}

function hashed(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Writes a log of an office's leaves, in which nothing is wrong. */
function publish(): void {
  let edge = EMPTY_EDGE
  let entries: Uint8Array[] = []
  for (const leaf of officeLeaf(LEAVES, DEBTORS)) {
    entries.push(leafBytes(leaf))
    if (entries.length < BUNDLE && edge.size + entries.length < LEAVES) continue
    write(entriesPath(edge.size / BUNDLE, entries.length), formatBundle(entries))
    const hashes = entries.map((entry) => hashLeaf(sha256, entry))
    const grown = extend(sha256, edge, hashes)
    for (const tile of grown.completed) writeTile(tile)
    edge = grown.edge
    entries = []
  }
  for (const tile of partialTiles(edge)) writeTile(tile)
  const head = checkpointText({ origin: ORIGIN, size: LEAVES, root: rootOf(sha256, edge) })
  write('checkpoint', Buffer.from(signedNote(head, key)))
}

function writeTile(tile: Tile): void {
  write(tilePath(tile), tile.hashes)
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

function everyFile(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
