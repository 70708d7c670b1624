import { createHash } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  type Certificate,
  ExtKeyUsage,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_sha256,
  id_sha384,
  id_sha512,
  type SignerInfo,
} from 'pkijs'

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
/** The attributes that tie a signature to one certificate, with the hash that each uses unsaid. */
const SIGNING_CERTIFICATE = {
  '1.2.840.113549.1.9.16.2.12': 'sha1',
  '1.2.840.113549.1.9.16.2.47': 'sha256',
} as const

const HASHES: ReadonlyMap<string, string> = new Map([
  [id_sha256, 'sha256'],
  [id_sha384, 'sha384'],
  [id_sha512, 'sha512'],
])

/**
 * Whether the signature covers the statement that this is a timestamp: without it, a signature
 * made for something else with the same bytes would do.
 */
export function statesItsContent(signer: SignerInfo): boolean {
  const stated = valuesOf(signer, CONTENT_TYPE)
  const [only] = stated
  return (
    stated.length === 1 &&
    only instanceof ObjectIdentifier &&
    only.getValue() === id_eContentType_TSTInfo
  )
}

/**
 * Whether the signature itself names the certificate by its hash (RFC 5816): else another
 * certificate over the same key, for example one that was renewed, could be put in its place.
 */
export function namesItsSigner(signer: SignerInfo, certificate: Certificate): boolean {
  const der = new Uint8Array(certificate.toSchema().toBER())
  const named = Object.entries(SIGNING_CERTIFICATE).flatMap(([type, hash]) =>
    valuesOf(signer, type).map((value) => ({ value, hash })),
  )
  return (
    named.length > 0 &&
    named.every(({ value, hash }) => {
      const first = firstName(value, hash)
      return first !== undefined && createHash(first.by).update(der).digest().equals(first.hash)
    })
  )
}

/** RFC 3161 §2.3: the certificate is for timestamps, says so critically, and is for nothing else. */
export function maySignTimestamps(certificate: Certificate): boolean {
  const usages = (certificate.extensions ?? []).filter(({ extnID }) => extnID === id_ExtKeyUsage)
  const [only] = usages
  if (only === undefined || usages.length !== 1 || !only.critical) return false
  const value: unknown = only.parsedValue
  if (!(value instanceof ExtKeyUsage)) return false
  return value.keyPurposes.length === 1 && value.keyPurposes[0] === TIME_STAMPING
}

function valuesOf({ signedAttrs }: SignerInfo, type: string): readonly unknown[] {
  const attributes = signedAttrs?.attributes ?? []
  return attributes.filter((one) => one.type === type).flatMap(({ values }): unknown[] => values)
}

interface NamedHash {
  readonly by: string
  readonly hash: Uint8Array
}

/** The first identifier of the list is the signer's own; a hash that is not the usual is named. */
function firstName(value: unknown, usual: string): NamedHash | undefined {
  const [first, second] = itemsOf(itemsOf(itemsOf(value)[0])[0])
  if (first instanceof OctetString) return { by: usual, hash: first.valueBlock.valueHexView }
  const algorithm = itemsOf(first)[0]
  if (!(algorithm instanceof ObjectIdentifier && second instanceof OctetString)) return undefined
  const by = HASHES.get(algorithm.getValue())
  return by === undefined ? undefined : { by, hash: second.valueBlock.valueHexView }
}

function itemsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : []
}
