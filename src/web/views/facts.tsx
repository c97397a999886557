import { FACT_KEYS, factValue, type AgencyFacts, type FactKey } from '../../domain/report/facts';
import { FACT_WORDS, factsWords as words, factText } from '../../messages/report/facts';
import type { FactsTold } from '../../ports/facts';
import type { PlanInfo } from '../../ports/task-views';
import { factsHref, sortOf, type FactsAddress } from '../facts-query';
import type { Shell } from '../http/shell';
import { Layout } from './frame/layout';
import { PageHead } from './frame/page-parts';

interface Props {
  readonly shell: Shell;
  readonly plans: readonly PlanInfo[];
  readonly query: FactsAddress;
  /** Null when nothing can be told; `fault` then says why. */
  readonly told: FactsTold | null;
  readonly fault: string | null;
}

export const FactsPage = (props: Props): JSX.Element => {
  const { shell, query, told, fault } = props;
  return (
    <Layout shell={shell} title={words.title} here="facts">
      <main id="main" class="facts-page" tabindex="-1">
        <PageHead title={words.title} lead={words.lead} />
        <Picker {...props} />
        {fault !== null && (
          <p class="panel empty" role="status" safe>
            {fault}
          </p>
        )}
        {told !== null && <Table told={told} query={query} />}
        <Rules />
      </main>
    </Layout>
  );
};

const Picker = ({ plans, query, told }: Props): JSX.Element => (
  <form class="filters panel" method="get" action="/thi-dua">
    {plans.length > 1 && (
      <label class="choice">
        <span>{words.plan}</span>
        <select name="ke-hoach">
          {plans.map((one) => (
            <option value={one.id} selected={one.id === told?.plan.id} safe>
              {one.title}
            </option>
          ))}
        </select>
      </label>
    )}
    <label class="choice">
      <span>{words.period}</span>
      <select name="ky">
        {words.kinds.map(({ value, name }) => (
          <option value={value} selected={value === query.ky} safe>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label class="choice">
      <span>{words.asOf}</span>
      <input type="date" name="den-ngay" value={query['den-ngay'] ?? ''} />
    </label>
    <div class="filter-buttons">
      <button type="submit">{words.show}</button>
    </div>
  </form>
);

const Table = ({ told, query }: { readonly told: FactsTold; readonly query: FactsAddress }): JSX.Element => (
  <section class="panel facts-panel" aria-labelledby="h-facts">
    <h2 id="h-facts" safe>
      {words.heading(told.period)}
    </h2>
    <p class="note">
      {words.sortNote} <a href={factsHref(query, '/thi-dua.xlsx')}>{words.workbook}</a>
    </p>
    {told.agencies.length === 0 ? (
      <p class="quiet">{words.none}</p>
    ) : (
      <div class="scroll" tabindex="0" role="region" aria-labelledby="h-facts">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">
                <a href={factsHref({ ...query, 'sap-xep': undefined })} title={words.agencyOrder}>
                  {words.agency}
                </a>
              </th>
              {FACT_KEYS.map((key) => (
                <Heading name={key} query={query} />
              ))}
            </tr>
          </thead>
          <tbody>
            {told.agencies.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

const Heading = ({ name, query }: { readonly name: FactKey; readonly query: FactsAddress }): JSX.Element => {
  const sort = query['sap-xep'];
  const now = sort === undefined ? null : sortOf(sort);
  const here = now?.key === name;
  // The greatest first; pressed again, the least.
  const next = here && now.descending ? name : (`-${name}` as const);
  return (
    <th scope="col" class="num" aria-sort={here ? (now.descending ? 'descending' : 'ascending') : undefined}>
      <a href={factsHref({ ...query, 'sap-xep': next })} title={FACT_WORDS[name].rule} safe>
        {`${FACT_WORDS[name].name}${here ? (now.descending ? ' ↓' : ' ↑') : ''}`}
      </a>
    </th>
  );
};

const Row = ({ row }: { readonly row: AgencyFacts }): JSX.Element => (
  <tr>
    <th scope="row" safe>
      {row.name}
    </th>
    {FACT_KEYS.map((key) => (
      <td class="num" safe>
        {factText(key, factValue(row, key))}
      </td>
    ))}
  </tr>
);

const Rules = (): JSX.Element => (
  <section class="panel facts-rules" aria-labelledby="h-rules">
    <h2 id="h-rules">{words.rules}</h2>
    <dl>
      {FACT_KEYS.map((key) => (
        <div>
          <dt safe>{FACT_WORDS[key].name}</dt>
          <dd safe>{FACT_WORDS[key].rule}</dd>
        </div>
      ))}
    </dl>
  </section>
);
