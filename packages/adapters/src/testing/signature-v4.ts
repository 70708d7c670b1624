import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/s3\/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/

/**
 * Whether a request is signed with this secret as Amazon describes version 4, worked out anew from
 * what arrived: `s3rver` does not check such signatures.
 */
export function isSignedV4({ method, url, headers }: IncomingMessage, secret: string): boolean {
  const match = AUTHORIZATION.exec(headers.authorization ?? '')
  if (match === null) return false
  const [, , scope = '', day = '', region = '', names = '', signature] = match
  const { pathname, searchParams } = new URL(url ?? '/', 'http://any')
  const query = [...searchParams]
    .map((pair) => pair.map(strict).join('='))
    .toSorted()
    .join('&')
  const canonical = [
    ...[method ?? '', pathname.split('/').map(decodeURIComponent).map(strict).join('/'), query],
    ...names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    ...['', names, String(headers['x-amz-content-sha256'])],
  ].join('\n')
  const hash = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hash].join('\n')
  let key: string | Buffer = `AWS4${secret}`
  for (const part of [day, region, 's3', 'aws4_request']) key = hmac(key, part)
  return hmac(key, text).toString('hex') === signature
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Percent signs for everything but unreserved letters (RFC 3986). */
function strict(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
