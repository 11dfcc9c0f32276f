// The content security policy forbids code from text, and each attempt would be reported. This setting of zod stops its
// attempts. It is set without an import of zod, as most screens do not use it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
