import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/**
 * An address that the program calls by itself: http or https, a folder to which paths are added,
 * without name, password, query or fragment. Refuses with `argument-invalid` at `place`; the text
 * is not repeated, because people do put passwords into addresses.
 */
export function outgoingAddress(text: string, place: string): Result<URL> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const said = 'an address is http:// or https://, without name, password, query and fragment'
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return err(failure('argument-invalid', said, place))
  }
  const extra = [url.username, url.password, url.search, url.hash]
  if (extra.some((part) => part !== '')) return err(failure('argument-invalid', said, place))
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return ok(url)
}
