import { type LogColumns, newColumns } from './log-columns.ts'

/** One call on disk: the columns side by side, 24 bytes. */
export const CALL_BYTES = 24

/** Writes the call at `index` of the columns to byte `at`. */
export function packCall(columns: LogColumns, index: number, view: DataView, at: number): void {
  view.setUint32(at, columns.row[index] ?? 0, true)
  view.setUint32(at + 4, columns.startSec[index] ?? 0, true)
  view.setUint32(at + 8, columns.number[index] ?? 0, true)
  view.setUint32(at + 12, columns.talkSec[index] ?? 0, true)
  view.setUint16(at + 16, columns.signal[index] ?? 0, true)
  view.setUint16(at + 18, columns.org[index] ?? 0, true)
  view.setUint16(at + 20, columns.staff[index] ?? 0, true)
  view.setUint8(at + 22, columns.outcome[index] ?? 0)
  view.setUint8(at + 23, columns.inbound[index] ?? 0)
}

/** Reads calls back, `number` as it was written. */
export function unpackCalls(bytes: Uint8Array): LogColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.floor(bytes.length / CALL_BYTES)
  const columns = newColumns(count)
  for (let i = 0; i < count; i += 1) {
    const at = i * CALL_BYTES
    columns.row[i] = view.getUint32(at, true)
    columns.startSec[i] = view.getUint32(at + 4, true)
    columns.number[i] = view.getUint32(at + 8, true)
    columns.talkSec[i] = view.getUint32(at + 12, true)
    columns.signal[i] = view.getUint16(at + 16, true)
    columns.org[i] = view.getUint16(at + 18, true)
    columns.staff[i] = view.getUint16(at + 20, true)
    columns.outcome[i] = view.getUint8(at + 22)
    columns.inbound[i] = view.getUint8(at + 23)
  }
  return columns
}
