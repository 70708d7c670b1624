import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type ForeignProof,
  goOnProof,
  sigstoreOnProof,
} from '@fencun/adapters/testing/foreign-verifiers'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import {
  foreignFiles,
  LOG_KEYS_FILE,
  leafFiles,
  WITNESS_KEYS_FILE,
} from '@fencun/core/evidence/package-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignCommands } from '../../src/ledger/package-readme.ts'
import { newFolder, removeFolders } from '../support/command.ts'
import { samplePackage } from '../support/sample-package.ts'

/** What programs that are not ours say to the files that come out of a package. */

let folder: string
let file: EvidencePackage
beforeAll(async () => {
  folder = join(await newFolder(), 'package')
  file = await samplePackage()
  await mkdir(folder, { recursive: true })
  for (const { name, text } of foreignFiles(file)) await writeFile(join(folder, name), text)
})
afterAll(removeFolders)

function proofOf(index: number): ForeignProof {
  const { leaf, proof } = leafFiles(index)
  const [vkey, witness] = [LOG_KEYS_FILE, WITNESS_KEYS_FILE].map((name) => join(folder, name))
  if (vkey === undefined || witness === undefined) throw new Error('there are two')
  return { leaf: join(folder, leaf), proof: join(folder, proof), vkey, witnesses: [witness] }
}

const words = (proof: ForeignProof) => Promise.all([goOnProof(proof), sigstoreOnProof(proof)])

describe('a package', () => {
  it('proves each of its leaves to both programs, and its witness to the one that knows such', async () => {
    expect(file.leaves.length).toBeGreaterThan(2)
    for (const { index } of file.leaves) {
      const said = await words(proofOf(index))
      expect(said.map(({ accepts }) => accepts)).toEqual([true, true])
    }
  })

  it('proves no leaf in which a letter was changed, and none in the place of another', async () => {
    const [first, second] = file.leaves.map(({ index }) => proofOf(index))
    if (first === undefined || second === undefined) throw new Error('too few leaves')
    const altered = join(folder, 'altered.json')
    await writeFile(altered, (await readFile(first.leaf, 'utf8')).replace('screen', 'api'))
    for (const leaf of [altered, second.leaf]) {
      const said = await words({ ...first, leaf })
      expect(said.map(({ accepts }) => accepts)).toEqual([false, false])
    }
  })

  it('prints a command for openssl that says what the log committed to, and what it did not', async () => {
    const openssl = foreignCommands(file).at(-1)?.run ?? ''
    expect(openssl).toContain('openssl dgst')
    const said = await shell(openssl)
    expect(said.match(/^OK leaf-/gm)).toHaveLength(file.disclosures.length)
    const [one] = foreignFiles(file).filter(({ name }) => name.endsWith('.note.txt'))
    if (one === undefined) throw new Error('no note was disclosed')
    await writeFile(join(folder, one.name), `${one.text} `)
    await expect(shell(openssl)).rejects.toMatchObject({
      stdout: expect.stringMatching(`FAIL ${one.name}`) as unknown,
    })
  })
})

async function shell(command: string): Promise<string> {
  return (await promisify(execFile)('sh', ['-c', command], { cwd: folder })).stdout
}
