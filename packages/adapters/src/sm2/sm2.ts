import { failure } from '@fencun/core/errors/failure'
import type { VerifySignature } from '@fencun/core/evidence/crypto'
import { err, ok, type Result } from '@fencun/core/result'
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { sm2 } from 'sm-crypto-v2'
import { derOfSignature, signatureOfDer } from './sm2-der.ts'

/** A private key of GM/T 0003. The key itself is held by `sign` alone. */
export interface Sm2Signer {
  /** The uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array
  /** SM2 with SM3 and the usual user id `1234567812345678`; DER as in GM/T 0009. */
  readonly sign: (message: Uint8Array) => Uint8Array
}

const PEM = /^\s*-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----\s*$/
const EC_PUBLIC_KEY = '1.2.840.10045.2.1'
const CURVE_SM2 = '1.2.156.10197.1.301'
const KEY_BYTES = 32

/**
 * Reads a key as `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2` writes it (PKCS#8,
 * PEM, without a passphrase). Refuses with `argument-invalid`, naming `place`, never the text.
 */
export function sm2Signer(pem: string, place: string): Result<Sm2Signer> {
  const key = privateKeyIn(pem)
  if (key === undefined) {
    return err(failure('argument-invalid', 'the file is no SM2 key in PKCS#8 form', place))
  }
  const publicHex = sm2.getPublicKeyFromPrivateKey(key)
  return ok({
    publicKey: Buffer.from(publicHex, 'hex'),
    sign: (message) => {
      const rs = sm2.doSignature(message, key, { hash: true, publicKey: publicHex })
      return derOfSignature(Buffer.from(rs, 'hex'))
    },
  })
}

/** Whether an SM2 signature holds; false for bytes of any other form. */
export const verifySm2: VerifySignature = (publicKey, message, signature) => {
  const rs = signatureOfDer(signature)
  if (rs === undefined) return false
  const [signatureHex, keyHex] = [rs, publicKey].map((part) => Buffer.from(part).toString('hex'))
  try {
    // The library copies a text, and takes bytes as they are.
    return sm2.doVerifySignature(message, signatureHex ?? '', keyHex ?? '', { hash: true })
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}

function privateKeyIn(pem: string): string | undefined {
  const [, text = ''] = PEM.exec(pem) ?? []
  const [, algorithm, sealed] = itemsOf(parsed(Buffer.from(text, 'base64')))
  const [type, curve] = itemsOf(algorithm).map((one) =>
    one instanceof ObjectIdentifier ? one.getValue() : '',
  )
  if (type !== EC_PUBLIC_KEY || curve !== CURVE_SM2 || !(sealed instanceof OctetString)) {
    return undefined
  }
  const [, key] = itemsOf(parsed(sealed.valueBlock.valueHexView))
  if (!(key instanceof OctetString)) return undefined
  const bytes = key.valueBlock.valueHexView
  return bytes.length === KEY_BYTES ? Buffer.from(bytes).toString('hex') : undefined
}

function parsed(der: Uint8Array): unknown {
  return der.length === 0 ? undefined : fromBER(new Uint8Array(der).buffer).result
}

function itemsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : []
}
