import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { Webhook } from 'standardwebhooks'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { serving } from './integration.ts'

const PAGE = readFileSync(new URL('../../../docs/integrations.md', import.meta.url), 'utf8')

/** The examples of a language on the page, in order. */
function examplesIn(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code = '']) => code,
  )
}

const hasCurl = spawnSync('curl', ['--version']).status === 0

/** Runs a shell example; resolves to its exit code and output. */
function run(code: string, variables: Readonly<Record<string, string>>) {
  const shell = spawn('sh', ['-eu', '-c', code], { env: { ...env, ...variables } })
  let output = ''
  shell.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  return new Promise<{ readonly code: number | null; readonly output: string }>((resolve) =>
    shell.once('close', (exit) => resolve({ code: exit, output })),
  )
}

describe.skipIf(!hasCurl)('the examples with curl (they need curl on the machine)', () => {
  test('all of them succeed, one after another', async () => {
    const { server, token } = await serving()
    const variables = { ROSTRUM: server.url, SHOW, TOKEN: token }
    const examples = examplesIn('sh')
    expect(examples.length).toBeGreaterThan(5)
    for (const example of examples) {
      server.pass(2_000)
      const { code, output } = await run(example, variables)
      expect({ example, code, output: code === 0 ? '' : output }).toEqual({
        example,
        code: 0,
        output: '',
      })
      expect(output).not.toBe('')
    }
  })
})

test('the receiver of webhooks accepts what is signed with its secret, and nothing else', async () => {
  const secret = `whsec_${btoa('a secret of thirty-two characters')}`
  const [code = ''] = examplesIn('javascript')
  const ready = code.replace(
    /listen\(.*\)/,
    'listen(0, () => console.log(receiver.address().port))',
  )
  const options = { env: { ...env, SECRET: secret } }
  const node = spawn(process.execPath, ['--input-type=module', '--eval', ready], options)
  onTestFinished(() => void node.kill())
  const lines: string[] = []
  node.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')))
  await until(() => lines.length === 1)
  const body = '{"type":"item.started","data":{"seq":41}}'
  const at = new Date()
  const send = async (signature: string) => {
    const stamp = String(Math.floor(at.getTime() / 1_000))
    const headers = {
      'webhook-id': 'one',
      'webhook-timestamp': stamp,
      'webhook-signature': signature,
    }
    const url = `http://127.0.0.1:${Number(lines[0])}`
    return (await fetch(url, { method: 'POST', headers, body })).status
  }
  expect(await send(new Webhook(secret).sign('one', at, body))).toBe(204)
  expect(await send(new Webhook(secret).sign('two', at, body))).toBe(400)
  await until(() => lines.join('').includes('item.started { seq: 41 }'))
})
