import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Failure, failure } from '@fencun/core/errors/failure'
import type { RuleCheck } from '@fencun/core/gate/rule'
import type { Side } from '@fencun/law/compare/side'
import { loadPack } from '@fencun/law/load-pack'
import type { Profile, RulePackWithTexts } from '@fencun/law/pack'
import { lawInForce, readProfile } from '@fencun/law/profile'
import { LawPackError, parseYaml } from '@fencun/law/read-yaml'
import { lawDirectory } from '../paths.ts'

const PROFILE = 'std'

/**
 * What a reader may compare: a profile of this program's law (`tender`), a policy file laid over it
 * (`my-policy.yaml`), or a law directory, with a profile or without (`../law-draft:tender`).
 * @throws LawPackError when there is no such thing
 */
export async function sideOf(name: string): Promise<Side> {
  const own = lawDirectory()
  if (isPolicyFile(name)) return withPolicy(name, await packOf(own), own)
  const [path = '', profile = PROFILE] = name.split(':')
  if (existsSync(join(path, 'rules')) && statSync(path).isDirectory()) {
    return side(name, await packOf(resolve(path)), profile, resolve(path))
  }
  return side(name, await packOf(own), name, own)
}

/** Files are told from profiles and directories by what they end in. */
function isPolicyFile(name: string): boolean {
  return /\.ya?ml$/.test(name)
}

/** Says what is wrong with a policy that was named: that it is none, or the place in its file. */
export function policyFailure(error: LawPackError, name: string, option: string): Failure {
  const { detail, place } = error.failure
  return isPolicyFile(name) && existsSync(name)
    ? failure('policy-file-invalid', detail, place)
    : failure('argument-invalid', NO_POLICY, `${option} ${name}`)
}

const NO_POLICY = 'a profile of this program or a policy file (.yaml) is expected'

function side(name: string, pack: RulePackWithTexts, profile: string, directory: string): Side {
  return { name, law: { ...lawInForce(pack, [profile]), pack }, code: codeOf(directory) }
}

function withPolicy(file: string, pack: RulePackWithTexts, directory: string): Side {
  const profile = policyIn(file, pack)
  const id = basename(file).replace(/\.ya?ml$/, '')
  const profiles = new Map([...pack.profiles, [id, profile]])
  return side(id, { ...pack, profiles }, id, directory)
}

/** The numbers of a policy file. @throws LawPackError when it is none */
export function policyIn(file: string, pack: RulePackWithTexts): Profile {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new LawPackError('the file cannot be read', file)
  }
  return readProfile(parseYaml(text, file), [...pack.texts.values()])
}

function codeOf(directory: string): ReadonlyMap<string, string> {
  const ids = readdirSync(join(directory, 'rules'))
  return new Map(ids.map((id) => [id, readText(join(directory, 'rules', id, 'rule.ts'))]))
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''
}

/** Rules whose text is this program's are this program's functions; others are bundled and run. */
async function packOf(directory: string): Promise<RulePackWithTexts> {
  const own = codeOf(lawDirectory())
  const theirs = codeOf(directory)
  const same = own.size === theirs.size && [...own].every(([id, text]) => theirs.get(id) === text)
  return same ? loadPack(directory) : loadPack(directory, await rulesOf(directory))
}

async function rulesOf(directory: string): Promise<ReadonlyMap<string, RuleCheck>> {
  const script = join(dirname(dirname(lawDirectory())), 'scripts', 'law-rules.mjs')
  if (!existsSync(script)) {
    const detail = 'its rules differ in code; comparing them needs a clone of the repository'
    throw new LawPackError(detail, directory)
  }
  const file = execFileSync(process.execPath, [script, directory], { encoding: 'utf8' })
  const bundle: unknown = await import(pathToFileURL(file).href)
  rmSync(dirname(file), { recursive: true, force: true })
  if (isRules(bundle)) return bundle.RULES
  throw new LawPackError('its rules cannot be run', directory)
}

interface Rules {
  readonly RULES: ReadonlyMap<string, RuleCheck>
}

/** What the script of this repository bundles; nobody else writes such a file. */
function isRules(bundle: unknown): bundle is Rules {
  return (
    typeof bundle === 'object' &&
    bundle !== null &&
    'RULES' in bundle &&
    bundle.RULES instanceof Map
  )
}
