import { Counter, Gauge, type Registry } from 'prom-client'
import { ROLES } from '../../shared/run/roles.ts'
import type { EventSubscriber } from '../host/subscribers.ts'
import type { Meters } from '../meters.ts'
import { lengthsIn, stopwatch } from './lengths.ts'

/** Counts and times in a registry what it hears of. */
export function countedIn(registry: Registry): Meters {
  return { ...screensIn(registry), ...commandsIn(registry), ...waitsIn(registry) }
}

function screensIn(registry: Registry): Pick<Meters, 'connected' | 'failed'> {
  const screens = new Gauge({
    name: 'rostrum_screens',
    help: 'Screens that are connected, each once, by the roles of its link',
    labelNames: ['role'],
    registers: [registry],
  })
  const failures = new Counter({
    name: 'rostrum_screen_failures_total',
    help: 'Failures of a part of a screen, as screens report them, by the roles of its link',
    labelNames: ['role'],
    registers: [registry],
  })
  for (const role of ROLES) screens.set({ role }, 0)
  return {
    failed: (roles) => failures.inc({ role: roles.join('+') }),
    connected(roles) {
      const role = roles.join('+')
      screens.inc({ role })
      return () => screens.dec({ role })
    },
  }
}

function commandsIn(registry: Registry): Pick<Meters, 'received'> {
  const commands = new Counter({
    name: 'rostrum_commands_total',
    help: 'Commands that were answered, by type and by what they came to; those refused by reason',
    labelNames: ['type', 'result', 'reason'],
    registers: [registry],
  })
  const acknowledgements = lengthsIn(registry, {
    name: 'rostrum_acknowledgement_seconds',
    help: 'From the receipt of a command to its answer, by what it came to',
    labelNames: ['result'],
  })
  return {
    received(type) {
      const passed = stopwatch()
      return (came) => {
        acknowledgements.observe({ result: came.result }, passed())
        commands.inc({ type, ...came })
      }
    },
  }
}

/** Times in a registry how long screens wait for events; it comes behind what sends to them. */
export function fanOutIn(registry: Registry): EventSubscriber {
  const fanOut = lengthsIn(registry, {
    name: 'rostrum_fan_out_seconds',
    help: 'From when events were durable, or those of another node were read, to the last screen written to',
  })
  return {
    name: 'metrics',
    onEvents: ({ since, isFollowed }) =>
      isFollowed ? fanOut.observe((performance.now() - since) / 1_000) : undefined,
  }
}

function waitsIn(registry: Registry): Pick<Meters, 'appending'> {
  const appends = lengthsIn(registry, {
    name: 'rostrum_append_seconds',
    help: 'How long the store took to append events, or to fail to',
  })
  return {
    appending() {
      const passed = stopwatch()
      return () => appends.observe(passed())
    },
  }
}
