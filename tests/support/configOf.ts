import { type Config, readConfig } from '../../server/config.ts'

/** What is chosen where nothing is but the data folder, and any free port. */
export function configOf(folder: string): Config {
  const places = { workingFolder: folder, projectFolder: folder }
  const reading = readConfig(['--port', '0', '--data', folder], places, {})
  if (!reading.ok) throw new Error(reading.line)
  return reading.config
}
