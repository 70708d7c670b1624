import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { z } from 'zod'

type Part = 'path' | 'query' | 'body'

/**
 * Reads one part of a request. A fault names the field and what is wrong with it and never repeats
 * the value: what was typed may be a name or a number of a person.
 */
export function readInput<S extends z.ZodType>(
  schema: S | undefined,
  part: Part,
  value: unknown,
): Result<z.output<S>> {
  // An operation without this part leaves S at its constraint, whose output is unknown.
  if (schema === undefined) return ok(undefined as z.output<S>)
  const read = schema.safeParse(value ?? undefined)
  return read.success ? ok(read.data) : err(faultOf(part, read.error))
}

function faultOf(part: Part, error: z.core.$ZodError): Failure {
  const first = error.issues.map(deepest).at(0)
  if (first === undefined) throw new Error('a parse error has an issue')
  const more = error.issues.length - 1
  const rest = more === 0 ? '' : ` (and ${more} more)`
  return failure('request-invalid', `${wordsFor(first)}${rest}`, [part, ...first.path].join('.'))
}

/** In a union the issue of the alternative that came furthest says most. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0]
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] }
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a ${issue.expected} is needed`
    case 'too_small':
      return `at least ${issue.minimum} is needed`
    case 'too_big':
      return `at most ${issue.maximum} is accepted`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} is needed`
    case 'unrecognized_keys':
      return 'there are fields that nobody knows here'
    case 'invalid_union':
      return `no known kind${issue.discriminator === undefined ? '' : ` in ${issue.discriminator}`}`
    case 'invalid_format':
    case 'custom':
      return ownWords(issue)
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return 'the value is not accepted'
  }
}

/** Messages written in our schemas are fixed sentences; the library's own may quote. */
function ownWords(issue: z.core.$ZodIssue): string {
  return /["“]|^Invalid/.test(issue.message) ? 'the value is not accepted' : issue.message
}
