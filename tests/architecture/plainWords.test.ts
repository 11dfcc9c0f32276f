import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Folders whose names and comments are in plain words; `client/views`, `client/ui` and `server/intake` follow. */
const PLAIN = /^(shared|client\/(live|app|ui\/intake|views\/planner)|server\/(?!intake\/))/

const WORDS = 'told|tells?|telling|said|saying|whence|lest|forgone|anew|afresh|besides|whoever'

/** Words that name nothing in an identifier. */
const IN_NAMES = new RegExp(`^(${WORDS})$`, 'i')

/** Where such a word is at all: only these files are parsed. */
const ANYWHERE = new RegExp(
  `(?<![A-Za-z])(${WORDS})(?![a-z])|(${WORDS.replace(/\b[a-z]/g, (one) => one.toUpperCase())})(?![a-z])`,
)

/** Fields of stored events, of messages and of the agenda file, which keep their names. */
const STORED = new Set(['said', 'tells'])

const IN_COMMENTS =
  /\b(told|tells? of|whence|lest|anew|afresh|thereof|whoever|to be had|forgone)\b/i

function isNamed(node: ts.Node): node is ts.NamedDeclaration & { readonly name: ts.Identifier } {
  const { name } = node as ts.NamedDeclaration
  return name !== undefined && ts.isIdentifier(name)
}

function badNames(file: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = isNamed(node) ? node.name.text : ''
    const words = STORED.has(name) ? [] : name.split(/(?=[A-Z])|_/)
    if (words.some((word) => IN_NAMES.test(word))) found.push(name)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function badComments(text: string): readonly string[] {
  const comments = text.match(/\/\*\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm) ?? []
  return comments.flatMap((comment) => IN_COMMENTS.exec(comment)?.[0] ?? [])
}

function badWords(path: string, text: string): readonly string[] {
  const names = ANYWHERE.test(text)
    ? badNames(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
    : []
  return [...names, ...badComments(text)].map((word) => `${path}: ${word}`)
}

test('names and comments are in plain words (docs/CONTRIBUTING.md)', () => {
  const files = ['client', 'server', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  const plain = files.filter((path) => PLAIN.test(path) && /\.tsx?$/.test(path))
  expect(plain.flatMap((path) => badWords(path, readFileSync(path, 'utf8')))).toEqual([])
})
