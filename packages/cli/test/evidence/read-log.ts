import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesPath, parseBundle, TILE_WIDTH } from '@fencun/core/evidence/tiles'

/** How many leaves the checkpoint of a published log speaks of. */
export async function sizeOf(dir: string): Promise<number> {
  return Number((await readFile(join(dir, 'checkpoint'), 'utf8')).split('\n')[1])
}

/** Every leaf of a published log, as bytes. */
export async function leavesIn(dir: string): Promise<readonly Uint8Array[]> {
  const size = await sizeOf(dir)
  const leaves: Uint8Array[] = []
  for (let at = 0; at < size; at += TILE_WIDTH) {
    const path = entriesPath(at / TILE_WIDTH, Math.min(TILE_WIDTH, size - at))
    leaves.push(...(parseBundle(await readFile(join(dir, path))) ?? []))
  }
  return leaves
}
