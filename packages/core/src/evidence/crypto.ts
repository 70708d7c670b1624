/** SHA-256 of the parts, one after the other. A port: Node and the browser bring their own. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array

/** Says whether a signature of RFC 8032 holds; false, never an exception, for bytes of any form. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean

export type VerifyEd25519 = VerifySignature

/** What this folder asks of whoever calls it. */
export interface EvidenceCrypto {
  readonly sha256: Sha256
  readonly verifyEd25519: VerifyEd25519
  /** GM/T 0009 with SM3; absent: lines signed with SM2 count as unknown and are passed over. */
  readonly verifySm2?: VerifySignature
}
