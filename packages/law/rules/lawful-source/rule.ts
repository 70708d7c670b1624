import type { RuleCheck } from '@fencun/core/gate/rule'

const SOURCES = 'lawful-source.sources'

/** A number, or an address, is used only when it is known how it came to be on file. */
export const check: RuleCheck = ({ state, request, params }) => {
  if (request.direction === 'inbound') return undefined
  const lawful = params.set(SOURCES)
  const point = request.point === null ? undefined : state.points[request.point]
  const source = point?.source ?? 'unknown'
  if (lawful.includes(source)) return undefined
  return {
    verdict: 'DENY',
    reason: 'UNLAWFUL_SOURCE',
    measured: { source },
    limit: { sources: lawful.join(', ') },
    parameter: SOURCES,
  }
}
