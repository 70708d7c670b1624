import { lenderId, staffId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { memoryPreviewShelf, type ShelvedPlacement } from './preview-shelf.ts'

const NOW = instant(1_000_000)

function shelved(
  id: string,
  owner = 'one',
  size = 10,
  expiresAt: Instant = instant(2_000_000),
): ShelvedPlacement {
  return {
    ...{
      id,
      owner: staffId(owner),
      lender: lenderId('bank'),
      expiresAt,
      fileName: '',
      fileHash: '',
    },
    ...{ bytes: new Uint8Array(size), handler: null, choices: {} },
    reading: {
      sheets: [],
      problem: null,
      mapping: null,
      parsed: null,
      knownNumbers: [],
      sameFile: null,
    },
  }
}

it('keeps a preview until its time is over and not a moment longer', () => {
  const shelf = memoryPreviewShelf()
  shelf.put(shelved('a'), NOW)
  expect(shelf.get('a', instant(1_999_999))?.id).toBe('a')
  expect(shelf.get('a', instant(2_000_000))).toBeUndefined()
  expect(shelf.get('a', NOW)).toBeUndefined()
})

it('forgets on a sweep what nobody asks for any more', () => {
  const shelf = memoryPreviewShelf()
  shelf.put(shelved('a'), NOW)
  shelf.sweep(instant(2_000_000))
  expect(shelf.get('a', NOW)).toBeUndefined()
})

it('lets go of an owner’s oldest preview first, and of nobody else’s', () => {
  const shelf = memoryPreviewShelf({ perOwnerMax: 2, bytesMax: 1000 })
  shelf.put(shelved('other', 'two'), NOW)
  for (const id of ['a', 'b', 'c']) shelf.put(shelved(id), NOW)
  const kept = ['other', 'a', 'b', 'c'].filter((id) => shelf.get(id, NOW) !== undefined)
  expect(kept).toEqual(['other', 'b', 'c'])
})

it('stays within its bytes, but always holds the newest', () => {
  const shelf = memoryPreviewShelf({ perOwnerMax: 9, bytesMax: 100 })
  for (const id of ['a', 'b', 'c']) shelf.put(shelved(id, id, 50), NOW)
  expect(['a', 'b', 'c'].filter((id) => shelf.get(id, NOW) !== undefined)).toEqual(['b', 'c'])
  shelf.put(shelved('large', 'd', 500), NOW)
  expect(['b', 'c', 'large'].filter((id) => shelf.get(id, NOW) !== undefined)).toEqual(['large'])
})

it('drops what was registered', () => {
  const shelf = memoryPreviewShelf()
  shelf.put(shelved('a'), NOW)
  shelf.drop('a')
  expect(shelf.get('a', NOW)).toBeUndefined()
})
