const isQuestion = (message: unknown): message is Question =>
  typeof message === 'object' && message !== null && 'id' in message && 'name' in message

async function reply<A extends Questions>(answers: Answers<A>, question: Question): Promise<Reply> {
  const { id, name, ask } = question
  try {
    return { id, answer: await answers[name]?.(ask) }
  } catch (error) {
    return { id, failed: String(error) }
  }
}

/** Answers the questions of the bench in this process, which ends with the bench. */
export function answerQuestions<A extends Questions>(answers: Answers<A>): void {
  process.on('message', (message) => {
    if (!(isQuestion(message) && Object.hasOwn(answers, message.name))) return
    void reply(answers, message).then((reply) => process.send?.(reply))
  })
  process.on('disconnect', () => process.exit())
}

/** The questions to a process of the bench, by name, with the types of question and answer. */
export type Questions = Readonly<
  Record<string, { readonly ask: unknown; readonly answer: unknown }>
>

/** The functions that answer the questions. */
export type Answers<A extends Questions> = {
  readonly [Name in keyof A]: (
    ask: A[Name]['ask'],
  ) => A[Name]['answer'] | Promise<A[Name]['answer']>
}

/** A question as sent to a process. */
export type Question = { readonly id: number; readonly name: string; readonly ask: unknown }

/** The answer, or the error. */
export type Reply = { readonly id: number; readonly answer?: unknown; readonly failed?: string }

/** The resources of a process: CPU in ms since its start, memory in bytes, and the time in monotonic ms. */
export type Usage = { readonly cpu: number; readonly memory: number; readonly at: number }

/** The question that every process answers; `collect` runs a garbage collection first. */
export type ProbeQuestions = {
  readonly usage: { readonly ask: { readonly collect: boolean }; readonly answer: Usage }
}
