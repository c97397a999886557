import { request as httpRequest } from 'node:http';
import type { WebPorts } from '../../../src/web/ports';
import { at } from '../../support/builders';
import { importWorld, type ImportWorld } from '../../support/fakes/import-world';
import { samplePlan, type SamplePlan } from '../../support/fakes/sample-plan';
import { openWeb, webWorld, type WebWorld } from '../../support/fakes/web-world';

export const TODAY = '2024-03-15 09:00';

let plan: SamplePlan | undefined;
/** Each fourth task of the plan up to the middle of March: played once for each test file. */
export const smallPlan = (): SamplePlan => (plan ??= samplePlan(TODAY, 4));

export interface OpenWorld extends WebWorld {
  readonly url: string;
  close(): Promise<void>;
  /** GET as this official (by cookie), or as nobody. */
  page(path: string, role?: string): Promise<{ status: number; text: string; headers: Headers }>;
  post(
    path: string,
    body: FormData | URLSearchParams,
    headers?: Record<string, string>,
  ): Promise<{ status: number; text: string; headers: Headers }>;
}

export const openWorld = async (changed: Partial<WebPorts> = {}, sample = smallPlan()): Promise<OpenWorld> => {
  const world = webWorld(sample, TODAY, changed);
  const { url, close } = await openWeb(world.ports);
  const told = async (response: Response) => ({
    status: response.status,
    text: await response.text(),
    headers: response.headers,
  });
  return {
    ...world,
    url,
    close,
    page: async (path, role) =>
      told(await fetch(url + path, { redirect: 'manual', headers: role ? { cookie: `dondoc-vai=${role}` } : {} })),
    post: async (path, body, headers = {}) =>
      told(await fetch(url + path, { method: 'POST', body, redirect: 'manual', headers })),
  };
};

export interface OpenImportWorld extends OpenWorld {
  readonly imports: ImportWorld;
}

/** With the real import desk behind its pages, over memory. */
export const openImportWorld = async (): Promise<OpenImportWorld> => {
  const imports = importWorld(smallPlan(), () => at(TODAY));
  return { ...(await openWorld({ imports: imports.desk, workbooks: imports.workbooks })), imports };
};

/** A request with headers that fetch does not let one set. */
export const rawGet = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end();
  });

export const form = (fields: Readonly<Record<string, string | Blob>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

/** The value of a hidden field of the page. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
