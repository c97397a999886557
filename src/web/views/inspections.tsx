import { isManager } from '../http/acting';
import type { Coverage } from '../../domain/inspection/coverage';
import type { Inspection } from '../../domain/inspection/inspection';
import { shortDate } from '../../messages/words/dates';
import { inspectionWords as words } from '../../messages/plans/inspection';
import type { InspectionsTold } from '../../ports/inspections';
import type { Shell } from '../http/shell';
import { taskHref } from '../links';
import { AddInspection, InspectionActs } from './inspection-forms';
import { Layout } from './frame/layout';
import { FlashPlace, PageHead, PlanPicker } from './frame/page-parts';
import type { Flash } from './frame/flash';

interface Props {
  readonly shell: Shell;
  readonly told: InspectionsTold | null;
  /** Names each form that is shown: sent twice, it is done once. */
  readonly token: () => string;
  readonly flash: Flash | null;
}

/** The year's inspections: how far they reach, and each with its visit, its result and what must be put right. */
export const InspectionsPage = ({ shell, told, token, flash }: Props): JSX.Element => {
  const manages = isManager(shell);
  return (
    <Layout shell={shell} title={words.title} here="inspections">
      <main id="main" class="inspections-page" tabindex="-1">
        <PageHead title={words.title} lead={words.lead}>
          {told === null ? '' : <PlanPicker action="/kiem-tra" plans={told.plans} shown={told.plan} />}
        </PageHead>
        <FlashPlace flash={flash} />
        {told === null ? (
          <p class="panel quiet">{words.noPlan}</p>
        ) : (
          <>
            <CoveragePanel coverage={told.coverage} />
            {manages && <AddInspection shell={shell} plan={told.plan.id} token={token()} />}
            <section class="panel" aria-labelledby="h-list">
              <h2 id="h-list">{words.list}</h2>
              {told.inspections.length === 0 && <p class="quiet">{words.none}</p>}
              <ul class="lines">
                {told.inspections.map((one) => (
                  <Line shell={shell} one={one} acts={manages ? token : null} />
                ))}
              </ul>
            </section>
          </>
        )}
      </main>
    </Layout>
  );
};

const CoveragePanel = ({ coverage }: { readonly coverage: Coverage }): JSX.Element => (
  <section class="panel" aria-labelledby="h-coverage">
    <h2 id="h-coverage">{words.coverage}</h2>
    <p class="lead-figure" safe>
      {words.reached(coverage)}
    </p>
    {coverage.missing !== null && <p safe>{words.missing(coverage.missing)}</p>}
    <p safe>{words.visits(coverage)}</p>
    <p class="note">{words.rule}</p>
  </section>
);

const Line = ({
  shell,
  one,
  acts,
}: {
  readonly shell: Shell;
  readonly one: Inspection;
  readonly acts: (() => string) | null;
}): JSX.Element => (
  <li id={`kt-${one.id}`}>
    <b safe>{shell.agencyName(one.agency)}</b>
    <small class="quiet" safe>
      {`${words.monthOf(one.month)} · ${one.announced ? words.announced : words.unannounced}`}
    </small>
    <p safe>{one.visit === null ? words.planned : words.visitOf(shortDate(one.visit.date), one.visit.team)}</p>
    {one.result !== null && <p safe>{words.resultOf(one.result.number, shortDate(one.result.date))}</p>}
    {one.findings.length > 0 && (
      <ol class="findings">
        {one.findings.map(({ text, task }) => (
          <li>
            <span safe>{text}</span>{' '}
            <a href={taskHref(task)} safe>
              {words.task(task)}
            </a>
          </li>
        ))}
      </ol>
    )}
    {acts !== null && <InspectionActs one={one} token={acts} />}
  </li>
);
