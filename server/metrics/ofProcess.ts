import { readdir, readFile } from 'node:fs/promises'
import { Counter, Gauge, type Registry } from 'prom-client'
import { version } from '../../package.json'
import { gaugeIn, type Read } from './gauge.ts'

/** Where Linux tells of this process; there is no such folder elsewhere. */
const PROC = '/proc/self'

/** What is told of any process, by the names that it has everywhere. */
const FIGURES: readonly Read[] = [
  {
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process has',
    read: () => process.memoryUsage.rss(),
  },
  {
    name: 'nodejs_heap_size_used_bytes',
    help: 'Memory that JavaScript uses of it',
    read: () => process.memoryUsage().heapUsed,
  },
  {
    name: 'process_start_time_seconds',
    help: 'When the process began, in seconds since 1970',
    read: () => performance.timeOrigin / 1_000,
  },
  {
    name: 'process_open_fds',
    help: 'Files and sockets that are open',
    read: () =>
      readdir(`${PROC}/fd`).then(
        ({ length }) => length,
        () => null,
      ),
  },
  {
    name: 'process_max_fds',
    help: 'How many files and sockets may be open',
    read: () =>
      readFile(`${PROC}/limits`, 'utf8').then(
        (limits) => Number(/^Max open files +(\d+)/m.exec(limits)?.[1]) || null,
        () => null,
      ),
  },
]

/** Has a registry tell of the process, and which version it is. */
export function processIn(registry: Registry): void {
  const registers = [registry]
  const labels = { version, node: process.version }
  new Gauge({
    name: 'rostrum_build_info',
    help: 'The version of Rostrum and of Node.js; always 1',
    labelNames: Object.keys(labels),
    registers,
  }).set(labels, 1)
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time that the process took',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  for (const figure of FIGURES) gaugeIn(registry, figure)
}
