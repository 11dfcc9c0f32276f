import { bootOrExit, exitWithError, prepare } from './launch.mjs'
import { misplacedOptions } from './npmOptions.mjs'
import { CLUSTER_HELP, CLUSTER_OPTIONS, clusterOptions } from './toolOptions.mjs'

/** Removes ROSTRUM_ variables, which could lead the nodes to real shows. */
function forgetVariables() {
  const names = Object.keys(process.env).filter((name) => name.startsWith('ROSTRUM_'))
  for (const name of names) delete process.env[name]
}

const args = process.argv.slice(2)
const line = misplacedOptions('npm run cluster', CLUSTER_OPTIONS, args, process.env)
if (line) exitWithError(line)
const options = await bootOrExit(async () => clusterOptions(args))
if (options === null) process.stdout.write(CLUSTER_HELP)
else {
  await prepare()
  forgetVariables()
  const { register } = await import('tsx/esm/api')
  register()
  const { showCluster } = await import('../cluster/main.ts')
  await showCluster(options)
}
