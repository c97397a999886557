import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Official } from '../../domain/directory/official';
import { mayReport, officeOf } from '../../domain/report/may-report';
import { REPORT_KINDS } from '../../domain/report/periods';
import { reportWords as words } from '../../messages/web/report-page';
import type { DeliveryView } from '../../ports/deliveries';
import type { KeptReport } from '../../ports/reports';
import type { PlanInfo } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { Delivery } from './delivery';
import { byAgency } from './by-agency';
import { Layout } from './frame/layout';
import { FlashPlace, PageHead } from './frame/page-parts';
import type { Flash } from './frame/flash';

interface Props {
  readonly shell: Shell;
  readonly shown: readonly { readonly report: KeptReport; readonly deliveries: readonly DeliveryView[] }[];
  readonly plans: readonly PlanInfo[];
  readonly officials: readonly Official[];
  readonly today: CivilDate;
  readonly flash: Flash | null;
}

/** Spread, because the typings take only a text for it. */
const MANY = { multiple: '' } as const;

/** Reports made from the log: each with its file, its sending, and what became of that. */
export const ReportsPage = (props: Props): JSX.Element => {
  const { shell, shown, flash } = props;
  const reports = shell.role !== null && mayReport(shell.role);
  return (
    <Layout shell={shell} title={words.title} here="reports">
      <main id="main" class="reports-page" tabindex="-1">
        <PageHead title={words.title} lead={words.lead} />
        <FlashPlace flash={flash} />
        {reports && <Make {...props} />}
        <section class="panel" aria-labelledby="h-list">
          <h2 id="h-list">{words.list}</h2>
          {shown.length === 0 && <p class="quiet">{words.none}</p>}
          <ul class="lines reports">
            {shown.map(({ report, deliveries }) => (
              <li id={`bc-${report.id}`}>
                <b safe>{report.title}</b>
                <p class="meta" safe>
                  {words.about(report.asOf, report.builtAtMs, report.byName)}
                </p>
                <p>
                  <a href={`/tep/${report.file.hash}`}>{words.download}</a>
                </p>
                <Sent deliveries={deliveries} />
                {reports && <Send report={report} officials={props.officials} shell={shell} />}
              </li>
            ))}
          </ul>
        </section>
      </main>
    </Layout>
  );
};

const Make = ({ plans, today }: Props): JSX.Element => (
  <form class="panel act" method="post" action="/bao-cao" data-busy>
    <h2>{words.make}</h2>
    <div class="pair">
      <p class="field">
        <label for="bc-kind">{words.kind}</label>
        <select id="bc-kind" name="kind">
          {REPORT_KINDS.map((one) => (
            <option value={one} safe>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="bc-as-of">{words.asOf}</label>
        <input id="bc-as-of" name="asOf" type="date" required value={today} />
      </p>
    </div>
    {plans.length > 1 && (
      <p class="field">
        <label for="bc-plan">{words.plan}</label>
        <select id="bc-plan" name="plan">
          {plans.map((one) => (
            <option value={one.id} safe>
              {one.title}
            </option>
          ))}
        </select>
      </p>
    )}
    <button type="submit" class="button">
      {words.make}
    </button>
  </form>
);

const Sent = ({ deliveries }: { readonly deliveries: readonly DeliveryView[] }): JSX.Element => (
  <>
    {deliveries.length > 0 && (
      <ul class="deliveries" aria-label={words.sent}>
        {deliveries.map((one) => (
          <Delivery delivery={one} />
        ))}
      </ul>
    )}
  </>
);

const Send = ({
  report,
  officials,
  shell,
}: {
  readonly report: KeptReport;
  readonly officials: readonly Official[];
  readonly shell: Shell;
}): JSX.Element => {
  const office = officeOf(officials);
  const others = officials.filter((one) => !office.includes(one));
  return (
    <details>
      <summary>{words.send}</summary>
      <form class="act" method="post" action={`/bao-cao/${report.id}/gui`} data-busy>
        <fieldset>
          <legend>{words.office}</legend>
          {office.map((one) => (
            <label class="check">
              <input type="checkbox" name="to" value={one.id} checked />
              <span safe>{`${one.name}, ${one.title}`}</span>
            </label>
          ))}
        </fieldset>
        <p class="field">
          <label for={`to-${report.id}`}>{words.others}</label>
          <select id={`to-${report.id}`} name="to" {...MANY} size="6">
            {byAgency(others).map(([agency, people]) => (
              <optgroup label={shell.agencyName(agency)}>
                {people.map((one) => (
                  <option value={one.id} safe>
                    {`${one.name}, ${one.title}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <small class="quiet">{words.othersHelp}</small>
        </p>
        <p class="field">
          <label for={`note-${report.id}`}>{words.note}</label>
          <input id={`note-${report.id}`} name="note" maxlength="500" />
        </p>
        <p class="note">{words.channelNote}</p>
        <button type="submit" class="button">
          {words.send}
        </button>
      </form>
    </details>
  );
};
