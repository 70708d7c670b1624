import { useState } from 'react'

const STORED = 'fencun.cases.sought'

/**
 * What somebody searches cases for, for as long as this tab lives: a name or a number must not stand
 * in the address, where a history and a log keep it. Of somebody else who signed in here before
 * nothing is shown.
 */
export function useSought(staff: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readSought(sessionStorage.getItem(STORED), staff))
  return [
    text,
    (next) => {
      if (next === '') forgetSought()
      else sessionStorage.setItem(STORED, JSON.stringify([staff, next]))
      setText(next)
    },
  ]
}

/** Whoever signs out leaves nothing behind. */
export function forgetSought(): void {
  sessionStorage.removeItem(STORED)
}

/** What a person stored; empty when it was somebody else, or is nothing that was stored here. */
export function readSought(stored: string | null, staff: string): string {
  try {
    const read: unknown = JSON.parse(stored ?? 'null')
    if (!Array.isArray(read) || read[0] !== staff) return ''
    return typeof read[1] === 'string' ? read[1] : ''
  } catch {
    return ''
  }
}
