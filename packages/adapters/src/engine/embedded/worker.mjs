// @ts-check
/**
 * The thread in which the embedded PostgreSQL runs. Plain JavaScript, because Node 20 cannot start
 * a TypeScript file as a worker; self-contained, because the bundled command ships it as one file.
 *
 * PGlite by itself never calls fsync. Here the host callback is supplied, so that a commit is on
 * the disk before it is acknowledged; `embedded/durability.test.ts` counts the calls.
 */
import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** errno of the WebAssembly interface for an input/output error; PostgreSQL panics on it. */
const EIO = 29

/** @type {{ pgdata: string, counters: SharedArrayBuffer }} */
const { pgdata, counters } = workerData
/** [0] counts fdatasync of files, [1] counts fsync of directories. */
const count = new BigInt64Array(counters)

class DurableFiles extends NodeFS {
  /**
   * @override
   * @param {PGlite} pg
   * @param {any} options
   */
  async init(pg, options) {
    const prepared = await super.init(pg, options)
    prepared.emscriptenOpts.preRun?.push((/** @type {any} */ module) => makeDurable(module.NODEFS))
    return prepared
  }
}

/** @param {any} files the emscripten file system that mirrors the host directory */
function makeDurable(files) {
  /** Directories in which a name changed since the last sync: a WAL segment appears by rename. */
  const renamedIn = new Set()
  const rename = files.node_ops.rename
  files.node_ops.rename = (
    /** @type {any} */ node,
    /** @type {any} */ directory,
    /** @type {string} */ name,
  ) => {
    const from = dirname(files.realPath(node))
    rename(node, directory, name)
    renamedIn.add(from)
    renamedIn.add(files.realPath(directory))
  }
  files.stream_ops.fsync = (/** @type {any} */ stream) => {
    try {
      if (stream.nfd === undefined) renamedIn.add(files.realPath(stream.node))
      else {
        fdatasyncSync(stream.nfd)
        Atomics.add(count, 0, 1n)
      }
      for (const path of renamedIn) syncDirectory(path)
      renamedIn.clear()
      return 0
    } catch {
      return EIO
    }
  }
}

/** @param {string} path */
function syncDirectory(path) {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
    Atomics.add(count, 1, 1n)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Everything runs as `fencun_owner`, who is no superuser: otherwise row-level security would hold
 * on a server and silently not here.
 */
const BECOME_OWNER = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'fencun_owner') then
      create role fencun_owner nologin createrole;
      grant pg_checkpoint to fencun_owner;
      execute format('alter database %I owner to fencun_owner', current_database());
    end if;
    if not has_function_privilege('fencun_owner', 'pg_backup_start(text, boolean)', 'execute') then
      grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean)
        to fencun_owner;
    end if;
  end $$;
  set role fencun_owner;`

async function open() {
  const database = await PGlite.create({
    fs: new DurableFiles(pgdata),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      // Only the method named fsync has a host callback; it is served by fdatasync above.
      ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
    ],
  })
  await database.exec(BECOME_OWNER)
  return database
}

/** @param {PGlite} database */
function serve(database) {
  let queue = Promise.resolve()
  parentPort?.on('message', (/** @type {{ id: number, bytes?: Uint8Array }} */ request) => {
    queue = queue.then(async () => {
      try {
        if (request.bytes === undefined) {
          await database.close()
          parentPort?.postMessage({ id: request.id })
          parentPort?.close()
          return
        }
        const bytes = (await database.execProtocolRaw(request.bytes)).slice()
        parentPort?.postMessage({ id: request.id, bytes }, [bytes.buffer])
      } catch (error) {
        parentPort?.postMessage({ id: request.id, failure: String(error) })
      }
    })
  })
  parentPort?.postMessage({ ready: true })
}

serve(await open())
