import { type Config, readConfig } from '../../server/config.ts'
import type { Environment } from '../../server/configChoices.ts'

/** What is chosen where nothing is but the data folder, any free port, and what the environment says. */
export function configOf(folder: string, environment: Environment = {}): Config {
  const places = { workingFolder: folder, projectFolder: folder }
  const reading = readConfig(['--port', '0', '--data', folder], places, environment)
  if (!reading.ok) throw new Error(reading.line)
  return reading.config
}
