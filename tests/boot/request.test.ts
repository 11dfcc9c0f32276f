import { expect, it } from 'vitest'
import { parseRequest } from '../runner/request.ts'

const wish = (line: string, ci?: string) => parseRequest(line.split(' ').filter(Boolean), ci)
const EVERYTHING = [
  ...['types', 'build', 'lint', 'architecture', 'dead-code'],
  ...['core', 'models', 'server', 'database', 'client', 'journeys', 'looks'],
]
const QUICK = ['types', 'lint', 'core', 'models']

it.each([
  ['', { names: EVERYTHING, files: [], browser: 'where-found' }],
  ['--no-browser', { names: EVERYTHING, files: [], browser: 'unwanted' }],
  ['looks --browser', { names: ['looks'], files: [], browser: 'needed' }],
  ['core server', { names: ['core', 'server'], files: [], browser: 'where-found' }],
  ['', { names: EVERYTHING }],
  ['--no-browser', { names: EVERYTHING, browser: 'unwanted' }],
  ['looks --browser', { names: ['looks'], browser: 'needed' }],
  ['core server', { names: ['core', 'server'] }],
  ['long', { names: ['long', 'random', 'mutants', 'node-22', 'node-24', 'node-26'] }],
  ['node-26', { names: ['node-26'] }],
  ['quick', { names: QUICK, quick: true }],
  ['quick client', { names: [...QUICK, 'client'], quick: true }],
  ['tests/boot/a.test.ts', { names: [], files: ['tests/boot/a.test.ts'] }],
])('what npm test is asked for: "%s"', (line, asked) => {
  const usual = { ok: true, quick: false, files: [], browser: 'where-found' }
  expect(wish(line)).toEqual({ ...usual, ...asked })
})

it.each([
  ['true', '', 'needed'],
  ['1', 'journeys', 'needed'],
  ['false', '', 'where-found'],
  ['', '', 'where-found'],
  ['true', '--no-browser', 'unwanted'],
])('what npm test is asked for: on a machine whose CI is "%s": "%s"', (ci, line, browser) => {
  expect(wish(line, ci)).toMatchObject({ ok: true, browser })
})

it.each([
  ['cor', /^No suite is called cor\. The suites are types, .*core, .*node-26, quick\.$/],
  ['--chrome', /^Unknown option --chrome\. The options are --browser, --no-browser\.$/],
  ['--browser --no-browser', /^Use either --browser or --no-browser, not both\.$/],
])('what npm test is asked for refuses "%s" in one line', (line, answer) => {
  expect(wish(line)).toEqual({ ok: false, line: expect.stringMatching(answer) })
})
