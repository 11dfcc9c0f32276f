import { describe, expect, test } from 'vitest'
import {
  type ListenOptions,
  networkAddresses,
  offeredAddresses,
  reachableAddresses,
} from '../../../server/network/reachableAddresses.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { cards, machine } from '../../support/machine.ts'
import { movableClock } from '../../support/movableClock.ts'

const WIFI = { lo: ['127.0.0.1', '::1'], wlan0: ['192.168.1.20', '2001:db8::20'] }
const SHARED = { host: '0.0.0.0', publicUrl: null, tls: null }

const reached = (listens: Partial<ListenOptions>, name?: string) =>
  reachableAddresses({ ...SHARED, ...listens }, movableClock(), machine(WIFI, name))

test.each<readonly [string, Partial<ListenOptions>, readonly string[]]>([
  ['everywhere', {}, ['http://192.168.1.20:3000', 'http://ada-laptop.local:3000']],
  [
    'everywhere, of both kinds, by TLS',
    { host: '::', tls: {} },
    [
      ...['https://192.168.1.20:3000', 'https://[2001:db8::20]:3000'],
      'https://ada-laptop.local:3000',
    ],
  ],
  ['on one address', { host: '192.168.1.20' }, ['http://192.168.1.20:3000']],
  ['on this machine alone', { host: '127.0.0.1' }, []],
  ['on this machine alone, by name', { host: 'localhost' }, []],
])('others open it where it listens %s', (_where, listens, addresses) => {
  expect(reached(listens).addresses(3000)).toEqual(addresses)
})

test('others open it: not by a name alone where the machine is on no network', () => {
  const reach = reachableAddresses(SHARED, movableClock(), machine({ lo: ['127.0.0.1'] }))
  expect(reach.addresses(3000)).toEqual([])
})

test('others open it: by the first part of the machine’s name, in small letters', () => {
  expect(reached({}, 'Ada-Mac.example.org').addresses(80)).toContain('http://ada-mac.local:80')
  expect(reached({}, 'localhost').addresses(80)).toEqual(['http://192.168.1.20:80'])
})

describe('a Host that is ours', () => {
  test.each([
    ...['localhost', 'localhost:3000', 'LOCALHOST:1', '127.0.0.1:3000', '127.8.8.8', '[::1]:3000'],
    ...['192.168.1.20:3000', '192.168.1.20', '[2001:db8::20]:3000', '[2001:DB8:0::20]'],
    ...['ada-laptop.local:3000', 'Ada-Laptop.local'],
  ])('%s', (host) => {
    expect(reached({}).isOwnHost(host)).toBe(true)
  })

  test.each([
    ...['evil.example', 'evil.example:3000', '192.168.1.21', '0.0.0.0:3000', '[::]:3000', ''],
    ...[
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '127.evil',
      '192.168.1.20.evil.example',
    ],
    ...[
      'evil.example/localhost',
      'localhost@evil.example',
      'evil.example#localhost',
      'a b',
      '1e3:x',
    ],
    undefined,
  ])('%s is not', (host) => {
    expect(reached({}).isOwnHost(host)).toBe(false)
  })

  test('is that of the public address, whatever else is listened on', () => {
    const reach = reached({ host: '127.0.0.1', publicUrl: 'https://talks.example.org:8443' })
    expect(reach.isOwnHost('talks.example.org')).toBe(true)
    expect(reach.isOwnHost('talks.example.org:8443')).toBe(true)
    expect(reach.isOwnHost('example.org')).toBe(false)
  })

  test('is the one of the option', () => {
    expect(reached({ host: 'hall.example.org' }).isOwnHost('hall.example.org:3000')).toBe(true)
  })

  test('is not the machine’s name on the network where the network cannot reach it', () => {
    expect(reached({ host: '127.0.0.1' }).isOwnHost('ada-laptop.local')).toBe(false)
  })

  test('follows the machine from one network to another, which is looked at every few seconds at most', () => {
    const [clock, laptop] = [new FakeClock(), machine(WIFI)]
    const reach = reachableAddresses(SHARED, clock, laptop)
    for (let n = 0; n < 100; n += 1) reach.isOwnHost('192.168.1.20')
    expect(laptop.read()).toBe(1)
    laptop.change({ lo: ['127.0.0.1'], wlan0: ['10.1.1.5'] })
    expect(reach.isOwnHost('10.1.1.5')).toBe(false)
    clock.advance(3_000)
    expect(reach.isOwnHost('10.1.1.5')).toBe(true)
    expect(reach.isOwnHost('192.168.1.20')).toBe(false)
    expect(reach.addresses(3000)[0]).toBe('http://10.1.1.5:3000')
  })
})

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
