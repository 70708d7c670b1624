// Runs a child process to its end, with a time limit, and never with our stdin.
import { spawn } from 'node:child_process'

/** Ends what hangs. A slow machine may take many times what a quiet one needs. */
const LIMIT_MS = 2 * 60 * 60_000

/** A log is read by people and programs; colours are for terminals. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }

/**
 * Runs `node …args` (or `command`) and resolves to its exit code. One that hangs is ended with its
 * whole process group after the limit, and counts as failed.
 */
export function run(args, { command = process.execPath, cwd, env = {}, limitMs = LIMIT_MS } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    })
    const timer = setTimeout(() => {
      console.log(`test: \`${args[0]}\` did not end in ${limitMs / 60_000} minutes`)
      end(child)
    }, limitMs)
    const stop = () => {
      end(child)
      process.exit(130)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      done(code)
    }
    child.on('error', (error) => {
      console.log(`test: \`${command}\` could not be started: ${error.message}`)
      finish(1)
    })
    child.on('exit', (code) => finish(code ?? 1))
  })
}

function end(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}
