import { shortInstant } from '../../../messages/words/dates';
import { importText as words } from '../../../messages/web/import-pages';
import { grouped } from '../../../messages/words/numbers';
import type { ImportInfo } from '../../../ports/plan-imports';
import type { PlanInfo } from '../../../ports/task-views';
import type { Shell } from '../../http/shell';
import { importHref } from './import-row-props';
import { LatestImports } from './latest-imports';
import { Layout } from '../frame/layout';
import { Drop, FlashPlace, PageHead } from '../frame/page-parts';
import type { Flash } from '../frame/flash';

export interface ImportStartProps {
  readonly shell: Shell;
  readonly mayManage: boolean;
  readonly plans: readonly PlanInfo[];
  readonly latest: readonly ImportInfo[];
  readonly flash?: Flash | undefined;
}

/** Where files come in: the appendix, the plan's text, and what came in before. */
export const ImportStartPage = (props: ImportStartProps): JSX.Element => (
  <Layout shell={props.shell} title={words.title} here="plans">
    <main id="main" class="import-page" tabindex="-1">
      <PageHead title={words.title} lead={words.lead} />
      <FlashPlace flash={props.flash} />
      {props.mayManage ? <Forms {...props} /> : <p class="panel quiet">{words.noRole}</p>}
      <Latest {...props} />
    </main>
  </Layout>
);

const Forms = ({ plans }: ImportStartProps): JSX.Element => (
  <div class="import-forms">
    <form class="panel act" method="post" action="/ke-hoach/nhap" enctype="multipart/form-data" data-busy>
      <h2>{words.appendix}</h2>
      <p class="note">{words.appendixHelp}</p>
      <Drop id="phu-luc" accept=".xlsx,.docx,.csv,.txt,.pdf" />
      <p class="field">
        <label for="ke-hoach">{words.plan}</label>
        <select id="ke-hoach" name="plan">
          <option value="">{words.newPlan}</option>
          {plans.map((plan) => (
            <option value={plan.id} safe>
              {words.amends(plan.title)}
            </option>
          ))}
        </select>
      </p>
      <div class="pair">
        <p class="field">
          <label for="ten">{words.planTitle}</label>
          <input id="ten" name="title" type="text" maxlength="500" placeholder={words.planTitleHelp} />
        </p>
        <p class="field">
          <label for="nam">{words.year}</label>
          <input id="nam" name="year" type="number" min="2000" max="2100" placeholder={words.yearHelp} />
        </p>
      </div>
      <button type="submit" class="primary">
        {words.read}
      </button>
      <span class="busy" role="status">
        {words.reading}
      </span>
    </form>
    <form class="panel act" method="post" action="/ke-hoach/du-thao" enctype="multipart/form-data">
      <h2>{words.textFile}</h2>
      <p class="note">{words.textHelp}</p>
      <Drop id="van-ban" accept=".docx,.pdf,.txt" />
      <button type="submit">{words.draftAppendix}</button>
    </form>
  </div>
);

const Latest = ({ latest }: ImportStartProps): JSX.Element => (
  <LatestImports
    lines={latest.map((one) => ({
      href: importHref(one.id),
      name: one.head.title,
      state: one.state,
      note: [
        one.fileName,
        `${grouped(Object.values(one.counts).reduce((sum, value) => sum + value, 0))} ${words.rows.toLowerCase()}`,
        words.by(one.byName, shortInstant(one.atMs)),
      ].join(' · '),
    }))}
  />
);
