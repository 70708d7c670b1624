/** The body of an answer, or `undefined` when it is longer: nobody fills our memory. */
export async function limitedBody(
  response: Response,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > bytesMax) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
