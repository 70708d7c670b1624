// The thread of an audit that needs more memory than any thread may have.
const kept = []
for (;;) kept.push(Array.from({ length: 100_000 }, () => ({ call: kept.length })))
