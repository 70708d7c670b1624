import { calendarOf } from '@fencun/core/calendar/calendar'
import type { Bilingual } from '@fencun/core/errors/codes'
import { day } from '@fencun/core/time/beijing'
import { zoneTable } from '@fencun/core/time/zone'
import { bilingual } from './bilingual.ts'
import { fields, LawPackError, list, type Node, oneOf, text } from './read-yaml.ts'

/** What a pack says of itself in `pack.yaml`. A pack without one is on Beijing time and whole. */
export interface Frame {
  readonly id: string
  readonly title: Bilingual
  /** The IANA zone whose calendar days its counters use. */
  readonly zone: string
  /** Parts that it does without. */
  readonly without: readonly (typeof DISPENSABLE)[number][]
}

export const FRAME_FILE = 'pack.yaml'
const DISPENSABLE = ['calendar'] as const

/** Answers for no day, so that a rule that asks it fails closed. */
export const NO_CALENDAR = calendarOf(day(0), day(0), [])

/** Reads `pack.yaml`. @throws LawPackError */
export function readFrame(node: Node): Frame {
  const at = fields(node, ['id', 'title', 'zone'], ['without'])
  const without = at.find('without')
  return {
    id: text(at.get('id')),
    title: bilingual(at.get('title')),
    zone: zoneOf(at.get('zone')),
    without: without === undefined ? [] : list(without, (item) => oneOf(item, DISPENSABLE)),
  }
}

function zoneOf(node: Node): string {
  const zone = text(node)
  if (zoneTable(zone) !== undefined) return zone
  throw new LawPackError(`there is no time zone \`${zone}\``, node.place)
}
