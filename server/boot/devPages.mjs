import { createServer as createSocketServer } from 'node:net'
import { inProject } from './places.mjs'

/** What the server answers, and Vite hands on to it: screens' lines, and everything that is no page. */
const TO_SERVER =
  '^/(socket\\.io|public\\.json|addresses|intake|export|livez|readyz|healthz)([/?]|$)'

/** The program is watched but for what starts it, which is not watched itself. */
const WATCHED = ['server', 'shared']
const NOT_WATCHED = inProject('server/boot')

/** How long saved files are waited for, as an editor saves several at once, in ms. */
const TOGETHER = 60

/** A port of loopback that nobody has now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createSocketServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Vite's own voice, without its word for each screen that looks for the server while that starts again. */
function quietLogger(createLogger) {
  const logger = createLogger('info', { allowClearScreen: false })
  const { error } = logger
  logger.error = (text, options) => {
    if (!/proxy (socket )?error/.test(text)) error(text, options)
  }
  return logger
}

/** Serves the pages as they are in their source, and hands on to the server's port what is its; gives their address. */
export async function servePages({ port, host }, serverPort) {
  const { createServer, createLogger } = await import('vite')
  const target = `http://127.0.0.1:${serverPort}`
  const vite = await createServer({
    configFile: inProject('client/vite.config.ts'),
    customLogger: quietLogger(createLogger),
    server: {
      host,
      port: port === 0 ? await freePort() : (port ?? 5173),
      strictPort: port !== undefined,
      // The Host of the page stays as it is: the server takes connections from pages of its own only.
      proxy: { [TO_SERVER]: { target, ws: true, changeOrigin: false } },
    },
  })
  await vite.listen()
  const [local, network] = [vite.resolvedUrls.local[0], vite.resolvedUrls.network[0]]
  // Where every address is listened on, links begin with one that a phone can open.
  const url = ['0.0.0.0', '::'].includes(host) ? (network ?? local) : (local ?? network)
  return { url: url.replace(/\/$/, ''), vite }
}

/** Tells of saved files of the server's program, those saved at once together. */
export function watchProgram({ watcher }, changed) {
  let timer
  watcher.add(WATCHED.map((folder) => inProject(folder)))
  watcher.on('all', (_what, path) => {
    const watched = WATCHED.some((folder) => path.startsWith(inProject(folder, '/')))
    if (!watched || path.startsWith(NOT_WATCHED) || !/\.(ts|json)$/.test(path)) return
    clearTimeout(timer)
    timer = setTimeout(changed, TOGETHER)
  })
  return () => clearTimeout(timer)
}
