import { fromBER, Integer, Sequence } from 'asn1js'

const NUMBER_BYTES = 32
/** The order of the curve's group (GM/T 0003.5). */
const ORDER = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

/** An SM2 signature as OpenSSL and GM/T 0009 have it: a DER sequence of r and s. */
export function derOfSignature(rs: Uint8Array): Uint8Array {
  const [r, s] = [rs.subarray(0, NUMBER_BYTES), rs.subarray(NUMBER_BYTES)].map(numberOf)
  return encoded(r ?? 0n, s ?? 0n)
}

/**
 * The 64 bytes of r and s. `undefined` unless both are from 1 to below the order, and the form is
 * the only one that DER allows: a signature has one writing.
 */
export function signatureOfDer(der: Uint8Array): Uint8Array | undefined {
  const { result } = fromBER(new Uint8Array(der).buffer)
  const [r, s, more] = result instanceof Sequence ? result.valueBlock.value : []
  if (!(r instanceof Integer && s instanceof Integer) || more !== undefined) return undefined
  const numbers = [r.toBigInt(), s.toBigInt()] as const
  if (numbers.some((number) => number < 1n || number >= ORDER)) return undefined
  if (!Buffer.from(encoded(...numbers)).equals(der)) return undefined
  return Buffer.from(
    numbers.map((n) => n.toString(16).padStart(2 * NUMBER_BYTES, '0')).join(''),
    'hex',
  )
}

function encoded(r: bigint, s: bigint): Uint8Array {
  const sequence = new Sequence({ value: [Integer.fromBigInt(r), Integer.fromBigInt(s)] })
  return new Uint8Array(sequence.toBER())
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}
