import { builtPages, projectFolder } from './cli/projectFolder.ts'
import { serve } from './cli/serve.ts'
import { stopSignals } from './cli/stopSignal.ts'
import { readConfig } from './config/config.ts'
import { StartupError } from './startupError.ts'

/** The first option of a restart, which prints nothing again. */
const RESTART = '--again'

const PROJECT = projectFolder(import.meta.dirname)

/** Serves from source as a child process; reports to its parent when it serves and when it has stopped. */
async function develop(words: readonly string[]): Promise<void> {
  const isRestart = words[0] === RESTART
  const places = { workingFolder: process.cwd(), projectFolder: PROJECT }
  const config = readConfig(isRestart ? words.slice(1) : words, places)
  const { requested } = stopSignals()
  const running = await serve(config, builtPages(PROJECT), {
    print: (text) => void (isRestart || process.stdout.write(text)),
    attended: true,
  })
  process.send?.('serves')
  await requested
  await running.stop()
  process.send?.('stopped')
  process.off('disconnect', stopWithParent)
  if (process.connected) process.disconnect()
}

/** Stops when the parent process is gone. */
function stopWithParent(): void {
  process.emit('SIGTERM', 'SIGTERM')
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

process.on('disconnect', stopWithParent)
// The parent may have ended while this module was loading.
if (process.connected === false) process.exit()
try {
  await develop(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
