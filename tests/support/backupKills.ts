import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { openBackup } from '../../server/store/backup.ts'
import { restoreBackup } from '../../server/store/restore.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { verifyAll } from '../../server/store/verify.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { PROGRAM } from './program.ts'
import { joinAs } from './screen.ts'
import { LAST_SAID, startServerProcess } from './serverProcess.ts'
import { until } from './until.ts'

/** Runs a command and kills it after some ms; resolves when it is gone. */
function runKilled(words: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

async function headOf(store: SqliteStore): Promise<number> {
  expect(await verifyAll(store)).toEqual([])
  return (await store.eventsAfter('dialogue', 0)).length
}

/** Requires that a backup has all events up to `seq`, and that a restoration that is killed can be repeated. */
async function requireRestorable(file: string, seq: number, killAfter: number): Promise<void> {
  const { store } = openBackup(file)
  expect(await headOf(store).finally(() => store.close())).toBeGreaterThanOrEqual(seq)
  const target = `${file}-restored`
  await runKilled(['restore', file, '--data', target], killAfter)
  if (!existsSync(join(target, 'rostrum.db'))) await restoreBackup(file, target, false)
  const restored = new SqliteStore(target)
  expect(await headOf(restored).finally(() => restored.close())).toBeGreaterThanOrEqual(seq)
  expect(readdirSync(target)).toContain('links.key')
  rmSync(target, { recursive: true })
}

/** Starts a backup that is killed early or late in a run by `part`, and waits until the server is killed; a whole one is not killed, and is complete by then. */
async function killedBackup(words: readonly string[], part: number, isWhole: boolean) {
  const done = runKilled(words, isWhole ? 30 * SECOND : 200 + 2_000 * part)
  // The automatic backup begins a second after the start.
  await (isWhole ? done : wait(500 + 2_000 * part))
  return { done }
}

/** Kills the server and a backup command under load, at other moments in each round, and in the last one the server after a backup; returns how many backups were complete. */
export async function killBackups(folder: string, rounds: number): Promise<number> {
  const [data, auto, own] = [join(folder, 'data'), join(folder, 'auto'), join(folder, 'own')]
  mkdirSync(own)
  // A backup takes a while.
  const store = new SqliteStore(data)
  await store.setFact('bulk', 'x'.repeat(6_000_000))
  await store.close()
  let complete = 0
  for (let round = 0; round < rounds; round += 1) {
    const part = (round + 0.5) / rounds
    rmSync(auto, { recursive: true, force: true })
    const options = ['--backup-every', '10s', '--backup-to', auto, '--port', '0']
    const server = await startServerProcess(data, options)
    await until(() => server.printed().includes(LAST_SAID), 'the end of the start')
    const screen = await joinAs(server, 'moderator')
    const item = screen.state.published?.agenda.segments.at(-2)?.items.at(-1)?.id ?? ''
    let seq = 0
    let isOver = false
    const press = async () => {
      while (!isOver) {
        const given = screen.give({ type: 'giveTime', item, by: SECOND })
        const answer = await Promise.race([given, wait(SECOND)])
        if (answer && 'ok' in answer && answer.ok) seq = answer.seq
      }
    }
    const pressing = press()
    await until(() => seq > 0, 'the first answer')
    const [before, file] = [seq, join(own, `${round}.db`)]
    const killed = await killedBackup(['backup', file, '--data', data], part, round === rounds - 1)
    await server.end('SIGKILL')
    isOver = true
    await Promise.all([killed.done, pressing])
    const autos = existsSync(auto) ? readdirSync(auto).filter((name) => name.endsWith('.db')) : []
    for (const one of [...autos.map((name) => join(auto, name)), file]) {
      if (!existsSync(one)) continue
      complete += 1
      await requireRestorable(one, one === file ? before : 1, 200 + 400 * part)
      rmSync(one)
    }
  }
  // What a kill left is removed by the next backup, or replaced.
  expect(readdirSync(own).filter((name) => !name.includes('.part'))).toEqual([])
  return complete
}
