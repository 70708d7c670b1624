import { type Instant, instant } from '@fencun/core/time/instant'
import { type ApiKey, type ApiKeyStore, isRevoked, LAST_USE_EVERY_MS } from '../ports/api-keys.ts'
import { type MemoryApiKey, MemoryDatabase, rowKey } from './memory-database.ts'

type Rows = Map<string, MemoryApiKey>

/** Keys in memory, their secrets counted and in the clear: for tests. */
export function memoryApiKeys(database: MemoryDatabase = new MemoryDatabase()): ApiKeyStore {
  const { apiKeys } = database
  let count = 0
  const newSecret = (key: string): string => {
    count += 1
    return `fk_${key.replaceAll('-', '')}_secret${String(count).padStart(37, '0')}`
  }
  return {
    ...reading(database),
    ...ending(apiKeys),
    create: async (key, { at, by }) => {
      const id = rowKey(key.lender, key.key)
      if (apiKeys.has(id)) throw new Error('the id of a new key is taken')
      const secret = newSecret(key.key)
      const acts = [{ kind: 'created', at, by }] as const
      apiKeys.set(id, { ...key, lastUse: null, acts, secrets: [{ text: secret, until: null }] })
      return secret
    },
    rotate: async (lender, key, { at, by, oldUntil }) => {
      const id = rowKey(lender, key)
      const row = apiKeys.get(id)
      if (row === undefined || isRevoked(row)) return undefined
      const text = newSecret(key)
      const old = row.secrets.map((one) =>
        one.until === null
          ? { ...one, until: oldUntil }
          : { ...one, until: earlier(one.until, at) },
      )
      const acts = [...row.acts, { kind: 'rotated', at, by } as const]
      apiKeys.set(id, { ...row, acts, secrets: [...old, { text, until: null }] })
      return text
    },
  }
}

function reading(database: MemoryDatabase): Pick<ApiKeyStore, 'list' | 'find' | 'open'> {
  const rows: Rows = database.apiKeys
  return {
    list: async (lender) =>
      [...rows.values()]
        .filter((row) => row.lender === lender)
        .toSorted((a, b) => (a.key < b.key ? 1 : -1))
        .map(keyOf),
    find: async (lender, key) => {
      const row = rows.get(rowKey(lender, key))
      return row === undefined ? undefined : keyOf(row)
    },
    open: async (text) => {
      for (const row of rows.values()) {
        const secret = row.secrets.find((one) => one.text === text)
        if (secret === undefined) continue
        const versions = database.versionsOf(row.lender)
        return { key: keyOf(row), secretUntil: secret.until, versions }
      }
      return undefined
    },
  }
}

function ending(rows: Rows): Pick<ApiKeyStore, 'revoke' | 'used'> {
  return {
    revoke: async (lender, key, { at, by }) => {
      const id = rowKey(lender, key)
      const row = rows.get(id)
      if (row === undefined || isRevoked(row)) return 'not-active'
      rows.set(id, { ...row, acts: [...row.acts, { kind: 'revoked', at, by }] })
      return 'revoked'
    },
    used: async (lender, key, use) => {
      const id = rowKey(lender, key)
      const row = rows.get(id)
      if (row === undefined) return
      const due = row.lastUse === null || use.at - row.lastUse.at >= LAST_USE_EVERY_MS
      if (due) rows.set(id, { ...row, lastUse: use })
    },
  }
}

function keyOf({ secrets, ...key }: MemoryApiKey): ApiKey {
  const ends = secrets.flatMap(({ until }) => until ?? [])
  return { ...key, overlapUntil: ends.length === 0 ? null : instant(Math.max(...ends)) }
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}
