import { z } from 'zod';
import { ApiFault, Summary, SummaryQuery, TaskDetail, TaskList, TasksQuery } from './schemas';

type Json = Readonly<Record<string, unknown>>;

/** Turns a schema into what OpenAPI 3.1 takes as it is: JSON Schema 2020-12. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== '$schema'));
};

const parametersOf = (schema: z.ZodObject): readonly Json[] => {
  const { properties, required } = schemaOf(schema, 'input') as {
    properties: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema: one,
  }));
};

const answer = (description: string, schema: z.ZodType): Json => ({
  description,
  content: { 'application/json': { schema: schemaOf(schema, 'output') } },
});

const faults = (...statuses: readonly number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), answer('Fault', ApiFault)]));

const get = (summary: string, parameters: readonly Json[], ok: Json, ...faultStatuses: readonly number[]): Json => ({
  get: { summary, parameters, responses: { '200': ok, ...faults(...faultStatuses) } },
});

/** The description at /api/openapi.json, made from the schemas that requests and answers are held to. */
export const openApi = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Đôn Đốc',
    version: '1',
    description: 'Tasks of the plan as the board shows them. Open on loopback in a demo; otherwise a bearer token.',
  },
  servers: [{ url: '/' }],
  security: [{}, { bearer: [] }],
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/api/v1/tasks': get('Tasks, filtered and paged', parametersOf(TasksQuery), answer('A page', TaskList), 400, 401),
    '/api/v1/tasks/{number}': get(
      'One task with its parts and its log',
      [{ name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
      answer('The task', TaskDetail),
      400,
      401,
      404,
    ),
    '/api/v1/summary': get(
      'Totals by the three axes, by area and by agency',
      parametersOf(SummaryQuery),
      answer('Totals', Summary),
      400,
      401,
    ),
  },
});
