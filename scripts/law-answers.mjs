// node scripts/law-answers.mjs REVISION < corpus.json: what the law and the gate of a revision (or of
// the working tree, for `.`) answer to each situation of the corpus, as JSON.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleGate } from './lib/law-bundle.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const [revision] = process.argv.slice(2)
const corpus = JSON.parse(readFileSync(0, 'utf8'))
const work = mkdtempSync(join(root, 'node_modules', '.fencun-law-'))

try {
  const source = revision === '.' ? root : checkedOut(revision)
  const outfile = join(work, 'gate.mjs')
  await bundleGate(source, outfile)
  const gate = await import(pathToFileURL(outfile).href)
  const pack = gate.loadPack(join(source, 'packages', 'law'))
  process.stdout.write(
    JSON.stringify({ pack: pack.hash, answers: corpus.map(answerOf(gate, pack)) }),
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}

function checkedOut(name) {
  const folder = join(work, 'tree')
  mkdirSync(folder)
  const archive = execFileSync('git', ['archive', name, 'packages/core', 'packages/law'], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  return folder
}

/** A revision that does not know a fact cannot be asked; that is an answer too. */
function answerOf({ readScenario, questionOf, decide }, pack) {
  return ({ facts }) => {
    try {
      const { outcome, findings } = decide(
        questionOf(readScenario({ value: facts, place: 'situation' }), pack),
      )
      return { outcome, reasons: findings.map(({ reason }) => reason) }
    } catch (error) {
      if (error.name !== 'LawPackError') throw error
      return { notAskable: error.message }
    }
  }
}
