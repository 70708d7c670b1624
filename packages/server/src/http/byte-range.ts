/** From one byte to before another. */
export interface Span {
  readonly from: number
  readonly until: number
}

/**
 * What a `Range` header asks of so many bytes (RFC 9110 §14): one span; `outside` when there is
 * nothing in it; `whole` where there is no header, where it cannot be read, and where it asks for
 * several spans at once, all of which a server may answer with the whole.
 */
export function spanOf(header: string | undefined, bytes: number): Span | 'whole' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === '') return last === '' ? 'whole' : endOf(Number(last), bytes)
  const from = Number(first)
  const until = last === '' ? bytes : Math.min(Number(last) + 1, bytes)
  if (last !== '' && Number(last) < from) return 'whole'
  return from >= bytes ? 'outside' : { from, until }
}

function endOf(length: number, bytes: number): Span | 'outside' {
  const there = Math.min(length, bytes)
  return there === 0 ? 'outside' : { from: bytes - there, until: bytes }
}

/** Whether `If-Range` lets a range stand: it names the very content, or is absent. */
export function mayBePart(ifRange: string | undefined, etag: string): boolean {
  return ifRange === undefined || ifRange.trim() === etag
}
