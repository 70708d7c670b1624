import { enFrame } from './en-US/frame.ts'

export const en = { ...enFrame }
