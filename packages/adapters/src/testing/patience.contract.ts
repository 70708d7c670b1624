import { vi } from 'vitest'

/** Starting a database takes seconds on a busy machine; a test that hangs is still found. */
export function bePatient(): void {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
}
