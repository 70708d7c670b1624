import type { Bilingual } from '@fencun/core/errors/codes'
import { fields, type Node, text } from './read-yaml.ts'

export function bilingual(node: Node): Bilingual {
  const both = fields(node, ['zh', 'en'])
  return { zh: text(both.get('zh')), en: text(both.get('en')) }
}
