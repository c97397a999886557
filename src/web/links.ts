import type { PendingKind } from '../domain/task/pending';
import type { AssignmentRole } from '../domain/task/state';
import type { ReportLabel, TaskWork, TimeStatus } from '../domain/task/status';

export type Sort = 'number' | 'due' | '-due' | '-updated' | 'percent' | '-percent';

/** The list's filters as its address has them. */
export interface ListQuery {
  readonly plan?: string | undefined;
  readonly search?: string | undefined;
  readonly area?: string | undefined;
  readonly agency?: string | undefined;
  readonly role?: AssignmentRole | undefined;
  readonly work?: TaskWork | undefined;
  readonly time?: TimeStatus | undefined;
  readonly label?: ReportLabel | undefined;
  readonly pending?: PendingKind | undefined;
  readonly sort?: Sort | undefined;
  readonly page?: number | undefined;
}

/** Names of the filters in the address, Vietnamese without marks: people read and share it. */
export const QUERY_NAMES: Readonly<Record<keyof ListQuery, string>> = {
  plan: 'ke-hoach',
  search: 'tim',
  area: 'linh-vuc',
  agency: 'co-quan',
  role: 'vai-tro',
  work: 'trang-thai',
  time: 'han',
  label: 'ket-qua',
  pending: 'cho',
  sort: 'sap-xep',
  page: 'trang',
};

/** What needs no saying. */
const DEFAULTS: Readonly<ListQuery> = { page: 1, sort: 'number' };

/** The address of the list so filtered; what is not set is left out. */
export const listHref = (query: ListQuery): string => {
  const parameters = new URLSearchParams();
  for (const [name, inAddress] of Object.entries(QUERY_NAMES) as [keyof ListQuery, string][]) {
    const value = query[name];
    if (value !== undefined && value !== '' && value !== DEFAULTS[name]) parameters.set(inAddress, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '/nhiem-vu' : `/nhiem-vu?${text}`;
};

/** The money of a plan. */
export const planFundingHref = (planId: string): string => `/ke-hoach/${encodeURIComponent(planId)}/kinh-phi`;

/** The inspections of a plan, or what is done to one of them. */
export const inspectionHref = (planId: string, rest = ''): string =>
  `/kiem-tra${rest}?ke-hoach=${encodeURIComponent(planId)}`;

/** The board of a plan. */
export const boardHref = (planId: string): string => `/?ke-hoach=${encodeURIComponent(planId)}`;

export const taskHref = (number: number): string => `/nhiem-vu/${number}`;
