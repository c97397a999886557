import { isManager } from '../http/acting';
import type { PlanFunding } from '../../domain/plan/plan-funding';
import { shortInstant } from '../../messages/words/dates';
import { fundingText } from '../../messages/words/money-words';
import { moneyText } from '../../messages/words/numbers';
import { planFundingText, planFundingWords as words, tasksFundText } from '../../messages/plans/plan-funding';
import type { PlanFundingTold } from '../../ports/plan-funding';
import type { Shell } from '../http/shell';
import { boardHref } from '../links';
import { Field } from './fields/fields';
import { Layout } from './frame/layout';
import { FlashPlace, PageHead } from './frame/page-parts';
import type { Flash } from './frame/flash';

interface Props {
  readonly shell: Shell;
  readonly told: PlanFundingTold;
  /** Names the form: sent twice, it is done once. */
  readonly token: string;
  readonly flash: Flash | null;
}

/** What a plan has to spend: what holds now, what its tasks have, and every time it was written down. */
export const PlanFundingPage = ({ shell, told, token, flash }: Props): JSX.Element => {
  const { plan, current, history, tasks } = told;
  const nothing = current === null ? words.none : words.noneAnyMore;
  const now = current?.funding ? planFundingText(current) : nothing;
  return (
    <Layout shell={shell} title={words.title} here="board">
      <main id="main" class="plan-funding-page" tabindex="-1">
        <PageHead title={words.title} lead={words.lead(plan.title)} />
        <FlashPlace flash={flash} />
        <section class="panel" aria-labelledby="h-current">
          <h2 id="h-current">{words.current}</h2>
          <p class="lead-figure" safe>
            {now}
          </p>
          <p safe>{tasksFundText(tasks)}</p>
          <p>
            <a href={boardHref(plan.id)}>{words.back}</a>
          </p>
        </section>
        {isManager(shell) && <SetFunding current={current} token={token} />}
        {history.length > 0 && <History history={history} />}
      </main>
    </Layout>
  );
};

const SetFunding = ({
  current,
  token,
}: {
  readonly current: PlanFunding | null;
  readonly token: string;
}): JSX.Element => {
  const amount = current?.funding?.amount ?? null;
  return (
    <form class="panel act narrow" method="post" data-busy>
      <input type="hidden" name="token" value={token} />
      <h2>{words.set}</h2>
      <Field
        {...{ id: 'kp', name: 'amount', label: words.amount, type: 'text', hint: words.amountHint }}
        value={amount === null ? undefined : moneyText(amount)}
      />
      <Field
        {...{ id: 'kp', name: 'source', label: words.source, type: 'text', hint: words.sourceHint }}
        value={current?.funding?.source ?? undefined}
      />
      <div class="pair">
        <Field {...{ id: 'kp', name: 'number', label: words.number, type: 'text', hint: '12/QĐ-UBND' }} />
        <Field {...{ id: 'kp', name: 'date', label: words.date, type: 'date' }} />
      </div>
      <p class="note">{words.setNote}</p>
      <button type="submit" class="primary">
        {words.set}
      </button>
    </form>
  );
};

/** The latest first. */
const History = ({ history }: { readonly history: readonly PlanFunding[] }): JSX.Element => (
  <section class="panel" aria-labelledby="h-history">
    <h2 id="h-history">{words.history}</h2>
    <ul class="lines">
      {[...history].reverse().map(({ funding, document, byName, atMs }) => (
        <li>
          <b safe>{fundingText(funding)}</b>
          {document !== null && <p safe>{words.byDocument(document)}</p>}
          <p class="meta" safe>
            {`${shortInstant(atMs)} · ${byName}`}
          </p>
        </li>
      ))}
    </ul>
  </section>
);
