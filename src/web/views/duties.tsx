import { isManager } from '../http/acting';
import { singleWords as words } from '../../messages/plans/single-task';
import type { DutyLine } from '../../ports/single-tasks';
import type { PlanInfo } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { Layout } from './frame/layout';

interface Props {
  readonly shell: Shell;
  readonly plan: PlanInfo | null;
  readonly duties: readonly DutyLine[];
}

/** What section IV asks of whom; one press makes a task of it. */
export const DutiesPage = ({ shell, plan, duties }: Props): JSX.Element => {
  const manages = isManager(shell);
  return (
    <Layout shell={shell} title={words.duties} here="add">
      <main id="main" class="import-page" tabindex="-1">
        <header class="page-head">
          <div>
            <h1>{words.duties}</h1>
            <p class="meta" safe>
              {plan === null ? words.noDuties : plan.title}
            </p>
            <p class="meta">{words.dutiesLead}</p>
          </div>
        </header>
        {duties.length === 0 && <p class="panel quiet">{words.noDuties}</p>}
        {duties.map((one) => (
          <section class="panel duty">
            <h2 safe>{one.holder}</h2>
            <p safe>{one.text}</p>
            <Follow duty={one} manages={manages} />
          </section>
        ))}
      </main>
    </Layout>
  );
};

const Follow = ({ duty, manages }: { readonly duty: DutyLine; readonly manages: boolean }): JSX.Element => {
  if (duty.task !== null) {
    return (
      <p>
        <a href={`/nhiem-vu/${duty.task}`} safe>
          {words.followed(duty.task)}
        </a>
      </p>
    );
  }
  if (duty.agencies.length === 0) return <p class="quiet">{words.noAgency}</p>;
  if (!manages) return <></>;
  return (
    <form method="post" action={`/trach-nhiem/${duty.id}/theo-doi`}>
      <button type="submit">{words.follow}</button>
    </form>
  );
};
