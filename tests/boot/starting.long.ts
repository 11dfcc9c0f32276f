import { afterAll, afterEach, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'
import { endCommands, type } from './support/command.ts'

const data = tempFolder()

afterEach(endCommands)
afterAll(() => data.remove())

it('npm start is stopped cleanly by SIGINT to npm alone', async () => {
  const command = type(['npm', 'start', '--', '--port', '0', '--data', data.folder])
  await command.said(/running at (http:\S+)/)
  command.signal('SIGINT', 'first')
  expect(await command.ended()).toBe(0)
  await command.vanished()
  expect(command.stderr()).toBe('')
})

it('npx passes --help on behind its own --', async () => {
  const command = type(['npx', '--no', '--', 'rostrum', '--help'])
  expect(await command.ended()).toBe(0)
  expect(command.stdout()).toContain('npm start -- [options]')
})
