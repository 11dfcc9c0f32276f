import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Browsers of early 2021 and later: phones that nobody updates any more follow a show, too. */
const BROWSERS = ['es2020', 'chrome88', 'edge88', 'firefox85', 'safari14.1']

/** Puts a gzipped copy beside every script and sheet, which the server sends: a hall's network carries a third of it. */
function gzipped(): Plugin {
  return {
    name: 'gzipped',
    writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets')
      for (const file of readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))) {
        const path = join(folder, file)
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
      }
    },
  }
}

/** Says where the page of all components is, which is served in development only. */
function designPage(): Plugin {
  return {
    name: 'design-page',
    apply: 'serve',
    configureServer(server) {
      const print = server.printUrls.bind(server)
      server.printUrls = () => {
        print()
        const [url] = server.resolvedUrls?.local ?? []
        server.config.logger.info(`  All components: ${url ?? '/'}design`)
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), gzipped(), designPage()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: BROWSERS,
    cssTarget: BROWSERS.slice(1),
  },
})
