import { enEntry } from './en-US/entry.ts'
import { enFrame } from './en-US/frame.ts'

export const en = { ...enFrame, ...enEntry }
