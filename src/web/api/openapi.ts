import { z } from 'zod';
import { FactsList, FactsQuery } from './facts';
import { InspectionList, InspectionsQuery } from './inspections';
import { ApiFault, Summary, SummaryQuery, Task, TaskDetail, TaskList, TasksQuery } from './schemas';

type Json = Readonly<Record<string, unknown>>;

/** What OpenAPI 3.1 takes as it is: JSON Schema 2020-12, without the words that belong to a document of its own. */
const plain = (schema: object): Json =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));

const parametersOf = (schema: z.ZodObject): readonly Json[] => {
  const { properties, required } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
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

/** Answers by name, so that each is written once and a client can be generated with good names. */
const named = z.registry<{ id: string }>();
const NAMES = { Task, TaskList, TaskDetail, Summary, FactsList, InspectionList, Fault: ApiFault } as const;
for (const [id, schema] of Object.entries(NAMES)) named.add(schema, { id });

const refTo = (name: string): string => `#/components/schemas/${name}`;

const components = (): Json => {
  const { schemas } = z.toJSONSchema(named, { io: 'output', unrepresentable: 'any', uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]));
};

const answer = (description: string, name: keyof typeof NAMES): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: refTo(name) } } },
});

const faults = (...statuses: readonly number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), answer('Fault', 'Fault')]));

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
  components: { schemas: components(), securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/api/v1/tasks': get('Tasks, filtered and paged', parametersOf(TasksQuery), answer('A page', 'TaskList'), 400, 401),
    '/api/v1/tasks/{number}': get(
      'One task with its parts and its log',
      [{ name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
      answer('The task', 'TaskDetail'),
      400,
      401,
      404,
    ),
    '/api/v1/summary': get(
      'Totals by the three axes, by area and by agency',
      parametersOf(SummaryQuery),
      answer('Totals', 'Summary'),
      400,
      401,
    ),
    '/api/v1/facts': get(
      'Facts of each agency in a reporting period, each with its rule; no score',
      parametersOf(FactsQuery),
      answer('Facts', 'FactsList'),
      400,
      401,
      404,
    ),
    '/api/v1/inspections': get(
      'Inspections of administrative reform (kiểm tra CCHC) and how far they reach',
      parametersOf(InspectionsQuery),
      answer('Inspections', 'InspectionList'),
      400,
      401,
      404,
    ),
  },
});
