import { DEV_HELP, DEV_OPTIONS, devOptions } from './devOptions.mjs'
import { freePort, servePages, watchProgram } from './devPages.mjs'
import { DevServer } from './devServer.mjs'
import { ensureInstalled } from './install.mjs'
import { booting, giveUp } from './launch.mjs'
import { misuse } from './misuse.mjs'
import { inProject } from './places.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Ctrl-C also reaches us a second time through npm: so many milliseconds count as one press. */
const ONE_PRESS = 1_000

/** Stops everything at the first signal, and at a later one at once. */
function stopOnSignals(stop) {
  let first
  const onSignal = () => {
    const now = performance.now()
    if (first !== undefined && now - first > ONE_PRESS) process.exit(1)
    if (first !== undefined) return
    first = now
    stop().then(
      () => process.exit(0),
      (error) => giveUp(String(error)),
    )
  }
  // Vite would end the process at SIGTERM, before the server has stopped.
  process.removeAllListeners('SIGTERM')
  for (const signal of SIGNALS) process.on(signal, onSignal)
}

function voiced(error) {
  if (/Port \d+ is already in use/.test(error.message)) {
    return `${error.message}: stop the other program, or choose another with --port.`
  }
  return error.stack
}

/** Serves pages and program from their source until stopped. */
async function develop(options) {
  const port = await freePort()
  const { vite, url } = await servePages(options, port).catch((error) => giveUp(voiced(error)))
  const data = options.data ?? inProject('data/dev')
  const words = ['--port', String(port), '--data', data, '--public-url', url, ...options.server]
  const server = new DevServer(words, options.inspect)
  stopOnSignals(async () => {
    await Promise.all([server.stop(), vite.close()])
  })
  if (!(await server.start())) process.exit(1)
  watchProgram(vite, () => server.restart())
  process.stdout.write(`All components: ${url}/design\n`)
}

const args = process.argv.slice(2)
const line = misuse('npm run dev', DEV_OPTIONS, args, process.env)
if (line) giveUp(line)
const options = await booting(async () => devOptions(args))
if (options === null) process.stdout.write(DEV_HELP)
else {
  await booting(ensureInstalled)
  await develop(options)
}
