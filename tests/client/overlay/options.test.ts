import { expect, test } from 'vitest'
import {
  isBright,
  overlayPath,
  rawOptions,
  readOptions,
} from '../../../client/views/overlay/options.ts'
import { overlayAt } from '../../../shared/protocol/http/overlays.ts'

test('an address chooses the options of an overlay', () => {
  const { options, wrong } = readOptions(
    rawOptions(
      '?color=FFD400&plate=none&size=150&at=top&lang=zh-Hans&second=en&delay=1200&key=00ff00',
    ),
  )
  expect(wrong).toEqual([])
  expect(options).toEqual({
    color: '#ffd400',
    plate: 'none',
    size: 150,
    at: 'top',
    lang: 'zh-Hans',
    second: 'en',
    delay: 1_200,
    key: '#00ff00',
  })
})

test.each([
  ['color', 'red'],
  ['plate', '#'],
  ['size', '24'],
  ['size', '401'],
  ['size', '99.5'],
  ['at', 'nowhere'],
  ['lang', '<b>'],
  ['delay', '60001'],
])('a wrong %s (%s) is named, and its default applies; the others stay', (name, value) => {
  const query = new URLSearchParams({ size: '120', delay: '40', [name]: value })
  const { options, wrong } = readOptions(rawOptions(`?${query}`))
  expect(wrong).toEqual([name])
  const defaults = readOptions(rawOptions('')).options
  const stated = { ...defaults, size: 120, delay: 40 }
  expect(options).toEqual({ ...stated, [name]: defaults[name as keyof typeof defaults] })
})

test('the path of an overlay has what was chosen, without wrong values, and its link at the end', () => {
  const raw = { ...rawOptions('?second=de&color=red'), size: '150' }
  expect(overlayPath('lower-third', raw, '#show.link.token')).toBe(
    '/overlay/lower-third?size=150&second=de#show.link.token',
  )
  expect(overlayPath('clock', rawOptions(''), '#show')).toBe('/overlay/clock#show')
  expect(overlayAt('/overlay/next')).toBe('next')
  expect(['/', '/overlay/', '/overlay/other', '/next'].map(overlayAt)).toEqual(
    Array.from({ length: 4 }, () => null),
  )
})

test('bright colours are those under black text', () => {
  expect(['#ffffff', '#ffd400', '#00ff00'].map(isBright)).toEqual([true, true, true])
  expect(['#000000', '#003366', '#cc0000'].map(isBright)).toEqual([false, false, false])
})
