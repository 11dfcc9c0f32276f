import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeNode, type Node } from './node.ts'

/** Starts so many nodes on one database, each with its folder in `folder`; they are gone with the test. */
export async function startNodes(
  count: number,
  folder: string,
  url: string,
): Promise<readonly Node[]> {
  const names = Array.from({ length: count }, (_, n) => join(folder, `node-${n + 1}`))
  const nodes = await Promise.all(names.map((name) => makeNode(name, url)))
  onTestFinished(async () => void (await Promise.all(nodes.map((node) => node.close()))))
  await Promise.all(nodes.map((node) => node.start()))
  return nodes
}
