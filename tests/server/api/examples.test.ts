import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { SHOW } from '../../support/server.ts'
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
  test('all of them succeed, one after another, on a running show', async () => {
    const { server, token, post } = await serving()
    await post(`/shows/${SHOW}/start`)
    server.pass(2_000)
    await post(`/shows/${SHOW}/next`)
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
