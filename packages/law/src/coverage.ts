import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '@fencun/core/errors/codes'
import { bilingual } from './bilingual.ts'
import {
  fields,
  flag,
  LawPackError,
  list,
  mapping,
  type Node,
  oneOf,
  parseYaml,
  text,
} from './read-yaml.ts'

/** Where one demand is met. */
export interface CoverageLine {
  /** `R-E01` of the requirements or `CN-T1` of the rule catalogue. */
  readonly id: string
  /** What is demanded, in our own words. */
  readonly demand: Bilingual
  readonly rules: readonly string[]
  readonly processes: readonly { readonly module: string; readonly state: 'built' | 'planned' }[]
  readonly outOfScope: boolean
  readonly reason: Bilingual
}

/**
 * Joins `demands.yaml` and `coverage.yaml` of the law directory.
 * @throws LawPackError when a demand is not accounted for, or something is that nobody demands
 */
export function loadCoverage(directory: string): readonly CoverageLine[] {
  return readCoverage(load(directory, 'demands.yaml'), load(directory, 'coverage.yaml'))
}

/** @throws LawPackError as `loadCoverage` does */
export function readCoverage(demands: Node, coverage: Node): readonly CoverageLine[] {
  const [asked, met] = [mapping(demands), mapping(coverage)]
  const stray = met.keys.find((id) => !asked.keys.includes(id))
  if (stray !== undefined) throw new LawPackError(`nobody demands \`${stray}\``, coverage.place)
  return asked.keys.map((id) => {
    const line = met.find(id)
    if (line === undefined) throw new LawPackError(`\`${id}\` is not accounted for`, coverage.place)
    return { id, demand: words(asked.get(id)), ...readLine(line) }
  })
}

function readLine(node: Node): Omit<CoverageLine, 'id' | 'demand'> {
  const at = fields(node, ['reason'], ['rules', 'processes', 'outOfScope'])
  const [rules, processes, out] = [at.find('rules'), at.find('processes'), at.find('outOfScope')]
  const line = {
    rules: rules === undefined ? [] : list(rules, text),
    processes: processes === undefined ? [] : list(processes, readProcess),
    outOfScope: out !== undefined && flag(out),
    reason: words(at.get('reason')),
  }
  const places = line.rules.length + line.processes.length
  if (line.outOfScope === places > 0) {
    throw new LawPackError(
      'a demand is met by rules or processes, or else out of scope',
      node.place,
    )
  }
  return line
}

/** A sentence in both languages; one language alone stands for both until it is translated. */
function words(node: Node): Bilingual {
  if (typeof node.value !== 'string') return bilingual(node)
  return { zh: text(node), en: text(node) }
}

function readProcess(node: Node): CoverageLine['processes'][number] {
  const at = fields(node, ['module', 'state'])
  return { module: text(at.get('module')), state: oneOf(at.get('state'), ['built', 'planned']) }
}

function load(directory: string, file: string): Node {
  try {
    return parseYaml(readFileSync(join(directory, file), 'utf8'), file)
  } catch (error) {
    if (error instanceof LawPackError) throw error
    throw new LawPackError('the file cannot be read', file)
  }
}
