import { builtPages, projectFolder } from './cli/projectFolder.ts'
import { serve } from './cli/serve.ts'
import { stopSignals } from './cli/stopSignal.ts'
import { readConfig } from './config.ts'
import { StartupError } from './startupError.ts'

/** Stands first among the options where this is one more start: nothing is said then that was said already. */
const AGAIN = '--again'

const PROJECT = projectFolder(import.meta.dirname)

/** Serves from source, as a child of what watches the source, and tells it when this serves and when it has stopped. */
async function develop(words: readonly string[]): Promise<void> {
  const isAgain = words[0] === AGAIN
  const places = { workingFolder: process.cwd(), projectFolder: PROJECT }
  const config = readConfig(isAgain ? words.slice(1) : words, places)
  const { asked } = stopSignals()
  const running = await serve(config, builtPages(PROJECT), {
    say: (text) => void (isAgain || process.stdout.write(text)),
    attended: true,
  })
  process.send?.('serves')
  await asked
  await running.stop()
  process.send?.('stopped')
  process.off('disconnect', stopWithParent)
  if (process.connected) process.disconnect()
}

/** Whoever started this is gone, however it ended. */
function stopWithParent(): void {
  process.emit('SIGTERM', 'SIGTERM')
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

process.on('disconnect', stopWithParent)
// It may have gone while this was being read.
if (process.connected === false) process.exit()
try {
  await develop(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
