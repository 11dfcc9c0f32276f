import { expect, test } from 'vitest'
import { baseUrl } from '../../../server/cli/baseUrl.ts'

const plain = { host: '127.0.0.1', publicUrl: null, tls: null }
const wifi = ['http://192.168.1.20:3000', 'http://ada.local:3000']

test.each([
  ['loopback', plain, [], 'http://127.0.0.1:3000'],
  ['every address', { ...plain, host: '0.0.0.0' }, wifi, 'http://192.168.1.20:3000'],
  ['every address of no network', { ...plain, host: '0.0.0.0' }, [], 'http://127.0.0.1:3000'],
  ['every address of both kinds', { ...plain, host: '::' }, [], 'http://127.0.0.1:3000'],
  ['an address of the newer kind', { ...plain, host: '::1' }, [], 'http://[::1]:3000'],
  ['a certificate', { ...plain, tls: { cert: 'c', key: 'k' } }, [], 'https://127.0.0.1:3000'],
  [
    'a public address',
    { ...plain, publicUrl: 'https://r.example.org' },
    wifi,
    'https://r.example.org',
  ],
])('links begin with what people can open: %s', (_what, config, network, expected) => {
  expect(baseUrl(config, 3000, network)).toBe(expected)
})
