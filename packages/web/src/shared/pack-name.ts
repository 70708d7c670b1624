/** The first letters of a rule pack's hash: enough to compare two by eye. */
export function packName(hash: string): string {
  return hash.replace(/^[a-z0-9]+:/, '').slice(0, 12)
}
