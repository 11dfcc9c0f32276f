import { EXPORT_HELP, HELP, MOVE_HELP } from './cli/help.ts'
import { CHECK_HELP, IMPORT_HELP } from './cli/importHelp.ts'
import type { ImportCommand } from './cli/importOptions.ts'
import { LOG_HELP, VERIFY_HELP } from './cli/logHelp.ts'
import { builtPages, projectFolder } from './cli/projectFolder.ts'
import { stopSignals } from './cli/stopSignal.ts'
import { terminalText } from './cli/terminal.ts'
import { type Config, readConfig } from './config.ts'
import { StartupError } from './startupError.ts'

const PROJECT = projectFolder(import.meta.dirname)

const COMMANDS: readonly string[] = [
  'serve',
  'links',
  'owner',
  'import',
  'check',
  'export',
  'log',
  'verify',
  'move',
  'rekey',
  'help',
]

/** What `--help` prints after each command; without one, and after the others, it is the help of all. */
const HELPS = new Map([
  ['import', IMPORT_HELP],
  ['check', CHECK_HELP],
  ['export', EXPORT_HELP],
  ['log', LOG_HELP],
  ['verify', VERIFY_HELP],
  ['move', MOVE_HELP],
])

/** Said where somebody waits for it. */
const MOVING =
  'The screens move to the other nodes, which takes some seconds. Ctrl-C stops at once.\n'

const { stdout } = process
const say = (text: string) => void stdout.write(terminalText(text))

/** Prints a file: as it is where a program or a file takes it. */
const sayFile = (text: string) =>
  void stdout.write(stdout.isTTY ? terminalText(text.replaceAll('\r\n', '\n')) : text)

// Each command brings only what it needs: help, and what is wrong with an option, need none of it.

async function serveUntilStopped(config: Config): Promise<void> {
  const signals = stopSignals()
  const { serve } = await import('./cli/serve.ts')
  const attended = stdout.isTTY === true
  const running = await serve(config, builtPages(PROJECT), { say, attended })
  await signals.asked
  const draining = running.drain(() => {
    if (attended) say(MOVING)
  })
  await signals.waitFor(draining)
  await running.stop()
}

/** Ends with one line for whoever started the program. */
function fail(line: string): void {
  process.stderr.write(`${terminalText(line)}\n`)
  process.exitCode = 1
}

/** A reader of ours that has seen enough, as `head` has, does no harm. */
function letReadersGo(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** Reads an agenda. */
async function readAgenda(command: ImportCommand, words: readonly string[]): Promise<void> {
  const { stdin, stderr } = process
  letReadersGo()
  if (words.includes('-') && stdin.isTTY) stderr.write('Paste the agenda, then press Ctrl-D.\n')
  const width = stdout.isTTY ? stdout.columns : null
  const { importAgenda } = await import('./cli/import.ts')
  process.exitCode = await importAgenda(command, words, { stdin, say, fail, width })
}

/** The configuration that these options of the server and the environment make. */
function configured(options: readonly string[]): Config {
  return readConfig(options, { workingFolder: process.cwd(), projectFolder: PROJECT })
}

/** Runs a command that takes the options of the server. */
async function withConfig(command: string, options: readonly string[]): Promise<void> {
  const config = configured(options)
  if (command === 'links') await (await import('./cli/links.ts')).links(config, say)
  else if (command === 'owner') await (await import('./cli/owner.ts')).owner(config, say)
  else await serveUntilStopped(config)
}

/** Prints a plan of a show. */
async function exportPlan(words: readonly string[]): Promise<void> {
  letReadersGo()
  const { exportOptions, exportShow } = await import('./cli/export.ts')
  const asked = exportOptions(words)
  await exportShow(configured(asked.rest), asked, sayFile)
}

/** Prints what happened in a show. */
async function tellLog(words: readonly string[]): Promise<void> {
  letReadersGo()
  const { logOptions, printLog: sayLog } = await import('./cli/log.ts')
  const asked = logOptions(words)
  await sayLog(configured(asked.rest), asked, say)
}

/** Checks the logs of shows. */
async function checkLogs(words: readonly string[]): Promise<void> {
  const { verifyOptions, verifyShows } = await import('./cli/verify.ts')
  const asked = verifyOptions(words)
  process.exitCode = await verifyShows(configured(asked.rest), asked, say)
}

/** Makes another key of all links. */
async function remakeLinks(words: readonly string[]): Promise<void> {
  const { rekey, SURE } = await import('./cli/rekey.ts')
  const options = words.filter((word) => word !== SURE)
  await rekey(configured(options), options.length < words.length, say)
}

/** Moves everything into the database, or back. */
async function moveAll(words: readonly string[]): Promise<void> {
  const { move, moveOptions } = await import('./cli/move.ts')
  const asked = moveOptions(words)
  const config = configured(asked.rest)
  const { moveProgress } = await import('./cli/moveProgress.ts')
  await move(config, asked, say, moveProgress(process.stderr))
}

async function give(command: string, options: readonly string[]): Promise<void> {
  if (command === 'import' || command === 'check') await readAgenda(command, options)
  else if (command === 'export') await exportPlan(options)
  else if (command === 'log') await tellLog(options)
  else if (command === 'verify') await checkLogs(options)
  else if (command === 'move') await moveAll(options)
  else if (command === 'rekey') await remakeLinks(options)
  else await withConfig(command, options)
}

async function run(words: readonly string[]): Promise<void> {
  const [first = ''] = words
  const options = COMMANDS.includes(first) ? words.slice(1) : words
  if (first === 'help' || options.includes('--help')) {
    say(HELPS.get(first === 'help' ? (words[1] ?? '') : first) ?? HELP)
  } else if (options === words && /^\w/.test(first)) {
    fail(`Unknown command "${first}". The commands are ${COMMANDS.join(', ')}.`)
  } else {
    await give(first, options)
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  fail(error.message)
}
