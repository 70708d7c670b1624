import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '@fencun/core/errors/codes'
import type { RuleCheck } from '@fencun/core/gate/rule'
import { bilingual } from './bilingual.ts'
import { loadCalendar } from './calendar.ts'
import { type CaseWords, readCases } from './cases.ts'
import { readInstrument } from './instrument.ts'
import type { Instrument, Profile, RulePackWithTexts, RuleText } from './pack.ts'
import { FRAME_FILE, type Frame, NO_CALENDAR, readFrame } from './pack-frame.ts'
import { readProfile } from './profile.ts'
import { LawPackError, mapping, type Node, parseYaml } from './read-yaml.ts'
import { REGISTERED_RULES } from './registered-rules.ts'
import { readRule } from './rule-text.ts'
import { type Source, sourcesOf } from './sources.ts'

/**
 * Reads the law directory (`instruments`, `rules`, `profiles`, `calendar`, `obligations.yaml`). Where
 * there is a `pack.yaml` it names the zone whose days count and the parts that the pack is without.
 * The hash names exactly this content: the same text gives the same hash on every machine.
 * `registry` holds the rules' functions by id; each folder needs one and each one its folder.
 * `words` says how the examples are written; as those of the Chinese rules unless given.
 * @throws LawPackError naming file and path at the first fault; a faulty pack is no pack.
 */
export function loadPack(
  directory: string,
  registry: Registry = REGISTERED_RULES,
  words?: CaseWords,
): RulePackWithTexts {
  const frame = frameOf(directory)
  const sources = readSources(directory, frame)
  const instruments = loadInstruments(sources)
  const texts = loadRules(sources, instruments, { registry, words })
  const rules = [...texts.values()]
  const profiles = loadProfiles(sources, rules, instruments)
  const obligationNames = loadObligations(sources, rules)
  return {
    hash: hashOf(sources),
    rules: rules.map(({ rule }) => rule),
    settings: rules.flatMap(({ settings }) => settings),
    calendar: frame?.without.includes('calendar') === true ? NO_CALENDAR : loadCalendar(sources),
    ...(frame !== undefined && { zone: frame.zone }),
    instruments,
    texts,
    profiles,
    obligationNames,
  }
}

type Sources = readonly Source[]
type Registry = ReadonlyMap<string, RuleCheck>

interface Coded {
  readonly registry: Registry
  readonly words: CaseWords | undefined
}

const PARTS = ['instruments', 'rules', 'profiles', 'calendar']
const SUFFIXES = ['.yaml', '.json', '/rule.ts']

function frameOf(directory: string): Frame | undefined {
  const isThere = existsSync(join(directory, FRAME_FILE))
  return isThere ? readFrame(parseYaml(readText(directory, FRAME_FILE), FRAME_FILE)) : undefined
}

function readSources(directory: string, frame: Frame | undefined): Sources {
  const parts = PARTS.filter((part) => frame?.without.some((one) => one === part) !== true)
  const paths = parts.flatMap((part) => filesUnder(directory, part))
  return [...paths, ...(frame === undefined ? [] : [FRAME_FILE]), 'obligations.yaml']
    .filter((path) => SUFFIXES.some((suffix) => path.endsWith(suffix)))
    .toSorted()
    .map((path) => ({ path, text: readText(directory, path) }))
}

function filesUnder(directory: string, part: string): readonly string[] {
  try {
    return readdirSync(join(directory, part), { withFileTypes: true }).flatMap((entry) => {
      const path = `${part}/${entry.name}`
      return entry.isDirectory() ? filesUnder(directory, path) : [path]
    })
  } catch {
    throw new LawPackError('the folder cannot be read', part)
  }
}

function readText(directory: string, path: string): string {
  try {
    return readFileSync(join(directory, path), 'utf8').replaceAll('\r\n', '\n')
  } catch {
    throw new LawPackError('the file cannot be read', path)
  }
}

function hashOf(sources: Sources): string {
  const hash = createHash('sha256')
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`)
  return `sha256:${hash.digest('hex')}`
}

function loadInstruments(sources: Sources): ReadonlyMap<string, Instrument> {
  const all = sourcesOf(sources, /^instruments\/([^/]+)\/instrument\.yaml$/).map(
    ({ path, text, name }) => {
      const instrument = readInstrument(parseYaml(text, path))
      sameName(instrument.id, name, path)
      return instrument
    },
  )
  const byId = new Map(all.map((instrument) => [instrument.id, instrument]))
  for (const { id, supersededBy } of all) {
    if (supersededBy === null || byId.has(supersededBy)) continue
    const place = `instruments/${id}/instrument.yaml: supersededBy`
    throw new LawPackError(`there is no instrument \`${supersededBy}\``, place)
  }
  return byId
}

function loadRules(
  sources: Sources,
  instruments: ReadonlyMap<string, Instrument>,
  { registry, words }: Coded,
): ReadonlyMap<string, RuleText> {
  const folders = sourcesOf(sources, /^rules\/([^/]+)\/rule\.yaml$/)
  const found = new Set(folders.map(({ name }) => name))
  const lost = [...registry.keys()].find((id) => !found.has(id))
  if (lost !== undefined)
    throw new LawPackError('the registered rule has no folder', `rules/${lost}`)
  return new Map(
    folders.map(({ path, text, name }) => {
      const check = registry.get(name)
      if (check === undefined) throw new LawPackError('the rule is not registered', path)
      const { rule, ...rest } = readRule(parseYaml(text, path), check, instruments)
      sameName(rule.id, name, path)
      const cases = readCases(nodeOf(sources, `rules/${name}/cases.yaml`), words)
      return [name, { rule, ...rest, cases }]
    }),
  )
}

function loadProfiles(
  sources: Sources,
  rules: readonly RuleText[],
  instruments: ReadonlyMap<string, Instrument>,
): ReadonlyMap<string, Profile> {
  const profiles = sourcesOf(sources, /^profiles\/([^/]+)\.yaml$/).map(({ path, text, name }) => {
    const profile = readProfile(parseYaml(text, path), rules)
    sameName(profile.id, name, path)
    const stranger = profile.settings.find(({ source }) => !instruments.has(source.instrument))
    if (stranger === undefined) return profile
    throw new LawPackError(`there is no instrument \`${stranger.source.instrument}\``, path)
  })
  return new Map(profiles.map((profile) => [profile.id, profile]))
}

/** Every obligation that a rule owes must have a name that a collector can read. */
function loadObligations(
  sources: Sources,
  rules: readonly RuleText[],
): ReadonlyMap<string, Bilingual> {
  const at = mapping(nodeOf(sources, 'obligations.yaml'))
  const names = new Map(at.keys.map((code) => [code, bilingual(at.get(code))]))
  for (const { rule } of rules) {
    const unnamed = rule.obligations.find(({ code }) => !names.has(code))
    if (unnamed === undefined) continue
    const place = `rules/${rule.id}/rule.yaml: obligations`
    throw new LawPackError(`\`${unnamed.code}\` has no name in obligations.yaml`, place)
  }
  return names
}

function nodeOf(sources: Sources, path: string): Node {
  const source = sources.find((one) => one.path === path)
  if (source === undefined) throw new LawPackError('the file is missing', path)
  return parseYaml(source.text, path)
}

function sameName(id: string, name: string, path: string): void {
  if (id !== name) throw new LawPackError(`the id \`${id}\` differs from the name`, path)
}
