import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    // The main program starts each thread from a file in the same folder.
    rolldownOptions: {
      input: {
        main: 'main.ts',
        intake: 'intake/worker.ts',
        reports: 'export/reportWorker.ts',
        crashes: 'crashes/worker.ts',
      },
      // Tree shaking and minifying both remove calls with unused results, even if they may throw.
      treeshake: false,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: false },
    },
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
  },
})
