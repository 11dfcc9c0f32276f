import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const PRODUCT = ['client', 'server', 'shared']
const WORDS = /^(client\/(i18n|words)|server\/intake\/lexicons\/[a-z]{2})\//
/** What tests expect, as texts: not the agendas that they read, nor the logs of older versions. */
const EXPECTATIONS = /^tests\/.*(\.expected\.txt|\/examples\/\w+\.txt|\/README\.md)$/
const SHORT = 40

/** Reads the tracked sources and expectations of these folders, without the texts of the screens and the word lists of the reader. */
function sourcesIn(folders) {
  const listed = execFileSync('git', ['ls-files', '-z', ...folders], { encoding: 'utf8' })
  const paths = listed.split('\0')
  return paths
    .filter((path) => /\.(ts|tsx|css)$/.test(path) || EXPECTATIONS.test(path))
    .filter((path) => !WORDS.test(path))
    .map((path) => {
      const content = readFileSync(path)
      return { path, lines: content.filter((byte) => byte === 10).length, bytes: content.length }
    })
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0)
}

function printRow(name, amounts) {
  const columns = amounts.map((amount) => String(amount).padStart(10))
  process.stdout.write(`${name.padEnd(24)}${columns.join('')}\n`)
}

function printFiles(name, files) {
  const lines = files.map((file) => file.lines)
  printRow(name, [sum(lines), sum(files.map(({ bytes }) => bytes)), files.length])
}

/** Prints the total of these files, their median length and how many are short. */
function printTotal(name, files) {
  const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b)
  const short = lengths.filter((length) => length < SHORT).length
  printFiles(name, files)
  process.stdout.write(
    `  median ${lengths[lengths.length >> 1]} lines, ${short} files under ${SHORT}\n`,
  )
}

/** The folder of a file, two names deep at most. */
function areaOf({ path }) {
  return path.split('/').slice(0, -1).slice(0, 2).join('/')
}

const product = sourcesIn(PRODUCT)
const tests = sourcesIn(['tests'])
printRow('', ['lines', 'bytes', 'files'])
for (const folder of PRODUCT) {
  const files = product.filter(({ path }) => path.startsWith(`${folder}/`))
  printFiles(folder, files)
  const sheets = files.filter(({ path }) => path.endsWith('.css'))
  if (folder === 'client') printFiles('  of which CSS', sheets)
}
printTotal('product', product)
printTotal('tests', tests)
printFiles(
  '  of which expectations',
  tests.filter(({ path }) => EXPECTATIONS.test(path)),
)
if (process.argv.includes('--areas')) {
  const all = [...product, ...tests]
  for (const area of new Set(all.map(areaOf))) {
    printFiles(
      area,
      all.filter((file) => areaOf(file) === area),
    )
  }
}
