import { useEffect, useRef } from 'react'
import { shortcutOf } from './keys.ts'

/** Listens for the keys of a map while the screen is shown; a null map listens to nothing. */
export function useKeys<Name extends string>(
  map: Readonly<Record<string, Name>> | null,
  act: (name: Name) => void,
): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (map === null) return undefined
    function onKey(event: KeyboardEvent): void {
      if (map === null) return
      const name = shortcutOf(map, event, placeOf(event.target))
      if (name === undefined) return
      event.preventDefault()
      latest.current(name)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [map])
}

function placeOf(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return null
  const { tagName, isContentEditable } = target
  const role = target.getAttribute('role')
  return target instanceof HTMLInputElement
    ? { tagName, isContentEditable, role, type: target.type }
    : { tagName, isContentEditable, role }
}
