import { PENDING_KINDS } from '../../domain/task/pending';
import { LABELS, TIMES, WORKS } from '../../domain/task/status';
import { PENDING, REPORT_LABELS, ROLES, TASK_WORKS, TIME_STATUSES } from '../../messages/words/labels';
import { listWords as words } from '../../messages/web/list-page';
import type { PlanInfo } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { QUERY_NAMES, type ListQuery, type Sort } from '../links';

interface Props {
  readonly shell: Shell;
  readonly query: ListQuery;
  readonly plans: readonly PlanInfo[];
}

interface Option {
  readonly value: string;
  readonly name: string;
}

const Choice = ({
  name,
  title,
  options,
  chosen,
  all = words.all,
}: {
  readonly name: keyof ListQuery;
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly all?: string | null;
}): JSX.Element => (
  <label class={`choice${chosen === undefined || all === null ? '' : ' set'}`}>
    <span safe>{title}</span>
    <select name={QUERY_NAMES[name]}>
      {all !== null && (
        <option value="" safe>
          {all}
        </option>
      )}
      {options.map((one) => (
        <option value={one.value} selected={one.value === chosen} safe>
          {one.name}
        </option>
      ))}
    </select>
  </label>
);

const named = <T extends string>(names: Readonly<Record<T, string>>, values: readonly T[]): readonly Option[] =>
  values.map((value) => ({ value, name: names[value] }));

/** Works without script as an ordinary form; with it, each change shows its result at once. */
export const ListFilters = ({ shell, query, plans }: Props): JSX.Element => (
  <form
    id="loc"
    class="filters panel"
    method="get"
    action="/nhiem-vu"
    role="search"
    aria-label={words.filters}
    hx-get="/nhiem-vu"
    hx-target="#ket-qua"
    hx-select="#ket-qua"
    hx-swap="outerHTML"
    hx-trigger="input delay:300ms, submit"
    hx-sync="this:replace"
  >
    {query.plan !== undefined && <input type="hidden" name={QUERY_NAMES.plan} value={query.plan} />}
    <label class="search">
      <span>{words.search}</span>
      <input
        type="search"
        name={QUERY_NAMES.search}
        value={query.search ?? ''}
        placeholder={words.searchHint}
        maxlength="200"
        autocomplete="off"
      />
    </label>
    <div class="choices">
      <Choice
        name="area"
        title={words.area}
        chosen={query.area}
        options={plans.flatMap((plan) => plan.areas.map((one) => ({ value: one.code, name: one.name })))}
      />
      <Choice
        name="agency"
        title={words.agency}
        chosen={query.agency}
        options={shell.agencies.map((one) => ({ value: one.code, name: one.name }))}
      />
      <Choice name="role" title={words.role} chosen={query.role} options={named(ROLES, ['lead', 'coordinating'])} />
      <Choice name="label" title={words.label} chosen={query.label} options={named(REPORT_LABELS, LABELS)} />
      <Choice name="time" title={words.time} chosen={query.time} options={named(TIME_STATUSES, TIMES)} />
      <Choice name="work" title={words.work} chosen={query.work} options={named(TASK_WORKS, WORKS)} />
      <Choice name="pending" title={words.pending} chosen={query.pending} options={named(PENDING, PENDING_KINDS)} />
      <Choice
        name="sort"
        title={words.sort}
        chosen={query.sort ?? 'number'}
        options={named(words.sorts, Object.keys(words.sorts) as Sort[])}
        all={null}
      />
    </div>
    <div class="filter-buttons">
      <button type="submit" class="no-script">
        {words.apply}
      </button>
      <a class="clear" href="/nhiem-vu">
        {words.clear}
      </a>
    </div>
  </form>
);
