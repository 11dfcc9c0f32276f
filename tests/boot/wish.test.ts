import { describe, expect, it } from 'vitest'
import { readWish } from '../runner/wish.ts'

const wish = (line: string) => readWish(line.split(' ').filter(Boolean))
const EVERYTHING =
  'types build lint architecture dead-code core server client journeys looks'.split(' ')

describe('what npm test is asked for', () => {
  it.each([
    ['', { names: EVERYTHING, files: [], browser: true }],
    ['--no-browser', { names: EVERYTHING, files: [], browser: false }],
    ['core server', { names: ['core', 'server'], files: [], browser: true }],
    ['long', { names: ['long'], files: [], browser: true }],
    ['tests/boot/a.test.ts', { names: [], files: ['tests/boot/a.test.ts'], browser: true }],
  ])('"%s"', (line, asked) => {
    expect(wish(line)).toEqual({ ok: true, ...asked })
  })

  it.each([
    [
      'cor',
      'No suite is called cor. The suites are types, build, lint, architecture, dead-code, core, server, client, journeys, looks, long.',
    ],
    ['--browser', 'Unknown option --browser. The only option is --no-browser.'],
  ])('refuses "%s" in one line', (line, answer) => {
    expect(wish(line)).toEqual({ ok: false, line: answer })
  })
})
