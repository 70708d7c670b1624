import { Integer, OctetString } from 'asn1js'
import { AlgorithmIdentifier, id_sha256, MessageImprint, TimeStampReq } from 'pkijs'

/**
 * An RFC 3161 request for a timestamp over a SHA-256 hash (32 bytes), DER. The nonce (at most 20
 * bytes, the first below 0x80 and not 0) ties the answer to this question; the authority is asked
 * to enclose its certificates, so that the answer can be judged in ten years without its server.
 */
export function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256 }),
      hashedMessage: new OctetString({ valueHex: bufferOf(imprint) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/** A copy in a buffer of its own, as the ASN.1 library takes it. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
