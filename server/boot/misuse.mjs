/** npm takes what starts with `--` for itself and hands it on in the environment under this prefix. */
const TAKEN = 'npm_config_'

const RIGHT_FORM = 'npm takes options for itself unless they follow "--":'

/** Options that need no value; one they have stands behind a `=`. */
const INLINE = ['inspect', 'inspect-brk', 'share', 'source-maps']

const START_OPTIONS = [
  'port',
  'host',
  'share',
  'data',
  'database-file',
  'database-connections',
  'database-timeout',
  'public-url',
  'trust-proxy',
  'tls-cert',
  'tls-key',
  'metrics',
  'log-level',
  'source-maps',
]

/** The line that answers `npm start --port 3000`, which lacks the `--`; nothing where all is well. */
export function startMisuse(args, environment) {
  return misuse('npm start', START_OPTIONS, args, environment)
}

/** The same for any command with options of these names. */
export function misuse(command, options, args, environment) {
  const taken = Object.keys(environment)
    .filter((key) => key.startsWith(TAKEN))
    .map((key) => ({ name: key.slice(TAKEN.length).replaceAll('_', '-'), value: environment[key] }))
    .filter(({ name }) => options.includes(name))
    .sort((a, b) => options.indexOf(a.name) - options.indexOf(b.name))
  if (taken.length === 0) return undefined
  // Of `--port 3000` npm takes the name and leaves the value; of two such, whose value is whose is not told.
  const named = taken.filter(({ name, value }) => value === 'true' && !INLINE.includes(name))
  const given = ({ name, value }) => {
    if (value !== 'true') return value
    return named.length === 1 && args.length === 1 ? args[0] : `<${name}>`
  }
  const words = taken.map((option) => {
    if (!INLINE.includes(option.name)) return `--${option.name} ${given(option)}`
    return `--${option.name}${option.value === 'true' ? '' : `=${option.value}`}`
  })
  return `${RIGHT_FORM} ${command} -- ${words.join(' ')}`
}

/** The line that answers `npm test --no-browser` and `--browser`; nothing where all is well. */
export function testMisuse(args, environment) {
  const browser = environment.npm_config_browser
  const word = { '': '--no-browser', false: '--no-browser', true: '--browser' }[browser]
  if (word === undefined || args.includes(word)) return undefined
  return `${RIGHT_FORM} npm test -- ${[...args, word].join(' ')}`
}

/** The line that answers a Node.js too old to run the rest; nothing where it is new enough. */
export function oldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `Rostrum needs Node.js 20.19 or later, and this is ${version}: install a newer one from nodejs.org.`
}
