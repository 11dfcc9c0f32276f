import { afterEach, expect, it } from 'vitest'
import { endCommands, type } from './support/command.ts'

afterEach(endCommands)

it('npm run dev says in one line that an option is wrong', async () => {
  const command = type(['npm', 'run', 'dev', '--', '--prot', '1'])
  expect(await command.ended()).toBe(1)
  const line = "Unknown option '--prot'. The options are --port, --host, --data"
  expect(command.stderr()).toContain(line)
  expect(command.stderr().trim().split('\n')).toHaveLength(1)
})
