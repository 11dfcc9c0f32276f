// The pages' policy allows no code made from text: schemas are not to try, as each try would be reported. Said where zod
// looks for it, before any schema is made, and without it: most screens read by no schema.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
