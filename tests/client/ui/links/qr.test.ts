import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { qrOf } from '../../../../client/ui/links/Qr.tsx'

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
