import { createServer as createSocketServer } from 'node:net'
import { inProject } from './paths.mjs'

/** The addresses that Vite forwards to the server: sockets, and everything that is not a page. */
export const TO_SERVER =
  '^/(socket\\.io|public\\.json|api|addresses|intake|export|report|calendar|livez|readyz|healthz)([/?]|$)'

/** The watched sources of the server, without the bootstrap, which does not run in it. */
const WATCHED = ['server', 'shared']
const NOT_WATCHED = inProject('server/boot')

/** How long to collect saved files, in ms: an editor may save several at once. */
const TOGETHER = 60

/** Returns a free port of loopback. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createSocketServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Creates Vite's logger without the errors of screens that reconnect while the server restarts. */
function quietLogger(createLogger) {
  const logger = createLogger('info', { allowClearScreen: false })
  const { error } = logger
  logger.error = (text, options) => {
    if (!/proxy (socket )?error/.test(text)) error(text, options)
  }
  return logger
}

/** Serves the pages from source and forwards the rest to the server's port; returns their address. */
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
      // Keeps the Host header: the server accepts only connections from its own pages.
      proxy: { [TO_SERVER]: { target, ws: true, changeOrigin: false } },
    },
  })
  await vite.listen()
  const [local, network] = [vite.resolvedUrls.local[0], vite.resolvedUrls.network[0]]
  // If it listens on every address, links begin with one that a phone can open.
  const url = ['0.0.0.0', '::'].includes(host) ? (network ?? local) : (local ?? network)
  return { url: url.replace(/\/$/, ''), vite }
}

/** Calls `changed` after files of the server are saved, once for files saved together. */
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
