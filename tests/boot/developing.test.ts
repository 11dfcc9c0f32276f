import { afterEach, expect, it } from 'vitest'
import { endCommands, type } from './support/command.ts'

afterEach(endCommands)

it.each([
  [['--prot', '1'], "Unknown option '--prot'. The options are --port, --host, --data"],
  [['--port', 'abc'], '--port must be a whole number from 0 to 65535, not "abc".\n'],
])('npm run dev says in one line that %j is wrong', async (words, line) => {
  const command = type(['npm', 'run', 'dev', '--', ...words])
  expect(await command.ended()).toBe(1)
  expect(command.stderr()).toContain(line)
  expect(command.stderr().trim().split('\n')).toHaveLength(1)
})
