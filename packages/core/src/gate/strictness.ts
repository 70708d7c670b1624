import { intersect, type Window } from '../time/window.ts'
import type { ParameterSpec, ParameterValue } from './parameter.ts'

/**
 * Combines two values of one parameter into the strictest of both. Commutative, associative and
 * idempotent, so the order of layers cannot matter.
 */
export function strictest(
  spec: ParameterSpec,
  a: ParameterValue,
  b: ParameterValue,
): ParameterValue {
  switch (spec.kind) {
    case 'windows':
      return windowsOf(a).flatMap((one) => windowsOf(b).flatMap((other) => intersect(one, other)))
    case 'max':
      return Math.min(numberOf(a), numberOf(b))
    case 'min':
      return Math.max(numberOf(a), numberOf(b))
    case 'scale':
      return step(spec, a) >= step(spec, b) ? a : b
    case 'set':
      return setOf(a).filter((member) => setOf(b).includes(member))
  }
}

/** Structural equality of two values of one kind. */
export function sameValue(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function windowsOf(value: ParameterValue): readonly Window[] {
  const members: unknown = value
  if (Array.isArray(members) && members.every(isWindow)) return members
  throw new TypeError('the parameter does not hold windows')
}

export function numberOf(value: ParameterValue): number {
  if (typeof value === 'number') return value
  throw new TypeError('the parameter does not hold a number')
}

export function setOf(value: ParameterValue): readonly string[] {
  const members: unknown = value
  if (Array.isArray(members) && members.every((one) => typeof one === 'string')) return members
  throw new TypeError('the parameter does not hold a set')
}

function step(spec: ParameterSpec & { kind: 'scale' }, value: ParameterValue): number {
  const index = typeof value === 'string' ? spec.steps.indexOf(value) : -1
  if (index < 0) throw new TypeError(`\`${spec.id}\` has no such step`)
  return index
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'from' in value && 'until' in value
}
