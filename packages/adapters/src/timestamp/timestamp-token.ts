import { createHash } from 'node:crypto'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, instant } from '@fencun/core/time/instant'
import {
  type Certificate,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  id_sha256,
  SignedData,
  SignedDataVerifyError,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { bufferOf } from './timestamp-request.ts'
import { maySignTimestamps, namesItsSigner, statesItsContent } from './timestamp-signer.ts'

/** What an outsider swore to. */
export interface Timestamp {
  readonly at: Instant
  /** The authority's number of this timestamp, hexadecimal. */
  readonly serial: string
  /** The policy that the authority worked by, an object identifier. */
  readonly policy: string
}

export interface TimestampQuestion {
  /** The answer as it came: an RFC 3161 response, DER. */
  readonly reply: Uint8Array
  /** What the timestamp must be over. */
  readonly data: Uint8Array
  /** The nonce of the request; left out when an old answer is judged again. */
  readonly nonce?: Uint8Array
  /** Certificates that the user trusts; the authority's chain must end in one of them. */
  readonly trusted: readonly Certificate[]
}

const GRANTED: readonly number[] = [0, 1]

/**
 * Judges an RFC 3161 answer: granted, over SHA-256 of just these bytes, for this nonce, signed once,
 * by the certificate it names, which may sign timestamps and nothing else, and whose chain ended in
 * a trusted certificate at the time stated. Refuses with `timestamp-refused` when the authority
 * says no, and with `timestamp-invalid` for everything that does not hold.
 */
export async function readTimestamp(question: TimestampQuestion): Promise<Result<Timestamp>> {
  const reply = parsed(() => TimeStampResp.fromBER(bufferOf(question.reply)))
  if (reply === undefined) return invalid('the answer is not an RFC 3161 response')
  if (!GRANTED.includes(reply.status.status)) {
    return err(failure('timestamp-refused', `the authority answered \`${reply.status.status}\``))
  }
  const token = reply.timeStampToken
  const signed =
    token?.contentType === id_ContentType_SignedData
      ? parsed(() => new SignedData({ schema: token.content }))
      : undefined
  const info = signed === undefined ? undefined : parsed(() => infoOf(signed))
  if (signed === undefined || info === undefined) return invalid('the answer holds no token')
  const wrong = wrongInfo(info, question) ?? (await wrongSignature(signed, question))
  return wrong === undefined ? ok(stampOf(info)) : invalid(wrong)
}

function invalid(detail: string): { readonly ok: false; readonly error: Failure } {
  return err(failure('timestamp-invalid', detail))
}

/** What the library cannot read, it throws at. */
function parsed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function infoOf({ encapContentInfo }: SignedData): TSTInfo | undefined {
  if (encapContentInfo.eContentType !== id_eContentType_TSTInfo) return undefined
  const content = encapContentInfo.eContent?.getValue()
  return content === undefined ? undefined : TSTInfo.fromBER(content)
}

function wrongInfo(info: TSTInfo, { data, nonce }: TimestampQuestion): string | undefined {
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const hash = createHash('sha256').update(data).digest()
  if (hashAlgorithm.algorithmId !== id_sha256) return 'the timestamp is not over SHA-256'
  if (!hash.equals(hashedMessage.valueBlock.valueHexView)) return 'the timestamp is over other data'
  if (nonce === undefined) return undefined
  const given = info.nonce?.valueBlock.valueHexView
  const same = given !== undefined && Buffer.from(nonce).equals(given)
  return same ? undefined : 'the answer is to another question'
}

async function wrongSignature(
  signed: SignedData,
  { data, trusted }: TimestampQuestion,
): Promise<string | undefined> {
  const [signer, second] = signed.signerInfos
  if (signer === undefined || second !== undefined) return 'the token has not one signature'
  if (trusted.length === 0) return 'no certificate is trusted'
  if (!statesItsContent(signer)) return 'the signature does not cover what the token is'
  const judged = await signed
    .verify({
      ...{ signer: 0, data: bufferOf(data), trustedCerts: [...trusted] },
      ...{ checkChain: true, extendedMode: true },
    })
    .catch((error: unknown) => {
      if (error instanceof SignedDataVerifyError) return error
      throw error
    })
  if (judged.signatureVerified !== true || judged.signerCertificateVerified !== true) {
    return `the signature or its chain does not hold (${judged.code ?? 0})`
  }
  const certificate = judged.signerCertificate
  if (certificate === undefined || certificate === null) return 'the signer is not enclosed'
  if (!namesItsSigner(signer, certificate)) return 'the signature does not name this certificate'
  return maySignTimestamps(certificate) ? undefined : 'the certificate is not for timestamps alone'
}

function stampOf(info: TSTInfo): Timestamp {
  return {
    at: instant(info.genTime.getTime()),
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    policy: info.policy,
  }
}
