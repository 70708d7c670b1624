import { formatDay } from '@fencun/core/time/beijing'
import { type Instant, parseInstant } from '@fencun/core/time/instant'
import { expect, test } from 'vitest'
import { lastBackupDay, type MadeBackup } from './last-backup-day.ts'

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(text)
  return instant
}

const DESTROYED = at('2026-11-22T10:00:00+08:00')

function last(...backups: readonly MadeBackup[]): string {
  const day = lastBackupDay(backups, DESTROYED, 35)
  return day === 'never' ? day : formatDay(day)
}

const made = (day: string, keepDays: number | null, withKeys = true): MadeBackup => ({
  at: at(`${day}+08:00`),
  keepDays,
  withKeys,
})

test('without any backup on record it is as long as the lender says that backups live', () => {
  expect(last()).toBe('2026-12-27')
  expect(last(made('2026-11-21T23:00:00', 7))).toBe('2026-12-27')
})

test('a backup with keys that is kept longer counts, from its own day', () => {
  expect(last(made('2026-11-21T23:00:00', 90))).toBe('2027-02-19')
  expect(last(made('2026-11-21T23:00:00', 90), made('2026-11-01T00:00:00', 365))).toBe('2027-11-01')
})

test('one that nobody promised to remove never dies', () => {
  expect(last(made('2026-11-21T23:00:00', null), made('2026-11-21T23:00:00', 7))).toBe('never')
})

test('one without keys, and one made after the destruction, do not matter', () => {
  expect(last(made('2026-11-21T23:00:00', null, false))).toBe('2026-12-27')
  expect(last(made('2026-11-22T10:00:00', null))).toBe('never')
  expect(last(made('2026-11-22T10:00:01', null))).toBe('2026-12-27')
})
