/**
 * Reads a column at a place that is within it. One function for each kind of column: the engine
 * makes such a read as quick as it can be, and one of several kinds ten times slower.
 */
export function u32(column: Uint32Array, at: number): number {
  return column[at] ?? 0
}

export function u16(column: Uint16Array, at: number): number {
  return column[at] ?? 0
}

export function u8(column: Uint8Array, at: number): number {
  return column[at] ?? 0
}

export function i32(column: Int32Array, at: number): number {
  return column[at] ?? 0
}
