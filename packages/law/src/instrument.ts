import type { Grade } from '@fencun/core/gate/decision'
import { bilingual } from './bilingual.ts'
import type { Force, Instrument } from './pack.ts'
import { date, fields, type Node, oneOf, orNull, text } from './read-yaml.ts'
import { readScope } from './scope.ts'

const FORCES: readonly Force[] = ['statute', 'standard', 'association', 'policy']
export const GRADES: readonly Grade[] = ['A', 'B', 'C', 'R', 'policy']

const KEYS = [
  'id',
  'title',
  'issuer',
  'number',
  'binds',
  'force',
  'published',
  'inForce',
  'supersededBy',
  'textGrade',
  'seen',
]

/** Reads `instruments/<id>/instrument.yaml`. @throws LawPackError */
export function readInstrument(node: Node): Instrument {
  const at = fields(node, KEYS, ['applies'])
  const applies = at.find('applies')
  const inForce = fields(at.get('inForce'), ['from'], ['until'])
  const until = inForce.find('until')
  return {
    id: text(at.get('id')),
    title: bilingual(at.get('title')),
    issuer: bilingual(at.get('issuer')),
    number: orNull(at.get('number'), text),
    binds: bilingual(at.get('binds')),
    force: oneOf(at.get('force'), FORCES),
    published: orNull(at.get('published'), date),
    from: date(inForce.get('from')),
    until: until === undefined ? null : orNull(until, date),
    supersededBy: orNull(at.get('supersededBy'), text),
    grade: oneOf(at.get('textGrade'), GRADES),
    seen: bilingual(at.get('seen')),
    ...(applies && { applies: readScope(applies) }),
  }
}
