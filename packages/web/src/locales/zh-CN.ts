import { zhEntry } from './zh-CN/entry.ts'
import { zhFrame } from './zh-CN/frame.ts'

/** Every Chinese word of the screens, one file per feature. English has the same keys. */
export const zh = { ...zhFrame, ...zhEntry }
