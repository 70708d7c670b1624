import type { ObjectStore } from '../evidence/object-store.ts'

/** A part of an object store: all names begin with `prefix`, which its user does not see. */
export function below(store: ObjectStore, prefix: string): ObjectStore {
  return {
    get: (path) => store.get(`${prefix}${path}`),
    putNew: async (path, bytes) => {
      const put = await store.putNew(`${prefix}${path}`, bytes)
      return put.ok ? put : { ok: false, error: { ...put.error, place: path } }
    },
    put: (path, bytes) => store.put(`${prefix}${path}`, bytes),
    list: async function* (from) {
      for await (const name of store.list(`${prefix}${from}`)) yield name.slice(prefix.length)
    },
  }
}
