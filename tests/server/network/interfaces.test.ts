import { expect, test } from 'vitest'
import { networkAddresses, offeredAddresses } from '../../../server/network/interfaces.ts'
import { cards } from '../../support/machine.ts'

const LAPTOP = cards({
  lo: ['127.0.0.1', '::1'],
  docker0: ['172.17.0.1'],
  'br-3fa9': ['172.18.0.1', 'fd12::1'],
  tailscale0: ['100.64.0.7'],
  enp3s0: ['169.254.7.7'],
  wlp2s0: ['2001:db8::20', '2001:db8::99', 'fe80::1', '192.168.1.20'],
})

test('what lies on ordinary Wi-Fi or cable stands before tunnels, these before containers, an address nobody gave last', () => {
  expect(networkAddresses(LAPTOP)).toEqual([
    ...['192.168.1.20', '2001:db8::20', '2001:db8::99'],
    ...['100.64.0.7', '172.17.0.1', '172.18.0.1', 'fd12::1', '169.254.7.7'],
  ])
})

test('offered are those of the kinds that are listened on, one IPv6 address a card', () => {
  expect(offeredAddresses(LAPTOP, ['IPv4'])).toEqual([
    ...['192.168.1.20', '100.64.0.7', '172.17.0.1', '172.18.0.1', '169.254.7.7'],
  ])
  expect(offeredAddresses(LAPTOP, ['IPv4', 'IPv6'])).not.toContain('2001:db8::99')
  expect(offeredAddresses(LAPTOP, ['IPv4', 'IPv6'])).toContain('2001:db8::20')
})

test('a machine on no network has none', () => {
  expect(networkAddresses(cards({ lo: ['127.0.0.1', '::1'] }))).toEqual([])
})
