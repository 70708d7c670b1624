import type { Media } from '../ports/attachments.ts'

/** So many bytes from the beginning tell what a file is, and how a WAV file is laid out. */
export const HEAD_BYTES = 4096

/**
 * What a file is, by its own first bytes: neither its name nor what its sender said of it counts.
 * Undefined for everything that is not accepted.
 */
export function mediaOf(head: Uint8Array): Media | undefined {
  if (begins(head, 'RIFF') && begins(head, 'WAVE', 8)) return 'audio/wav'
  if (begins(head, 'OggS')) return 'audio/ogg'
  if (begins(head, '%PDF-')) return 'application/pdf'
  if (begins(head, '\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  return begins(head, 'ID3') || isMpegFrame(head) ? 'audio/mpeg' : undefined
}

/** Eleven bits of synchronisation, then a version, layer, rate and frequency that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3]
  const [rate, frequency] = [third >> 4, (third >> 2) & 3]
  return version !== 1 && layer !== 0 && rate !== 15 && rate !== 0 && frequency !== 3
}

function begins(head: Uint8Array, text: string, at = 0): boolean {
  return [...text].every((letter, n) => head[at + n] === letter.codePointAt(0))
}
