/**
 * A fresh UUID (version 4) for one press of a button. `crypto.randomUUID` exists on secure origins
 * only, and an office may well run Fencun on plain http inside its own network.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, i) => {
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  })
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, until]) => hex.slice(from, until).join(''))
    .join('-')
}
