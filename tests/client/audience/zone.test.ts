import { describe, expect, it } from 'vitest'
import { firstZone, zonesFor } from '../../../client/views/audience/zone.ts'

const SHOW = ['Asia/Shanghai', 'Europe/Berlin']

describe('the reader’s zone', () => {
  it('can be any of the show’s, and the device’s own', () => {
    expect(zonesFor(SHOW, 'Europe/Berlin')).toEqual(SHOW)
    expect(zonesFor(SHOW, 'America/Lima')).toEqual([...SHOW, 'America/Lima'])
  })

  it('is not taken from a device that tells nothing', () => {
    expect(zonesFor(SHOW, null)).toEqual(SHOW)
    expect(zonesFor(SHOW, 'Etc/UTC')).toEqual(SHOW)
    expect(zonesFor(SHOW, 'Nowhere/Land')).toEqual(SHOW)
  })

  it('is the kept one, else the device’s, else the show’s home', () => {
    expect(firstZone(SHOW, 'Europe/Berlin', 'Asia/Shanghai')).toBe('Europe/Berlin')
    expect(firstZone(SHOW, 'America/Lima', 'Europe/Berlin')).toBe('Europe/Berlin')
    expect(firstZone(SHOW, null, null)).toBe('Asia/Shanghai')
  })
})
