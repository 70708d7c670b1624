import { enEntry } from './en-US/entry.ts'
import { enFrame } from './en-US/frame.ts'
import { enPlacements } from './en-US/placements.ts'
import { enTeam } from './en-US/team.ts'
import { enWords } from './en-US/words.ts'

export const en = { ...enFrame, ...enEntry, ...enPlacements, ...enTeam, ...enWords }
