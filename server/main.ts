import { join } from 'node:path'
import { HELP } from './cli/help.ts'
import { links } from './cli/links.ts'
import { projectFolder } from './cli/projectFolder.ts'
import { serve } from './cli/serve.ts'
import { listenForStop } from './cli/stopSignal.ts'
import { type Config, readConfig } from './config.ts'
import { StartupError } from './startupError.ts'

const PROJECT = projectFolder(import.meta.dirname)

const COMMANDS: readonly string[] = ['serve', 'links', 'help']

const say = (text: string) => void process.stdout.write(text)

async function serveUntilStopped(config: Config): Promise<void> {
  const stop = listenForStop()
  const assets = join(PROJECT, 'dist/client')
  const running = await serve(config, assets, { say, attended: process.stdout.isTTY === true })
  await stop.received
  await running.stop()
  stop.dispose()
}

/** Ends with one line for whoever started the program. */
function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

async function run(words: readonly string[]): Promise<void> {
  const [first = ''] = words
  const options = COMMANDS.includes(first) ? words.slice(1) : words
  if (first === 'help' || options.includes('--help')) {
    say(HELP)
    return
  }
  if (options === words && /^\w/.test(first)) {
    fail(`Unknown command "${first}". The commands are ${COMMANDS.join(', ')}.`)
    return
  }
  const reading = readConfig(options, { workingFolder: process.cwd(), projectFolder: PROJECT })
  if (!reading.ok) fail(reading.line)
  else if (first === 'links') await links(reading.config, say)
  else await serveUntilStopped(reading.config)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
