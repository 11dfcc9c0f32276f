import { readdir, readFile } from 'node:fs/promises'
import { Counter, Gauge, type Registry } from 'prom-client'
import { version } from '../../package.json'
import { addDurations, addGauge, type GaugeOptions } from './instruments.ts'

/** The interval of the timer that measures the delay of the event loop, in ms. */
const LOOP_INTERVAL = 50

/** Measures the delay of the event loop until disposed. */
export function measureEventLoop(registry: Registry): () => void {
  const delays = addDurations(registry, {
    name: 'rostrum_event_loop_delay_seconds',
    help: 'By how much a timer came late, as everything did that waited for the process',
  })
  let due = performance.now() + LOOP_INTERVAL
  const timer = setInterval(() => {
    const now = performance.now()
    delays.observe(Math.max(0, now - due) / 1_000)
    due = now + LOOP_INTERVAL
  }, LOOP_INTERVAL)
  return () => clearInterval(timer)
}

/** The folder about this process, on Linux only. */
const PROC = '/proc/self'

/** Metrics of the process under their standard names. */
const PROCESS_GAUGES: readonly GaugeOptions[] = [
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

/** Adds the metrics of the process and the version to a registry. */
export function addProcessMetrics(registry: Registry): void {
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
  for (const gauge of PROCESS_GAUGES) addGauge(registry, gauge)
}
