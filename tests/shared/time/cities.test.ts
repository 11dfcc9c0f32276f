import { expect, test } from 'vitest'
import { zonesByCity } from '../../../shared/time/cities.ts'

const CITIES = [
  { name: 'São Paulo', zone: 'America/Sao_Paulo', people: 14_000_000 },
  { name: 'London', zone: 'Europe/London', people: 8_000_000 },
  { name: 'London', zone: 'America/Toronto', people: 340_000 },
  { name: 'Victoria', zone: 'America/Vancouver', people: 290_000 },
  { name: 'Victoria', zone: 'Africa/Douala', people: 120_000 },
  { name: 'Suzhou', zone: 'Asia/Shanghai', people: 1_900_000 },
  { name: 'Suzhou', zone: 'Asia/Shanghai', people: 1_400_000 },
]

test('a city tells its zone by its name without accents, by far the largest of several, and never by a guess', () => {
  const zones = zonesByCity(CITIES)
  expect(zones.get('sao paulo')).toBe('America/Sao_Paulo')
  expect(zones.get('london')).toBe('Europe/London')
  expect(zones.get('suzhou')).toBe('Asia/Shanghai')
  expect(zones.has('victoria')).toBe(false)
})
