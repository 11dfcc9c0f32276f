import { expect, test } from 'vitest'
import { isPlainHttpToOthers, PLAIN_HTTP_WARNING } from '../../../server/cli/firstLines.ts'
import { serve } from '../../../server/cli/serve.ts'
import { configOf } from '../../support/configOf.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const tls = { cert: 'cert.pem', key: 'key.pem' }

test.each([
  ['127.0.0.1', null, null, false],
  ['::1', null, null, false],
  ['localhost', null, null, false],
  ['0.0.0.0', null, null, true],
  ['::', null, null, true],
  ['192.168.1.20', null, null, true],
  ['0.0.0.0', null, tls, false],
  ['0.0.0.0', 'https://rostrum.example.org', null, false],
  ['127.0.0.1', 'https://rostrum.example.org', null, false],
  ['127.0.0.1', 'http://rostrum.example.org', null, true],
  ['0.0.0.0', 'http://localhost:3000', null, true],
  ['127.0.0.1', 'http://localhost:3000', null, false],
])('on %s, known as %s, with TLS %o: plain to others is %s', (host, publicUrl, files, plain) => {
  expect(isPlainHttpToOthers({ host, publicUrl, tls: files })).toBe(plain)
})

async function printed(host: string): Promise<string> {
  const { folder, remove } = tempFolder()
  const lines: string[] = []
  const config = { ...configOf(folder), host }
  const console = { print: (text: string) => void lines.push(text), attended: false }
  const running = await serve(config, '/nowhere', console)
  await running.stop()
  remove()
  return lines.join('')
}

test('a start says so in one line, with the way out, and only then', async () => {
  expect(await printed('0.0.0.0')).toContain(PLAIN_HTTP_WARNING)
  expect(PLAIN_HTTP_WARNING.trimEnd()).not.toContain('\n')
  expect(PLAIN_HTTP_WARNING).toMatch(/--tls-cert.*--tls-key.*https/)
  expect(await printed('127.0.0.1')).not.toContain('plain HTTP')
})
