import { checkerOf } from '../../../domain/task/who-answers';
import type { Evidence } from '../../../domain/task/state';
import { shortDate } from '../../../messages/words/dates';
import { TASK_WORKS } from '../../../messages/words/labels';
import { evidenceText } from '../../../messages/acts/outcomes';
import { taskWords as words } from '../../../messages/web/task-page';
import { familyWords } from '../../../messages/web/web-family';
import { listHref } from '../../links';
import { Layout } from '../frame/layout';
import { FlashPlace } from '../frame/page-parts';
import { DueDate, isOwed, ProgressBar, ProposedMark, StandingChips, TimeChip } from '../parts';
import { ActPanel } from './task-acts';
import type { TaskProps } from './task-props';
import { Children, FamilyFacts } from './task-children';
import { Documents } from './task-documents';
import { Assignments } from './task-assignments';
import { Deliveries, Timeline } from './task-timeline';

export const TaskPage = (props: TaskProps): JSX.Element => {
  const { shell, page, flash } = props;
  const { line } = page;
  return (
    <Layout
      shell={shell}
      title={`${words.title(line.number)}: ${line.title.slice(0, 60)}`}
      here="tasks"
      live={`task=${encodeURIComponent(line.id)}`}
    >
      <main id="main" class="task-page" tabindex="-1">
        <FlashPlace id="thong-bao" flash={flash} />
        <div
          id="nhiem-vu"
          hx-get={`/nhiem-vu/${line.number}`}
          hx-trigger="task-changed from:body throttle:1s"
          hx-select="#nhiem-vu"
          hx-swap="outerMorph"
        >
          <Head {...props} />
          <div class="task-columns">
            <div class="task-main">
              <Children shell={shell} line={line} children={page.children} />
              <Assignments shell={shell} page={page} />
              <Timeline shell={shell} page={page} />
            </div>
            <div class="task-side">
              <ActPanel {...props} />
              <Documents {...props} />
              <EvidencePanel {...props} />
              <Deliveries page={page} />
            </div>
          </div>
        </div>
      </main>
    </Layout>
  );
};

const Head = ({ shell, page, areaName }: TaskProps): JSX.Element => {
  const { line, state } = page;
  const owed = isOwed(line);
  return (
    <header class="panel task-head">
      <p class="crumbs">
        <a href={listHref({ area: line.area })} safe>
          {areaName}
        </a>
        {line.parent === null ? (
          line.stt !== '' && <span safe>{words.stt(line.stt)}</span>
        ) : (
          <a href={`/nhiem-vu/${line.parent}`} safe>
            {familyWords.parent(line.parent)}
          </a>
        )}
      </p>
      <h1>
        <b class="no">{line.number}</b> <span safe>{line.title}</span>
      </h1>
      <p class="chips">
        <StandingChips line={line} />
        {owed && line.time !== 'overdue' && <TimeChip time={line.time} />}
        {(state.standing === 'open' || state.standing === 'completed') && (
          <span class="chip plain" safe>
            {TASK_WORKS[line.work]}
          </span>
        )}
        <ProgressBar percent={line.percent} />
      </p>
      <dl class="facts">
        <div>
          <dt>{words.due}</dt>
          <dd>
            <DueDate shell={shell} due={line.due} counting={owed} />
          </dd>
        </div>
        <div>
          <dt>{words.wording}</dt>
          <dd>
            <span safe>{line.wording === '' ? words.noWording : `“${line.wording}”`}</span>
            {line.proposed.includes('deadline') && <ProposedMark />}
          </dd>
        </div>
        <div class="wide">
          <dt>{words.product}</dt>
          <dd>
            <span safe>{line.product ?? words.noProduct}</span>
            {line.proposed.includes('product') && <ProposedMark />}
          </dd>
        </div>
        <FamilyFacts state={state} />
        <div>
          <dt>{words.checker}</dt>
          <dd safe>{shell.agencyName(checkerOf(state))}</dd>
        </div>
      </dl>
    </header>
  );
};

const EvidencePanel = ({ shell, page }: TaskProps): JSX.Element => {
  const handed = page.state.assignments.filter((one) => one.evidence.length > 0);
  return (
    <section class="panel" aria-labelledby="h-evidence">
      <h2 id="h-evidence">{words.evidence}</h2>
      {handed.length === 0 && <p class="quiet">{words.noEvidence}</p>}
      {handed.map((part) => (
        <div class="handed">
          <h3 safe>{shell.agencyName(part.agency)}</h3>
          <ul>
            {part.evidence.map((one) => (
              <li>
                <EvidenceItem evidence={one} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

/** A link only where it leads somewhere harmless: other schemes than http are shown as text. */
const isWebLink = (url: string): boolean => /^https?:\/\//i.test(url);

const EvidenceItem = ({ evidence }: { readonly evidence: Evidence }): JSX.Element => {
  if (evidence.kind === 'file') {
    return (
      <a href={`/tep/${evidence.hash}`} download={evidence.name} safe>
        {evidence.name}
      </a>
    );
  }
  if (evidence.kind === 'link' && isWebLink(evidence.url)) {
    return (
      <a href={evidence.url} rel="noopener noreferrer nofollow" target="_blank" safe>
        {evidence.url}
      </a>
    );
  }
  if (evidence.kind === 'document') {
    return (
      <span safe>{evidence.date === null ? evidence.number : `${evidence.number}, ${shortDate(evidence.date)}`}</span>
    );
  }
  return <span safe>{evidenceText(evidence)}</span>;
};
