/** The body of an answer, or `undefined` when it is longer: nobody fills our memory. */
export async function limitedBody(
  response: Response,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array()
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces)
    length += value.length
    if (length > bytesMax) {
      await reader.cancel()
      return undefined
    }
    pieces.push(value)
  }
}
