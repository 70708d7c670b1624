import Fastify from 'fastify'
import { describeRoutes } from './openapi/swagger.ts'
import { OPERATIONS } from './routes/all.ts'

/** The interface's OpenAPI 3.1 document, made from the routes' schemas without running anything. */
export async function openapiDocument(version = '0.1.0'): Promise<object> {
  const app = Fastify()
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  await describeRoutes(app, version)
  app.after(() => {
    for (const { method, url, schema } of OPERATIONS) {
      app.route({ method, url, schema, handler: async () => null })
    }
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
