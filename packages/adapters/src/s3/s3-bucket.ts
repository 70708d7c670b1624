import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { ObjectStore } from '../evidence/object-store.ts'
import { askS3, S3_PATIENCE, type S3Answer, type S3Patience, unexpected } from './s3-request.ts'
import type { S3Settings } from './s3-settings.ts'

const FOUND = 200
const NOT_FOUND = 404
/** Precondition failed; and what Amazon says while another writes the same name. */
const TAKEN: readonly number[] = [409, 412]
/** Names in one answer; a service gives no more than this. */
const NAMES_MAX = 1000

/**
 * A bucket of a service that speaks S3, over HTTP and addressed by path. Everything throws
 * `ObjectStoreFault` when the service cannot be used.
 */
export function s3Bucket(
  settings: S3Settings,
  patience: S3Patience = S3_PATIENCE,
  namesMax = NAMES_MAX,
): ObjectStore {
  const ask = (request: Parameters<typeof askS3>[2]) => askS3(settings, patience, request)
  const get = async (key: string): Promise<Uint8Array | undefined> => {
    const answer = await ask({ method: 'GET', key })
    if (answer.status === FOUND) return answer.body
    if (answer.status === NOT_FOUND && !isNoBucket(answer)) return undefined
    throw unexpected(settings, answer)
  }
  const compare = (there: Uint8Array, bytes: Uint8Array, key: string): Result<'same'> =>
    Buffer.from(bytes).equals(there)
      ? ok('same')
      : err(failure('object-differs', 'another content stands under this name', key))
  return {
    get,
    putNew: async (key, bytes) => {
      // Services that do not know the condition would overwrite: look first.
      const before = await get(key)
      if (before !== undefined) return compare(before, bytes, key)
      const headers = { 'if-none-match': '*' }
      const answer = await ask({ method: 'PUT', key, body: bytes, headers })
      if (answer.status === FOUND) return ok('written')
      const after = TAKEN.includes(answer.status) ? await get(key) : undefined
      if (after === undefined) throw unexpected(settings, answer)
      return compare(after, bytes, key)
    },
    put: async (key, bytes) => {
      const answer = await ask({ method: 'PUT', key, body: bytes })
      if (answer.status !== FOUND) throw unexpected(settings, answer)
    },
    list: async function* (prefix) {
      // The first version of lists: all services have it, and it goes on after a name.
      for (let marker = '', isMore = true; isMore; ) {
        const query = { prefix, marker, 'max-keys': String(namesMax) }
        const answer = await ask({ method: 'GET', key: '', query })
        if (answer.status !== FOUND) throw unexpected(settings, answer)
        const page = Buffer.from(answer.body).toString('utf8')
        const names = valuesOf(page, 'Key')
        yield* names
        marker = names.at(-1) ?? ''
        isMore = valuesOf(page, 'IsTruncated')[0] === 'true' && marker !== ''
      }
    },
  }
}

function isNoBucket({ body }: S3Answer): boolean {
  return valuesOf(Buffer.from(body).toString('utf8'), 'Code')[0] === 'NoSuchBucket'
}

/** The texts of all elements of a name; the lists of S3 nest none of them. */
function valuesOf(xml: string, element: string): readonly string[] {
  const found = xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))
  return [...found].map(([, text = '']) => unescaped(text))
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
}

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const hex = name[1] === 'x' || name[1] === 'X'
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10))
  })
}
