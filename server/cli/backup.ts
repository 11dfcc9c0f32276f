import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../config/commandLine.ts'
import type { Config } from '../config/config.ts'
import { StartupError } from '../startupError.ts'
import { writeBackup } from '../store/backup.ts'
import { restoreBackup } from '../store/restore.ts'
import { dataCommand, startCommand } from './printedCommands.ts'

type BackupOptions = {
  /** The path of the backup. */
  readonly file: string
  readonly despiteFaults: boolean
  /** The words for the server's own options. */
  readonly rest: readonly string[]
}

/** Reads the words after `backup` or `restore`; throws a `ConfigError` unless they name a file first. */
export function backupOptions(
  command: 'backup' | 'restore',
  words: readonly string[],
): BackupOptions {
  const [file, ...others] = words
  if (file === undefined || file.startsWith('-'))
    throw new ConfigError(`Name the file first: rostrum ${command} rostrum-backup.db.`)
  const rest = others.filter((word) => command === 'backup' || word !== '--despite-faults')
  return { file: resolve(file), despiteFaults: rest.length < others.length, rest }
}

function refuseDatabase({ database }: Config, command: string): void {
  if (database === null) return
  throw new StartupError(
    `rostrum ${command} is for data folders. Use pg_dump and pg_restore for PostgreSQL, and copy links.key and erasures.json: docs/operating.md has the steps.`,
  )
}

/** Backs up a data folder to one file. The server may be running. */
export function backup(
  config: Config,
  { file }: BackupOptions,
  print: (text: string) => void,
): void {
  refuseDatabase(config, 'backup')
  if (existsSync(file))
    throw new StartupError(`${file} exists already, and is not replaced: choose another name.`)
  writeBackup(config.data, file)
  print(`Backed up to ${file}. It has the key of all links: protect it like the data folder.\n`)
}

/** Restores a backup into a data folder without shows. */
export async function restore(
  config: Config,
  { file, despiteFaults }: BackupOptions,
  print: (text: string) => void,
): Promise<void> {
  refuseDatabase(config, 'restore')
  const { data } = config
  const { made, findings, repeated, hasList } = await restoreBackup(file, data, despiteFaults)
  const time = `${new Date(made).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  print(`Restored to ${data}, as of ${time}.\n${findings.map((line) => `  ${line}\n`).join('')}`)
  if (repeated > 0) print(`Later erasures were repeated: ${repeated}.\n`)
  if (!hasList)
    print(
      `There was no erasures.json in ${data} or beside the backup: people erased, shows deleted and links revoked after ${time} are back. Put the newest erasures.json into ${data} before the server starts, if you have it.\n`,
    )
  print(`Start the server, then make an owner's link, as earlier ones open nothing:
  ${startCommand(config, 'folder')}
  ${dataCommand('owner', config)}\n`)
}
