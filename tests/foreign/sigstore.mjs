// Verifies an evidence log, or one proof from it, with the code by which npm checks the provenance of
// packages: signatures and inclusion are @sigstore/verify. Nothing here is code of Fencun; reading the
// tiles of a log (C2SP tlog-tiles) and the lines of a proof (C2SP tlog-proof) is all that is added.
//
//   npm install --no-save @sigstore/verify@3.1.1
//   node sigstore.mjs log   --dir DIRECTORY --vkey FILE
//   node sigstore.mjs proof --proof FILE --leaf FILE --vkey FILE
//
// It leaves with 0 when everything holds, and with 1 after naming the place that does not.
import { createHash, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import checkpoints from '@sigstore/verify/dist/tlog/checkpoint.js'
import merkle from '@sigstore/verify/dist/tlog/merkle.js'

const HASH = 32
const WIDE = 256
/** What stands in DER before the 32 bytes of an Ed25519 key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    vkey: { type: 'string' },
    proof: { type: 'string' },
    leaf: { type: 'string' },
  },
})

let place = 'command line'
try {
  const keys = readFileSync(values.vkey, 'utf8').split('\n').filter(Boolean).map(authority)
  console.log(positionals[0] === 'log' ? checkLog(values.dir, keys) : checkProof(values, keys))
} catch (error) {
  console.log(`FAIL ${place}: ${error.message}`)
  process.exitCode = 1
}

/** A verifier key `name+hash+base64` as sigstore knows logs. */
function authority(vkey) {
  const [name, hash, ...rest] = vkey.trim().split('+')
  const der = Buffer.concat([SPKI, Buffer.from(rest.join('+'), 'base64').subarray(1)])
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return { logID: Buffer.from(hash, 'hex'), baseURL: name, publicKey }
}

function verify({ leaf, index, path, envelope }, keys) {
  const proof = { logIndex: String(index), hashes: path, checkpoint: { envelope } }
  const entry = { canonicalizedBody: leaf, inclusionProof: proof }
  const signed = checkpoints.verifyCheckpoint(entry, keys)
  if (signed.origin !== keys[0].baseURL) throw new Error(`the checkpoint is of ${signed.origin}`)
  merkle.verifyMerkleInclusion(entry, signed)
}

function checkProof({ proof, leaf }, keys) {
  place = proof
  const [head, ...rest] = readFileSync(proof, 'utf8').split('\n\n')
  const lines = head.split('\n').filter((line) => !line.startsWith('extra '))
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Error('this is no tlog-proof')
  const index = Number(/^index (\d+)$/.exec(lines.shift() ?? '')?.[1])
  const path = lines.map((line) => Buffer.from(line, 'base64'))
  verify({ leaf: readFileSync(leaf), index, path, envelope: rest.join('\n\n') }, keys)
  return `OK proof: entry ${index}, signature and inclusion`
}

function checkLog(dir, keys) {
  place = 'checkpoint'
  const envelope = readFileSync(join(dir, 'checkpoint'), 'utf8')
  const size = Number(envelope.split('\n')[1])
  const log = { dir, size, tiles: new Map(), nodes: new Map() }
  for (let index = 0; index < size; index += 1) {
    place = `entry ${index}`
    const leaf = entryAt(log, index)
    verify({ leaf, index, path: inclusion(log, index, 0, size), envelope }, keys)
  }
  return `OK log: ${size} entries, each with signature and inclusion`
}

// --- reading a log

function tileName(n) {
  let name = String(n % 1000).padStart(3, '0')
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    name = `x${String(rest % 1000).padStart(3, '0')}/${name}`
  }
  return name
}

function fileOf(log, folder, n, width) {
  const name = `tile/${folder}/${tileName(n)}${width < WIDE ? `.p/${width}` : ''}`
  const known = log.tiles.get(name) ?? readFileSync(join(log.dir, name))
  log.tiles.set(name, known)
  return known
}

function entryAt(log, index) {
  const n = Math.floor(index / WIDE)
  let bundle = fileOf(log, 'entries', n, Math.min(WIDE, log.size - n * WIDE))
  for (let skip = index % WIDE; skip > 0; skip -= 1) {
    bundle = bundle.subarray(2 + bundle.readUInt16BE(0))
  }
  return bundle.subarray(2, 2 + bundle.readUInt16BE(0))
}

/** The largest power of two below `n`. */
function half(n) {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The hash of the entries from `low` to before `high`, from the tiles where they have it. */
function nodeOf(log, low, high) {
  const name = `${low}-${high}`
  const known = log.nodes.get(name) ?? stored(log, low, high) ?? joined(log, low, high)
  log.nodes.set(name, known)
  return known
}

function joined(log, low, high) {
  const middle = low + half(high - low)
  const parts = [nodeOf(log, low, middle), nodeOf(log, middle, high)]
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([1]), ...parts]))
    .digest()
}

function stored(log, low, high) {
  for (let level = 0; WIDE ** level <= high - low; level += 1) {
    const span = WIDE ** level
    if (high - low !== span || low % span !== 0) continue
    const n = Math.floor(low / span / WIDE)
    const width = Math.min(WIDE, Math.floor(log.size / span) - n * WIDE)
    const at = ((low / span) % WIDE) * HASH
    return fileOf(log, level, n, width).subarray(at, at + HASH)
  }
  return undefined
}

function inclusion(log, index, low, high) {
  if (high - low === 1) return []
  const middle = low + half(high - low)
  return index < middle
    ? [...inclusion(log, index, low, middle), nodeOf(log, middle, high)]
    : [...inclusion(log, index, middle, high), nodeOf(log, low, middle)]
}
