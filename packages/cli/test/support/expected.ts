import { expect } from 'vitest'

/** Vitest's matchers, which it types `any`, as values to stand inside an expected one. */

/** Any text. */
export const TEXT: unknown = expect.any(String)

/** Any list. */
export const LIST: unknown = expect.any(Array)

/** A text that fits a pattern. */
export const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern)

/** A list that holds at least these. */
export const listWith = (items: readonly unknown[]): unknown => expect.arrayContaining([...items])
