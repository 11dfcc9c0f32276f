import { describe, expect, test } from 'vitest'
import { reachabilityText } from '../../../server/cli/firstLines.ts'
import { dataCommand, sharingCommand } from '../../../server/cli/printedCommands.ts'
import { readConfig } from '../../../server/config/config.ts'

const PLACES = { workingFolder: '/home/ada', projectFolder: '/srv/rostrum' }

function configured(...words: readonly string[]) {
  return readConfig(words, PLACES, {})
}

describe('a command that is printed', () => {
  test('names the data folder where one was given, whole and as one word', () => {
    expect(dataCommand('links', configured())).toBe('npx --no rostrum links')
    expect(dataCommand('links', configured('--data', 'shows', '--port', '1'))).toBe(
      'npx --no rostrum links --data /home/ada/shows',
    )
    expect(dataCommand('links', configured('--data', "/tmp/Ada's shows"))).toBe(
      "npx --no rostrum links --data '/tmp/Ada'\\''s shows'",
    )
  })

  test('shares the server with all else that was chosen', () => {
    expect(sharingCommand(configured())).toBe('npm start -- --share')
    const words = ['--host', '127.0.0.1', '--data', 'x', '--port', '80', '--source-maps']
    expect(sharingCommand(configured(...words))).toBe(
      'npm start -- --share --port 80 --data /home/ada/x --source-maps',
    )
    expect(sharingCommand(configured('--share'))).toBe('npm start -- --share')
  })
})

describe('a start says who can open it', () => {
  test('this machine alone, and how others can', () => {
    expect(reachabilityText(configured('--data', 'x'), [])).toEqual(
      expect.stringContaining(': npm start -- --share --data /home/ada/x\n'),
    )
  })

  test('others, by several addresses, where there are several', () => {
    const [first, second] = ['http://192.168.1.20:3000', 'http://ada.local:3000']
    expect(reachabilityText(configured('--share'), [first, second])).toEqual(
      expect.stringMatching(/addresses .*: http:\/\/ada\.local:3000\n$/),
    )
    expect(reachabilityText(configured('--share'), [first])).toBe('')
  })

  test('others as soon as there are any', () => {
    expect(reachabilityText(configured('--share'), [])).toMatch(/no network connection now/)
  })

  test('nothing where a public address says it', () => {
    expect(reachabilityText(configured('--public-url', 'https://a.example'), [])).toBe('')
  })
})
