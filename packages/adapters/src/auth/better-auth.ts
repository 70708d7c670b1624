import { SIGN_IN } from '@fencun/app/ports/credentials'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../engine/database.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/** Name of the cookie in which the library looks for a session. */
export const SESSION_COOKIE = 'fencun.session_token'

/** The library expects times as `Date`; ours come as milliseconds. */
const TIMES_AS_DATES: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'number' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Our names for the library's tables and columns, as migration 0005 made them. */
const TABLES = {
  user: { modelName: 'auth_user', fields: { ...TIMES, emailVerified: 'email_verified' } },
  session: {
    modelName: 'auth_session',
    fields: {
      ...TIMES,
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  account: {
    modelName: 'auth_account',
    fields: {
      ...TIMES,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { ...TIMES, expiresAt: 'expires_at' },
  },
}

/**
 * The library with as little of it as we need: accounts, passwords, sessions. It is used through
 * its calls only; none of its routes is ever mounted.
 */
export function openBetterAuth(database: Database<unknown>, secret: string) {
  return betterAuth({
    ...TABLES,
    database: {
      db: database.kysely.withPlugin(TIMES_AS_DATES),
      type: 'postgres',
      transaction: true,
    },
    secret,
    baseURL: 'http://localhost',
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'fencun', useSecureCookies: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      ...TABLES.session,
      expiresIn: SIGN_IN.sessionMs / 1000,
      disableSessionRefresh: true,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 100,
        usernameValidator: () => true,
        usernameNormalization: false,
      }),
    ],
  })
}
