import { z } from 'zod';
import { PENDING_KINDS } from '../domain/task/pending';
import type { AssignmentRole } from '../domain/task/state';
import { LABELS, TIMES, WORKS } from '../domain/task/status';
import type { TaskFilter } from '../ports/task-views';
import { Code } from './http/parse';
import { QUERY_NAMES, type ListQuery, type Sort } from './links';

/** The closed sets by which tasks are filtered, for the pages' addresses and for the API's. */
export const Label = z.enum(LABELS);
export const Work = z.enum(WORKS);
export const Time = z.enum(TIMES);
export const Role = z.enum(['lead', 'coordinating'] satisfies AssignmentRole[]);
export const Pending = z.enum(PENDING_KINDS);
export const Search = z.string().max(200);

const SORTS = ['number', 'due', '-due', '-updated', 'percent', '-percent'] as const satisfies readonly Sort[];
const LAST_PAGE = 1_000_000;

/** The filters in the address of the list page. */
export const ListAddress = z
  .object({
    [QUERY_NAMES.plan]: Code.optional(),
    [QUERY_NAMES.search]: Search.optional(),
    [QUERY_NAMES.area]: Code.optional(),
    [QUERY_NAMES.agency]: Code.optional(),
    [QUERY_NAMES.role]: Role.optional(),
    [QUERY_NAMES.work]: Work.optional(),
    [QUERY_NAMES.time]: Time.optional(),
    [QUERY_NAMES.label]: Label.optional(),
    [QUERY_NAMES.pending]: Pending.optional(),
    [QUERY_NAMES.sort]: z.enum(SORTS).optional(),
    [QUERY_NAMES.page]: z.coerce.number().int().min(1).max(LAST_PAGE).optional(),
  })
  .transform((given): ListQuery =>
    Object.fromEntries(
      (Object.keys(QUERY_NAMES) as (keyof ListQuery)[]).map((name) => [name, given[QUERY_NAMES[name]]]),
    ),
  );

/** What the read side is asked for. */
export const filterOf = ({ plan, sort, ...filters }: ListQuery): TaskFilter => ({
  ...filters,
  planId: plan,
  sort: sort?.replace('-', '') as TaskFilter['sort'],
  descending: sort?.startsWith('-'),
});
