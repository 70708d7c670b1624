import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '@fencun/core/errors/codes'
import {
  type Period,
  RECORD_KINDS,
  type RetentionRule,
  type RetentionSource,
} from '@fencun/core/retention/rule'
import { bilingual } from './bilingual.ts'
import { GRADES } from './instrument.ts'
import type { Instrument } from './pack.ts'
import {
  date,
  fields,
  flag,
  LawPackError,
  list,
  mapping,
  type Node,
  oneOf,
  orNull,
  parseYaml,
  text,
  whole,
} from './read-yaml.ts'
import { readScope } from './scope.ts'

const FILE = 'retention.yaml'

/** Reads how long records are kept at least. @throws LawPackError at the first fault */
export function loadRetention(
  directory: string,
  instruments: ReadonlyMap<string, Instrument>,
): readonly RetentionRule[] {
  return readRetention(parseYaml(readFileSync(join(directory, FILE), 'utf8'), FILE), instruments)
}

/** @throws LawPackError as `loadRetention` does */
export function readRetention(
  node: Node,
  instruments: ReadonlyMap<string, Instrument>,
): readonly RetentionRule[] {
  const at = fields(node, ['texts', 'rules'])
  const texts = mapping(at.get('texts'))
  const names = new Map(texts.keys.map((key) => [key, bilingual(texts.get(key))]))
  for (const { id, title } of instruments.values()) names.set(id, title)
  return list(at.get('rules'), (one) => readRule(one, names))
}

function readRule(node: Node, names: ReadonlyMap<string, Bilingual>): RetentionRule {
  const keys = ['id', 'title', 'records', 'period', 'inForce', 'source']
  const at = fields(node, keys, ['applies', 'membersOnly'])
  const inForce = fields(at.get('inForce'), ['from'], ['until'])
  const [until, applies, members] = [
    inForce.find('until'),
    at.find('applies'),
    at.find('membersOnly'),
  ]
  const { lenderTypes, products } = applies === undefined ? {} : readScope(applies)
  return {
    id: text(at.get('id')),
    records: list(at.get('records'), (one) => oneOf(one, RECORD_KINDS)),
    title: bilingual(at.get('title')),
    period: readPeriod(at.get('period')),
    from: date(inForce.get('from')),
    until: until === undefined ? null : date(until),
    ...(lenderTypes && { lenderTypes }),
    ...(products && { products }),
    membersOnly: members !== undefined && flag(members),
    source: readSource(at.get('source'), names),
  }
}

function readPeriod(node: Node): Period {
  const at = fields(node, [], ['months', 'event'])
  const [months, event] = [at.find('months'), at.find('event')]
  if ((months === undefined) === (event === undefined)) {
    throw new LawPackError('a period is `months` or `event`, one of them', node.place)
  }
  if (event !== undefined) return { kind: oneOf(event, ['until-cleared', 'until-closed']) }
  const count = months === undefined ? 0 : whole(months)
  if (count < 1) throw new LawPackError('a period has at least one month', node.place)
  return { kind: 'months', months: count }
}

function readSource(node: Node, names: ReadonlyMap<string, Bilingual>): RetentionSource {
  const at = fields(node, ['clause', 'grade'], ['instrument', 'text'])
  const key = at.find('instrument') ?? at.get('text')
  const name = names.get(text(key))
  if (name === undefined) throw new LawPackError(`there is no text \`${text(key)}\``, key.place)
  return { name, clause: orNull(at.get('clause'), text), grade: oneOf(at.get('grade'), GRADES) }
}
