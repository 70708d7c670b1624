/**
 * The `fencun` command behind the arguments of `npm start`: the demonstration unless `--empty` or
 * a command of its own is given; every other argument is passed on as it is.
 */
export function commandFor(args) {
  if (args.includes('--empty')) return ['serve', ...args.filter((arg) => arg !== '--empty')]
  const named = args[0] !== undefined && !args[0].startsWith('-')
  return named ? args : ['demo', ...args]
}
