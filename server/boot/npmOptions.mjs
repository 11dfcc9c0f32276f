/** npm consumes options itself and passes them on as variables with this prefix. */
const TAKEN = 'npm_config_'

const RIGHT_FORM = 'Put "--" before the options, or npm takes them for itself:'

/** Options whose value is optional and follows a `=`. */
const INLINE = ['inspect', 'inspect-brk', 'open', 'share', 'source-maps']

const START_OPTIONS = [
  'port',
  'host',
  'share',
  'open',
  'data',
  'database-file',
  'database-connections',
  'database-timeout',
  'public-url',
  'trust-proxy',
  'webhook-networks',
  'backup-every',
  'backup-to',
  'backup-keep',
  'audit-keep',
  'keep',
  'tls-cert',
  'tls-key',
  'metrics',
  'log-level',
  'source-maps',
]

/** Returns the correct command for `npm start --port 3000`, which lacks the `--`; undefined if nothing is wrong. */
export function misplacedStartOptions(args, environment) {
  return misplacedOptions('npm start', START_OPTIONS, args, environment)
}

/** Returns the correct command for any command whose `options` npm took; undefined if it took none. */
export function misplacedOptions(command, options, args, environment) {
  const taken = Object.keys(environment)
    .filter((key) => key.startsWith(TAKEN))
    .map((key) => ({ name: key.slice(TAKEN.length).replaceAll('_', '-'), value: environment[key] }))
    .filter(({ name }) => options.includes(name))
    .sort((a, b) => options.indexOf(a.name) - options.indexOf(b.name))
  if (taken.length === 0) return undefined
  // npm takes the name of `--port 3000` and leaves the value; with two names the values are ambiguous.
  const withoutValue = taken.filter(({ name, value }) => value === 'true' && !INLINE.includes(name))
  const valueText = ({ name, value }) => {
    if (value !== 'true') return value
    return withoutValue.length === 1 && args.length === 1 ? args[0] : `<${name}>`
  }
  const optionTexts = taken.map((option) => {
    if (!INLINE.includes(option.name)) return `--${option.name} ${valueText(option)}`
    return `--${option.name}${option.value === 'true' ? '' : `=${option.value}`}`
  })
  return `${RIGHT_FORM} ${command} -- ${optionTexts.join(' ')}`
}

/** Returns the correct command for `npm test --no-browser` and `--browser`; undefined if nothing is wrong. */
export function misplacedTestOptions(args, environment) {
  const browser = environment.npm_config_browser
  const word = { '': '--no-browser', false: '--no-browser', true: '--browser' }[browser]
  if (word === undefined || args.includes(word)) return undefined
  return `${RIGHT_FORM} npm test -- ${[...args, word].join(' ')}`
}

/** Returns why this Node.js is too old; undefined if it is new enough. */
export function nodeVersionError(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `Rostrum needs Node.js 20.19 or later; this is ${version}. Install a newer version from nodejs.org.`
}
