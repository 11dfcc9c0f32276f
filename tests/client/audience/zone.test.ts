import { expect, it } from 'vitest'
import { firstZone, zonesFor } from '../../../client/views/audience/useZone.ts'
import { instant } from '../../../shared/time/instant.ts'

const DAY = instant(Date.parse('2026-06-17T15:00:00+08:00'))
const SHOW = ['Asia/Shanghai', 'Europe/Berlin']

it('the reader’s zone can be any of the show’s, and the device’s own; it is the kept one, else the device’s, else the home’s', () => {
  expect(zonesFor(SHOW, 'Europe/Berlin', DAY)).toEqual(SHOW)
  expect(zonesFor(SHOW, 'America/Lima', DAY)).toEqual([...SHOW, 'America/Lima'])
  expect(zonesFor(SHOW, null, DAY)).toEqual(SHOW)
  expect(zonesFor(SHOW, 'Etc/UTC', DAY)).toEqual(SHOW)
  expect(zonesFor(SHOW, 'Nowhere/Land', DAY)).toEqual(SHOW)
  expect(firstZone(SHOW, 'Europe/Berlin', 'Asia/Shanghai', DAY)).toBe('Europe/Berlin')
  expect(firstZone(SHOW, 'America/Lima', 'Europe/Berlin', DAY)).toBe('Europe/Berlin')
  expect(firstZone(SHOW, null, null, DAY)).toBe('Asia/Shanghai')
})

it('Z1: the reader’s zone is offered once: none that shows the same as another then, under the name of the first', () => {
  expect(zonesFor(SHOW, 'Europe/Vienna', DAY)).toEqual(SHOW)
  expect(zonesFor([...SHOW, 'Europe/Paris'], 'Asia/Taipei', DAY)).toEqual(SHOW)
  expect(firstZone(SHOW, null, 'Europe/Vienna', DAY)).toBe('Europe/Berlin')
  // Moscow keeps the time that Helsinki has in summer alone.
  const moscow = (iso: string) =>
    zonesFor(['Europe/Helsinki'], 'Europe/Moscow', instant(Date.parse(iso)))
  expect(moscow('2026-10-24T12:00:00Z')).toEqual(['Europe/Helsinki'])
  expect(moscow('2026-10-26T12:00:00Z')).toEqual(['Europe/Helsinki', 'Europe/Moscow'])
})
