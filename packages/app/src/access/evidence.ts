import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

const EVIDENCE_CHARS_MAX = 200

/**
 * The reference of a document that proves something: a letter's number, a recording's. It goes onto
 * the timeline as it is, so it must be a reference and no story about people.
 */
export function evidenceOf(text: string): Result<string> {
  const reference = text.trim()
  if (reference === '') {
    return err(failure('evidence-missing', 'the reference of the evidence is empty', 'evidence'))
  }
  if (reference.length > EVIDENCE_CHARS_MAX) {
    const detail = `a reference has at most ${EVIDENCE_CHARS_MAX} characters`
    return err(failure('request-invalid', detail, 'evidence'))
  }
  return ok(reference)
}
