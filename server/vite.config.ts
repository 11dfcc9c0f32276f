import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    // The programs of threads are beside every part of the program, one of which starts them by their place.
    rolldownOptions: {
      input: {
        main: 'main.ts',
        intake: 'intake/worker.ts',
        reports: 'export/reportWorker.ts',
        crashes: 'crashes/worker.ts',
      },
      // Tree shaking and minifying both remove calls whose result is unused, also where an error of theirs matters.
      treeshake: false,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: false },
    },
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
  },
})
