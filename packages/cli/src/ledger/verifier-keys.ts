import { existsSync, readFileSync } from 'node:fs'
import { sha256 } from '@fencun/adapters/evidence/node-crypto'
import { failure } from '@fencun/core/errors/failure'
import { type KeyAlgorithm, type NoteKey, parseVkey } from '@fencun/core/evidence/note'
import { err, ok, type Result } from '@fencun/core/result'

/** Keys as people hand them over: the line itself, or a file of such lines. */
export function verifierKeys(
  given: readonly string[],
  algorithms: readonly KeyAlgorithm[],
  place: string,
): Result<readonly NoteKey[]> {
  const keys: NoteKey[] = []
  for (const one of given) {
    const text = existsSync(one) ? readFileSync(one, 'utf8') : one
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    for (const line of lines) {
      const key = parseVkey(sha256, line.trim())
      if (key === undefined || !algorithms.includes(key.algorithm)) {
        return err(failure('ledger-key-invalid', 'this is no such key, and no file of such', place))
      }
      keys.push(key)
    }
  }
  return ok(keys)
}
