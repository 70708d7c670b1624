import type { ObjectStore } from './object-store.ts'

/** The part of a store whose names begin with `prefix`, as a store of its own. */
export function objectsBelow(store: ObjectStore, prefix: string): ObjectStore {
  return {
    get: (path) => store.get(prefix + path),
    putNew: (path, bytes) => store.putNew(prefix + path, bytes),
    put: (path, bytes) => store.put(prefix + path, bytes),
    list: (from) => withoutPrefix(store, prefix, from),
  }
}

async function* withoutPrefix(store: ObjectStore, prefix: string, from: string) {
  for await (const name of store.list(prefix + from)) yield name.slice(prefix.length)
}
