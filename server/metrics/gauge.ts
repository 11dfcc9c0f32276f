import { Gauge, type Registry } from 'prom-client'

/** A figure that is read when somebody asks for it: its name, what it is, and where it is read; null where there is none now. */
export type Read = {
  readonly name: string
  readonly help: string
  readonly read: () => number | null | Promise<number | null>
}

/** Has a registry read a figure whenever it is asked. */
export function gaugeIn(registry: Registry, { name, help, read }: Read): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const figure = await read()
      if (figure === null) this.remove()
      else this.set(figure)
    },
  })
}
