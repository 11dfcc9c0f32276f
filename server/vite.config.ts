import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** Copies the parts of PDF.js that read text next to the program; with its fonts, maps and viewer the package has ten times their size. */
const pdfjs: Plugin = {
  name: 'pdfjs',
  writeBundle({ dir = '' }) {
    const parts = [
      'LICENSE',
      'legacy/build/pdf.min.mjs',
      'legacy/build/pdf.worker.min.mjs',
      'cmaps',
    ]
    for (const part of parts)
      cpSync(
        join(import.meta.dirname, '../node_modules/pdfjs-dist', part),
        join(dir, 'pdfjs', part),
        {
          recursive: true,
          // No PDF may name these encodings of Chinese, Japanese and Korean.
          filter: (file) => !/-UTF(?:8|32)-/.test(file),
        },
      )
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [pdfjs],
  build: {
    ssr: true,
    // The main program starts each thread from a file in the same folder.
    rolldownOptions: {
      input: {
        main: 'main.ts',
        intake: 'intake/worker.ts',
        reports: 'export/reportWorker.ts',
        crashes: 'crashes/worker.ts',
        backups: 'backups/worker.ts',
      },
      // Tree shaking and minifying both remove calls with unused results, even if they may throw.
      treeshake: false,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: false,
        // A stack needs places, not sources.
        sourcemapExcludeSources: true,
      },
    },
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
  },
})
