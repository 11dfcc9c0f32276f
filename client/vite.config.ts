import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { SHARED_FILES } from './sharedFiles.ts'

/** Browsers of early 2021 and later: phones that nobody updates any more follow a show, too. */
const BROWSERS = ['es2020', 'chrome88', 'edge88', 'firefox85', 'safari14.1']

const brotli = promisify(brotliCompress)

async function packBeside(path: string): Promise<void> {
  const content = await readFile(path)
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
  await writeFile(`${path}.br`, await brotli(content))
}

/** Puts packed copies beside every script and sheet, which the server sends: a hall's network carries a third of it, and a seventh less of that where a browser takes Brotli (over TLS). */
function packed(): Plugin {
  return {
    name: 'packed',
    async writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets')
      const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(names.map((name) => packBeside(join(folder, name))))
    },
  }
}

/** Towns of fewer people are left out of what browsers carry. */
const LEAST = 50_000

type Row = { readonly city: string; readonly timezone: string; readonly pop: number }

/** Leaves of the table of cities what zones are found by: a tenth of it. */
function cityTable(): Plugin {
  return {
    name: 'city-table',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('city-timezones/data/cityMap.json')) return null
      const rows: readonly Row[] = JSON.parse(await readFile(id, 'utf8'))
      const kept = rows
        .filter(({ pop }) => pop >= LEAST)
        .map(({ city, timezone, pop }) => ({ city, timezone, pop: Math.round(pop) }))
      return JSON.stringify(kept)
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
  plugins: [react(), cityTable(), packed(), designPage()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Made with the build, and named in none of its files: the server says where they are, where it is to.
    sourcemap: 'hidden',
    target: BROWSERS,
    cssTarget: BROWSERS.slice(1),
    rolldownOptions: { output: { codeSplitting: SHARED_FILES } },
  },
})
