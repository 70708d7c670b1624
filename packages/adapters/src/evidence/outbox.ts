import { byteaArray, textArray } from '../engine/text-array.ts'
import type { LeafRow } from './leaf-rows.ts'

/** Ids, places and bytes, as three arrays. */
export function outboxColumns(rows: readonly LeafRow[]): readonly [Buffer, Buffer, Buffer] {
  return [
    textArray(rows.map(({ leafId }) => leafId)),
    textArray(rows.map(({ n }) => (n === null ? null : String(n)))),
    byteaArray(rows.map(({ leaf }) => leaf)),
  ]
}
