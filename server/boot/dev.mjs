import { freePort, servePages, watchProgram } from './devPages.mjs'
import { DevServer } from './devServer.mjs'
import { ensureInstalled } from './install.mjs'
import { bootOrExit, exitWithError } from './launch.mjs'
import { misplacedOptions } from './npmOptions.mjs'
import { inProject } from './paths.mjs'
import { DEV_HELP, DEV_OPTIONS, devOptions } from './toolOptions.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Signals within this time (ms) count as one key press: npm passes Ctrl-C on a second time. */
const ONE_PRESS = 1_000

/** Stops everything at the first signal; exits at once at the second. */
function stopOnSignals(stop) {
  let first
  const onSignal = () => {
    const now = performance.now()
    if (first !== undefined && now - first > ONE_PRESS) process.exit(1)
    if (first !== undefined) return
    first = now
    stop().then(
      () => process.exit(0),
      (error) => exitWithError(String(error)),
    )
  }
  // Vite would exit at SIGTERM, before the server has stopped.
  process.removeAllListeners('SIGTERM')
  for (const signal of SIGNALS) process.on(signal, onSignal)
}

function startErrorText(error) {
  if (/Port \d+ is already in use/.test(error.message)) {
    return `${error.message}: stop the other program, or choose another port with --port.`
  }
  return error.stack
}

/** Serves pages and server from source until stopped. */
async function develop(options) {
  const port = await freePort()
  const { vite, url } = await servePages(options, port).catch((error) =>
    exitWithError(startErrorText(error)),
  )
  const data = options.data ?? inProject('data/dev')
  const words = ['--port', String(port), '--data', data, '--public-url', url, ...options.server]
  const server = new DevServer(words, options.inspect)
  stopOnSignals(async () => {
    await Promise.all([server.end(), vite.close()])
  })
  const serves = await server.start()
  if (server.ended) return
  if (!serves) process.exit(1)
  watchProgram(vite, () => server.restart())
  process.stdout.write(`All components: ${url}/design\n`)
}

const args = process.argv.slice(2)
const line = misplacedOptions('npm run dev', DEV_OPTIONS, args, process.env)
if (line) exitWithError(line)
const options = await bootOrExit(async () => devOptions(args))
if (options === null) process.stdout.write(DEV_HELP)
else {
  await bootOrExit(ensureInstalled)
  await develop(options)
}
