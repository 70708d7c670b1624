import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it('names the network of an address and never the device', () => {
  for (const [address, network] of [
    ['203.0.113.9', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['2001:db8:1:2::9', '2001:db8:1::/48'],
    ['2001:DB8::9', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['a phone', null],
    ['', null],
  ] as const) {
    expect(networkOf(address), address).toBe(network)
  }
})
