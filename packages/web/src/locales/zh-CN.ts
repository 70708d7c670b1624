import { zhEntry } from './zh-CN/entry.ts'
import { zhFrame } from './zh-CN/frame.ts'
import { zhPlacements } from './zh-CN/placements.ts'
import { zhTeam } from './zh-CN/team.ts'
import { zhWords } from './zh-CN/words.ts'

/** Every Chinese word of the screens, one file per feature. English has the same keys. */
export const zh = { ...zhFrame, ...zhEntry, ...zhPlacements, ...zhTeam, ...zhWords }
