import { expect, it } from 'vitest'
import { newRequestId } from './request-id.ts'

it('makes version 4 UUIDs that do not repeat', () => {
  const made = Array.from({ length: 500 }, newRequestId)
  expect(new Set(made).size).toBe(500)
  for (const id of made) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
