import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network of an address, too coarse to name a device: `203.0.113.9` is in `203.0.113.0/24`,
 * `2001:db8:1:2::9` in `2001:db8:1::/48`. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return null
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 3 - groups.length
  const first = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')].slice(0, 3)
  return `${first.join(':').toLowerCase()}::/48`
}
