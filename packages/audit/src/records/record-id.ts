import { createHash } from 'node:crypto'

/** Hands out ids that are the same for the same parts; equals are told apart by their place. */
export function recordIds(): (...parts: readonly (string | number)[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const text = JSON.stringify(parts)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return createHash('sha256').update(`${text}#${before}`).digest('hex').slice(0, 20)
  }
}
