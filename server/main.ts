import { createInterface } from 'node:readline/promises'
import { COMMAND_HELP, HELP } from './cli/help.ts'
import type { ImportCommand } from './cli/importOptions.ts'
import { builtPages, isPackaged, projectFolder } from './cli/projectFolder.ts'
import { stopSignals } from './cli/stopSignal.ts'
import { terminalText } from './cli/terminal.ts'
import { type Config, readConfig } from './config/config.ts'
import { StartupError } from './startupError.ts'

type RunCommand = (words: readonly string[]) => Promise<void>

const PROJECT = projectFolder(import.meta.dirname)

const DRAINING =
  'The screens are moving to other nodes; this takes some seconds. Ctrl-C stops at once.\n'

const { stdin, stdout, stderr } = process
const print = (text: string) => void stdout.write(terminalText(text))

/** Prints a file: unchanged to a pipe or a file, without control characters on a terminal. */
const printFile = (text: string) =>
  void stdout.write(stdout.isTTY ? terminalText(text.replaceAll('\r\n', '\n')) : text)

/** Asks the person at the terminal; null if there is none. */
async function ask(question: string): Promise<string | null> {
  if (!stdin.isTTY) return null
  const terminal = createInterface({ input: stdin, output: stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return answer
}

function fail(line: string): void {
  stderr.write(`${terminalText(line)}\n`)
  process.exitCode = 1
}

/** Tolerates a reader that closes the pipe early, such as `head`. */
function tolerateClosedPipe(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

function configFrom(options: readonly string[]): Config {
  const workingFolder = process.cwd()
  // An update replaces the folder of a package.
  const home = isPackaged(PROJECT) ? workingFolder : PROJECT
  return readConfig(options, { workingFolder, projectFolder: home })
}

async function serveUntilStopped(options: readonly string[]): Promise<void> {
  const config = configFrom(options)
  const signals = stopSignals()
  const { serve } = await import('./cli/serve.ts')
  const attended = stdout.isTTY === true
  const running = await serve(config, builtPages(PROJECT), { print, attended })
  await signals.requested
  const draining = running.drain(() => {
    if (attended) print(DRAINING)
  })
  await signals.waitFor(draining)
  await running.stop()
}

function readAgenda(command: ImportCommand): RunCommand {
  return async (words) => {
    tolerateClosedPipe()
    if (words.includes('-') && stdin.isTTY) stderr.write('Paste the agenda, then press Ctrl-D.\n')
    const width = stdout.isTTY ? stdout.columns : null
    const { importAgenda } = await import('./cli/import.ts')
    process.exitCode = await importAgenda(command, words, { stdin, print, width })
  }
}

/** The commands by name; each imports only the modules that it needs, so that help and refusals are fast. */
const COMMANDS: Readonly<Record<string, RunCommand>> = {
  serve: serveUntilStopped,
  links: async (options) => (await import('./cli/links.ts')).links(configFrom(options), print),
  owner: async (options) => (await import('./cli/links.ts')).owner(configFrom(options), print),
  import: readAgenda('import'),
  check: readAgenda('check'),
  export: async (words) => {
    tolerateClosedPipe()
    if (words.some((word) => /^--person(=|$)/.test(word))) {
      const { exportPerson, personExportOptions } = await import('./cli/personExport.ts')
      const options = personExportOptions(words)
      return exportPerson(configFrom(options.rest), options, printFile)
    }
    const { exportOptions, exportShow } = await import('./cli/export.ts')
    const options = exportOptions(words)
    await exportShow(configFrom(options.rest), options, printFile)
  },
  log: async (words) => {
    tolerateClosedPipe()
    const { logOptions, printLog } = await import('./cli/log.ts')
    const options = logOptions(words)
    await printLog(configFrom(options.rest), options, print)
  },
  backup: async (words) => {
    const { backup, backupOptions } = await import('./cli/backup.ts')
    const options = backupOptions('backup', words)
    backup(configFrom(options.rest), options, print)
  },
  restore: async (words) => {
    const { backupOptions, restore } = await import('./cli/backup.ts')
    const options = backupOptions('restore', words)
    await restore(configFrom(options.rest), options, print)
  },
  verify: async (words) => {
    const { verifyOptions, verifyShows } = await import('./cli/verify.ts')
    const options = verifyOptions(words)
    process.exitCode = await verifyShows(configFrom(options.rest), options, print)
  },
  move: async (words) => {
    const { move, moveOptions, moveProgress } = await import('./cli/move.ts')
    const options = moveOptions(words)
    await move(configFrom(options.rest), options, print, moveProgress(stderr))
  },
  erase: async (words) => {
    const { erase, eraseOptions } = await import('./cli/erase.ts')
    const options = eraseOptions(words)
    await erase(configFrom(options.rest), options, { print, ask })
  },
  delete: async (words) => {
    const { deleteOptions, deleteShow } = await import('./cli/delete.ts')
    const options = deleteOptions(words)
    await deleteShow(configFrom(options.rest), options, { print, ask })
  },
  rekey: async (words) => {
    const { EVERY_LINK, rekey } = await import('./cli/links.ts')
    const options = words.filter((word) => word !== EVERY_LINK)
    await rekey(configFrom(options), options.length < words.length, print)
  },
  help: async ([command = '']) => print(COMMAND_HELP.get(command) ?? HELP),
}

async function run(words: readonly string[]): Promise<void> {
  const [first = '', ...others] = words
  const isCommand = Object.hasOwn(COMMANDS, first)
  if (first !== 'help' && words.includes('--help')) {
    await COMMANDS['help']?.(words)
  } else if (!isCommand && /^\w/.test(first)) {
    fail(`Unknown command "${first}". The commands are ${Object.keys(COMMANDS).join(', ')}.`)
  } else {
    const runCommand = COMMANDS[first] ?? serveUntilStopped
    await runCommand(isCommand ? others : words)
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
