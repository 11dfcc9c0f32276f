/** What a process of the bench can be asked: by name, what is said and what is answered. */
export type Asks = Readonly<Record<string, { readonly ask: unknown; readonly answer: unknown }>>

/** What a process answers with. */
export type Answers<A extends Asks> = {
  readonly [Name in keyof A]: (
    ask: A[Name]['ask'],
  ) => A[Name]['answer'] | Promise<A[Name]['answer']>
}

/** A question on its way to a process. */
export type Question = { readonly id: number; readonly name: string; readonly ask: unknown }

/** Its answer on the way back, or what went wrong. */
export type Reply = { readonly id: number; readonly answer?: unknown; readonly failed?: string }

/** How much of the machine a process has used: CPU in ms since its start, memory now in bytes, the moment in monotonic ms. */
export type Usage = { readonly cpu: number; readonly memory: number; readonly at: number }

/** What every process of the bench can be asked; `collect` collects garbage first. */
export type ProbeAsks = {
  readonly usage: { readonly ask: { readonly collect: boolean }; readonly answer: Usage }
}
