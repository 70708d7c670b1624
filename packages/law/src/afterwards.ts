import {
  type Afterwards,
  BREAKERS,
  LOOKS_BACK,
  NEEDS,
  type Need,
} from '@fencun/core/gate/afterwards'
import { fields, LawPackError, list, type Node, oneOf, text } from './read-yaml.ts'

const OPTIONAL = ['hints', 'breaks', 'looksBack', 'clock', 'undecided']
const CLOCKS = ['minute', 'day'] as const

/** Reads how a rule judges contacts of the past; its reasons are those given. @throws LawPackError */
export function readAfterwards(node: Node, reasons: readonly string[]): Afterwards {
  const at = fields(node, ['needs'], OPTIONAL)
  const [hints, breaks, looksBack, clock, undecided] = OPTIONAL.map(at.find)
  return {
    needs: list(at.get('needs'), need),
    hints: hints === undefined ? [] : list(hints, need),
    breaks: breaks === undefined ? 'placed' : oneOf(breaks, BREAKERS),
    looksBack: looksBack === undefined ? [] : list(looksBack, (item) => oneOf(item, LOOKS_BACK)),
    clock: clock === undefined ? null : oneOf(clock, CLOCKS),
    undecided: undecided === undefined ? [] : list(undecided, (item) => reason(item, reasons)),
  }
}

function need(node: Node): Need {
  return oneOf(node, NEEDS)
}

function reason(node: Node, reasons: readonly string[]): string {
  const named = text(node)
  if (reasons.includes(named)) return named
  throw new LawPackError(`the rule has no reason \`${named}\``, node.place)
}
