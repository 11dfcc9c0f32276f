import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { qrOf } from '../../../../client/ui/links/Qr.tsx'
import {
  addressChoices,
  isPlain,
  linkBase,
  shortAddress,
} from '../../../../client/ui/links/useLinkAddress.ts'

const WIFI = ['http://192.168.1.20:3000', 'http://ada.local:3000']
const PUBLIC = 'https://talks.example.org'
const addresses = (network: readonly string[] = WIFI, publicUrl: string | null = null) => ({
  publicUrl,
  network: [...network],
  sharing: null,
  live: false,
})
const HERE = 'http://127.0.0.1:3000'

test.each([
  ['the public address', addresses(WIFI, PUBLIC), HERE, null, PUBLIC],
  [
    'this page’s, where others open it',
    addresses(),
    'http://10.0.0.9:3000',
    null,
    'http://10.0.0.9:3000',
  ],
  ['the first on the network', addresses(), HERE, null, WIFI[0]],
  ['the first on the network', addresses(), 'http://localhost:3000', null, WIFI[0]],
  ['what was chosen', addresses(WIFI, PUBLIC), HERE, WIFI[1], WIFI[1]],
  ['what was chosen no more, where it is gone', addresses(), HERE, 'http://10.9.9.9:3000', WIFI[0]],
  ['this page’s, where nobody else opens any', addresses([]), HERE, null, HERE],
  [
    'this page’s, where the public address is no other',
    addresses([], 'http://localhost:5173'),
    HERE,
    null,
    HERE,
  ],
  ['this page’s, before the server has addresses', null, HERE, WIFI[0], HERE],
])('links begin with: %s', (_what, all, page, chosen, base) => {
  expect(linkBase({ addresses: all, page, chosen: chosen ?? null }).address).toBe(base)
})

test('each address is offered once, by the devices that open it, the one for this machine last', () => {
  const offered = (all: ReturnType<typeof addresses> | null, page: string) =>
    addressChoices({ addresses: all, page }).map(({ address, reach }) => `${address} ${reach}`)
  const [wifi = '', named = ''] = WIFI
  expect(offered(addresses(), wifi)).toEqual([`${wifi} network`, `${named} network`])
  expect(offered(addresses([], PUBLIC), HERE)).toEqual([`${PUBLIC} public`, `${HERE} machine`])
  expect(offered(addresses([]), 'http://[::1]:3000')).toEqual(['http://[::1]:3000 machine'])
  expect(offered(null, PUBLIC)).toEqual([`${PUBLIC} page`])
})

test('plain HTTP is addresses of what others open without TLS; people type one without its scheme', () => {
  expect([WIFI[0] ?? '', PUBLIC, HERE].map(isPlain)).toEqual([true, false, false])
  expect(shortAddress(`${PUBLIC}/#dialogue`)).toBe('talks.example.org/#dialogue')
})

/** The dark modules of a path of squares, as `x,y`. */
function modulesOf(path: string): ReadonlySet<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, ...n]) => n.map(Number))
  const cells = runs.flatMap(([x = 0, y = 0, length = 0]) =>
    Array.from({ length }, (_, n) => `${x + n},${y}`),
  )
  return new Set(cells)
}

test('a code is drawn module by module, every dark one once and no other', () => {
  const address = 'https://rostrum.example.org/#dialogue.marc-barra.abcdefghijklmnopqrst_A'
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const { size, path } = qrOf(address)
  const drawn = modulesOf(path)
  expect(size).toBe(modules.size)
  const wrong = Array.from({ length: size * size }, (_, n) => [
    n % size,
    Math.floor(n / size),
  ]).filter(([x = 0, y = 0]) => drawn.has(`${x},${y}`) !== modules.get(y, x) > 0).length
  expect(wrong).toBe(0)
  expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
})

test('addresses as long as they get still fit a card’s code', () => {
  const longest = `https://${'h'.repeat(60)}/#${'s'.repeat(40)}.${'l'.repeat(40)}.${'t'.repeat(22)}`
  expect(qrOf(longest).size).toBeLessThanOrEqual(57)
})
