import type { LenderId, OrgId } from '@fencun/core/ids'

declare const tag: unique symbol

/** Who holds keys to debtors of a lender: the lender, under its own id, or one of its agencies. */
export type Holder = string & { readonly [tag]: 'holder' }

/** Names one key-encryption key for ever: holder, generation and a fingerprint of the key. */
export type KekId = string & { readonly [tag]: 'kek' }

export function holderOf(org: OrgId | LenderId): Holder {
  return String(org) as Holder
}

export function kekId(text: string): KekId {
  return text as KekId
}

/** A key-encryption key (KEK): it wraps the keys of the debtors that its holder may read. */
export interface Kek {
  readonly id: KekId
  readonly lender: LenderId
  readonly holder: Holder
  /** 1, 2 … A number is never given twice to one holder. */
  readonly generation: number
  readonly key: Buffer
}

/** A generation as the store knows it, living or destroyed. */
export interface KekGeneration {
  readonly lender: LenderId
  readonly holder: Holder
  readonly generation: number
  readonly destroyed: boolean
}

/**
 * Where key-encryption keys live: files, or a key management service. Never in the database, so
 * that no copy of the database opens anything.
 */
export interface KeyStore {
  /** The newest living generation; undefined when the holder has none. */
  readonly current: (lender: LenderId, holder: Holder) => Promise<Kek | undefined>
  /** The next generation of a holder, durable when this returns. */
  readonly make: (lender: LenderId, holder: Holder) => Promise<Kek>
  /** The holder's current key, made when there is none; of several who ask, all get one. */
  readonly ensure: (lender: LenderId, holder: Holder) => Promise<Kek>
  /** Undefined for a key that was destroyed or that is not here. */
  readonly byId: (lender: LenderId, id: KekId) => Promise<Kek | undefined>
  /** Every living generation of a holder, newest first. */
  readonly living: (lender: LenderId, holder: Holder) => Promise<readonly Kek[]>
  /** For ever: what was wrapped under it stays shut, in every backup that has not the key. */
  readonly destroy: (kek: Pick<Kek, 'lender' | 'holder' | 'generation'>) => Promise<void>
  /** All generations of a lender's holders, also those that were destroyed. */
  readonly list: (lender: LenderId) => Promise<readonly KekGeneration[]>
}
