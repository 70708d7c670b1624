import type { ParameterSpec, ParameterValue } from '@fencun/core/gate/parameter'
import { parseWindow, type Window } from '@fencun/core/time/window'
import { LawPackError, list, type Node, oneOf, text, whole } from './read-yaml.ts'

/** Reads one value of a parameter as its kind demands. @throws LawPackError */
export function readValue(node: Node, spec: ParameterSpec): ParameterValue {
  switch (spec.kind) {
    case 'windows':
      return list(node, readWindow)
    case 'max':
    case 'min':
      return whole(node)
    case 'scale':
      return oneOf(node, spec.steps)
    case 'set':
      return list(node, text)
  }
}

/** `["08:00", "22:00"]`, half-open. */
export function readWindow(node: Node): Window {
  const window = parseWindow(list(node, text))
  if (window === undefined) {
    throw new LawPackError('a window such as ["08:00", "22:00"] is expected', node.place)
  }
  return window
}
