import { join } from 'node:path'
import { HELP } from './cli/help.ts'
import { CHECK_HELP, IMPORT_HELP } from './cli/importHelp.ts'
import type { ImportCommand } from './cli/importOptions.ts'
import { links } from './cli/links.ts'
import { projectFolder } from './cli/projectFolder.ts'
import { serve } from './cli/serve.ts'
import { listenForStop } from './cli/stopSignal.ts'
import { type Config, readConfig } from './config.ts'
import { StartupError } from './startupError.ts'

const PROJECT = projectFolder(import.meta.dirname)

const COMMANDS: readonly string[] = ['serve', 'links', 'import', 'check', 'help']

/** What `--help` prints after each command; without one, and after the others, it is the help of all. */
const HELPS = new Map([
  ['import', IMPORT_HELP],
  ['check', CHECK_HELP],
])

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

/** Reads an agenda; a reader of ours that has seen enough, as `head` has, does no harm. */
async function readAgenda(command: ImportCommand, words: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  if (words.includes('-') && stdin.isTTY) stderr.write('Paste the agenda, then press Ctrl-D.\n')
  const width = stdout.isTTY ? stdout.columns : null
  // Who serves has no use for what reads Word files and pages.
  const { importAgenda } = await import('./cli/import.ts')
  process.exitCode = await importAgenda(command, words, { stdin, say, fail, width })
}

/** Runs a command that takes the options of the server. */
async function withConfig(command: string, options: readonly string[]): Promise<void> {
  const reading = readConfig(options, { workingFolder: process.cwd(), projectFolder: PROJECT })
  if (!reading.ok) fail(reading.line)
  else if (command === 'links') await links(reading.config, say)
  else await serveUntilStopped(reading.config)
}

async function run(words: readonly string[]): Promise<void> {
  const [first = ''] = words
  const options = COMMANDS.includes(first) ? words.slice(1) : words
  if (first === 'help' || options.includes('--help')) {
    say(HELPS.get(first === 'help' ? (words[1] ?? '') : first) ?? HELP)
  } else if (options === words && /^\w/.test(first)) {
    fail(`Unknown command "${first}". The commands are ${COMMANDS.join(', ')}.`)
  } else if (first === 'import' || first === 'check') {
    await readAgenda(first, options)
  } else {
    await withConfig(first, options)
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
