/**
 * Where sealed objects lie. Each is found by the hash of its bytes, comes to be whole or not at all,
 * and is never changed. A directory and an S3 bucket both can do this: a bucket takes an object that
 * was first written down here, because its name is known only at the end.
 */
export interface Objects {
  /** A place to write an object to before anybody knows its name. */
  readonly begin: () => Promise<PendingObject>
  /** Bytes of an object; undefined when there is none under this hash. */
  readonly size: (sha256: string) => Promise<number | undefined>
  /** From one byte to before another. The iteration throws when the object is not there. */
  readonly read: (sha256: string, from: number, until: number) => AsyncIterable<Uint8Array>
  /** True when there was one to remove. What is gone is gone from the disk's names too. */
  readonly remove: (sha256: string) => Promise<boolean>
  /** Every hash there is, in order. */
  readonly list: () => AsyncIterable<string>
  /** Removes what was begun long ago and never placed: its writer was killed. Gives how many. */
  readonly sweep: (beganBeforeMs: number) => Promise<number>
}

export interface PendingObject {
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Gives it its name and makes it durable; only then may anything refer to it. */
  readonly place: (sha256: string) => Promise<void>
  /** Removes what was written; does nothing once it is placed. */
  readonly abandon: () => Promise<void>
}

/** `sha256/ab/cd/<hash>`: no folder grows beyond what a file system likes. */
export function objectPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a hash has 64 hexadecimal digits')
  return ['sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256].join('/')
}
