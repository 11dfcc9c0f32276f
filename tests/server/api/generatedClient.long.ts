import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openApi } from '../../../server/api/openApi.ts'
import { SHOW } from '../../support/server.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { serving } from './integration.ts'

const run = promisify(execFile)

/** A public generator of clients. */
const GENERATOR = 'swagger-typescript-api@13.13.0'

/** Calls every operation of a generated client in an order that a show allows; prints the names of those that succeeded. */
const PROGRAM = `
import { Api } from './client/api.js'
const [baseUrl, token, show] = process.argv.slice(2)
const baseApiParams = { headers: { Authorization: 'Bearer ' + token } }
const { shows } = new Api({ baseUrl, baseApiParams })
const second = () => new Promise((resolve) => setTimeout(resolve, 1_050))
const done = []
async function call(name, ...params) {
  await shows[name](...params)
  done.push(name)
}
await call('listShows')
await call('startShow', show)
await call('next', show, {})
await second()
await call('getNow', show, { lang: 'en' })
await call('getAgenda', show, {})
await call('listLinks', show)
await call('pause', show, {})
await call('undo', show)
await call('adjustTime', show, { minutes: 2 })
await call('sendCue', show, { text: 'Slides, please' })
await call('setStage', show, { look: 'clock' })
await call('giveCommand', show, { command: { type: 'setStageLook', look: { is: 'programme' }, was: { is: 'clock' } } })
await call('next', show, {})
await second()
await call('previous', show, {})
await second()
await call('finish', show, {})
await second()
await call('endShow', show, {})
await call('getReport', show)
const stream = await fetch(baseUrl + '/shows/' + show + '/events', baseApiParams)
done.push(stream.ok ? 'streamEvents' : 'no stream')
console.log(JSON.stringify(done))
process.exit(0)
`

test('a client that a public generator makes from the document calls every endpoint', async () => {
  const { server, token } = await serving()
  const { folder, remove } = tempFolder()
  onTestFinished(remove)
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}')
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApi()))
  writeFileSync(join(folder, 'program.js'), PROGRAM)
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', GENERATOR], {
    cwd: folder,
  })
  const generator = join(folder, 'node_modules/.bin/swagger-typescript-api')
  const options = ['generate', '-p', 'openapi.json', '-o', 'client', '--js', '-n', 'api.js']
  await run(generator, options, { cwd: folder })
  const { stdout } = await run(process.execPath, [
    join(folder, 'program.js'),
    `${server.url}/api/v1`,
    token,
    SHOW,
  ])
  const operations = Object.values(openApi().paths).flatMap((path) =>
    Object.values(path).map((operation) => operation['operationId']),
  )
  expect([...new Set<string>(JSON.parse(stdout))].toSorted()).toEqual(operations.toSorted())
}, 180_000)
