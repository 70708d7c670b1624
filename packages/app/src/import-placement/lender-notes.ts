import { toHalfWidth } from '@fencun/core/text/half-width'
import type { FieldsOf } from './fields.ts'
import { NEGATIONS, NOTE_WORDS, type NoteEffect, type NoteKind, RELATIVES } from './note-words.ts'

/** Something in a lender's note that bears on whether anyone may be called (R-C03). */
export interface LenderNote {
  readonly kind: NoteKind
  readonly field: FieldsOf<'note'>
  readonly header: string
  readonly effect: NoteEffect
}

const KINDS: readonly NoteKind[] = [
  'complaint',
  'deceased',
  'stop',
  'denied',
  'prison',
  'bankruptcy',
  'settled',
  'pregnant',
  'illness',
  'poverty',
]

/** How far before a word its negation begins, as in 没有过投诉, in characters. */
const NEGATION_REACH = 3
/** How far before a word somebody else may be named as the one it is about. */
const SUBJECT_REACH = 6

/**
 * What a note says, by kind. A plain statement gets the kind's own effect. A negated, withdrawn or
 * settled matter, or one that seems to be about a relative, is for a person to read: a machine
 * that took 未投诉 for silence would one day take 未撤诉 for it as well.
 */
export function effectsOfNote(note: string): ReadonlyMap<NoteKind, NoteEffect> {
  const clauses = toHalfWidth(note)
    .toUpperCase()
    .split(/[,.;!?。，；！？、\n]+/)
    .map((clause) => clause.replace(/\s+/g, ''))
  const effects = new Map<NoteKind, NoteEffect>()
  for (const kind of KINDS) {
    const found = clauses.map((clause) => mention(clause, kind)).filter((said) => said !== 'none')
    if (found.includes('plain')) effects.set(kind, NOTE_WORDS[kind].effect)
    else if (found.length > 0) effects.set(kind, { kind: 'review' })
  }
  return effects
}

type Mention = 'none' | 'plain' | 'doubtful'

/** The plainest mention of a kind in one clause. */
function mention(clause: string, kind: NoteKind): Mention {
  const { words, once = [] } = NOTE_WORDS[kind]
  const found = words.flatMap((word) => positions(clause, word).map((at) => ({ word, at })))
  if (found.some(({ word, at }) => !isDoubtful(clause, { word, at, kind }))) return 'plain'
  return found.length > 0 || once.some((word) => clause.includes(word)) ? 'doubtful' : 'none'
}

function isDoubtful(clause: string, at: { word: string; at: number; kind: NoteKind }): boolean {
  const before = clause.slice(0, at.at)
  const after = clause.slice(at.at + at.word.length)
  const isNegated = NEGATIONS.some((negation) => before.slice(-NEGATION_REACH).includes(negation))
  const isOver = NOTE_WORDS[at.kind].over.some((end) => after.includes(end) || before.includes(end))
  const isAboutOther =
    RELATIVES.some((relative) => before.slice(-SUBJECT_REACH).includes(relative)) &&
    !before.includes('称本人')
  return isNegated || isOver || isAboutOther
}

function positions(clause: string, word: string): number[] {
  const found: number[] = []
  for (let at = clause.indexOf(word); at !== -1; at = clause.indexOf(word, at + 1)) found.push(at)
  return found
}
