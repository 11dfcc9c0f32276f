import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SHOW } from '../../support/server.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { serving } from './integration.ts'
import { followCut } from './openStream.ts'

const CUTS = 1_000

/** Whether the machine has nginx, which no package of npm brings. */
const hasNginx = spawnSync('nginx', ['-v']).status === 0

/** Starts nginx before an address; returns its own. */
async function nginxBefore(url: string): Promise<string> {
  const { folder, remove } = tempFolder()
  const port = await steadyPort()
  const file = join(folder, 'nginx.conf')
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${temp}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${url};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Connection '';
    }
  }
}
`,
  )
  const nginx: ChildProcess = spawn('nginx', ['-c', file, '-p', folder], { stdio: 'ignore' })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => nginx.once('exit', resolve))
    nginx.kill('SIGTERM')
    await ended
    remove()
  })
  const address = `http://127.0.0.1:${port}`
  await until(async () => {
    const answer = await fetch(`${address}/livez`).catch(() => null)
    return answer?.status === 200
  }, 'nginx')
  return address
}

async function cutOften(before: (url: string) => Promise<string>): Promise<void> {
  const { server, token, post, begin } = await serving()
  await begin()
  const url = `${await before(server.url)}/api/v1/shows/${SHOW}/events`
  let presses = 0
  const press = () => {
    presses += 1
    // Rates are by the minute: time passes for them.
    if (presses % 50 === 0) server.pass(60_000)
    return post(`/shows/${SHOW}/time?minutes=${presses % 2 === 0 ? 1 : -1}`)
  }
  const host = await server.hosts.get(SHOW)
  const seqs = await followCut(url, token, { cuts: CUTS, host, press })
  expect(seqs.length).toBeGreaterThan(100)
}

test('a thousand cuts lose nothing and repeat nothing', () => cutOften(async (url) => url), 300_000)

test.skipIf(!hasNginx)(
  'a thousand cuts behind nginx lose nothing and repeat nothing (needs nginx on the machine)',
  () => cutOften(nginxBefore),
  300_000,
)
