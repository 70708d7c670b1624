import { createHash } from 'node:crypto'
import type { SealedBlobs } from '@fencun/app/ports/leaf-archive'
import type { Objects } from '../blobs/objects.ts'

/** Recordings and documents as they lie sealed; nothing is opened to look at them. */
export function sealedBlobs(objects: Pick<Objects, 'size' | 'read'>): SealedBlobs {
  return {
    stateOf: async ({ sha256, bytes }) => {
      const size = await objects.size(sha256)
      if (size === undefined) return 'missing'
      if (size !== bytes) return 'altered'
      const hash = createHash('sha256')
      for await (const piece of objects.read(sha256, 0, size)) hash.update(piece)
      return hash.digest('hex') === sha256 ? 'whole' : 'altered'
    },
  }
}
