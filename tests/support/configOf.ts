import { type Config, readConfig } from '../../server/config/config.ts'
import type { Environment } from '../../server/config/options.ts'

/** What is chosen where nothing is but the data folder, any free port, and what the environment says. */
export function configOf(folder: string, environment: Environment = {}): Config {
  const places = { workingFolder: folder, projectFolder: folder }
  return readConfig(['--port', '0', '--data', folder], places, environment)
}
