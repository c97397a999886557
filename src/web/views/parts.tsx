import type { CivilDate } from '../../domain/calendar/civil-date';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import type { ReportLabel, TimeStatus } from '../../domain/task/status';
import { shortDate } from '../../messages/words/dates';
import { REPORT_LABELS, shownLabel, TASK_WORKS, TIME_STATUSES } from '../../messages/words/labels';
import { rollUp } from '../../messages/words/roll-up';
import { boardWords } from '../../messages/web/board-page';
import { listWords } from '../../messages/web/list-page';
import { taskWords } from '../../messages/web/task-page';
import { webText } from '../../messages/web/web';
import type { TaskLine } from '../../ports/task-views';
import type { Shell } from '../http/shell';

/** A name with its mark: the mark's shape says the same as its colour, for those who see no colour. */
const LabelChip = ({ label }: { readonly label: ReportLabel }): JSX.Element => (
  <span class={`chip label-${label}`}>
    <i class="shape" aria-hidden="true"></i>
    <span safe>{REPORT_LABELS[label]}</span>
  </span>
);

/** Something is still to be done by the day; not while the task rests, nor once it is withdrawn. */
export const isOwed = ({ label, work }: TaskLine): boolean =>
  work !== 'suspended' && (label === 'ongoing' || label === 'not-done');

/** How a task stands: its label, and beside it, or instead of it, that it rests or was withdrawn. */
export const StandingChips = ({ line }: { readonly line: TaskLine }): JSX.Element => {
  const label = shownLabel(line);
  return (
    <>
      {label !== null && <LabelChip label={label} />}
      {(line.work === 'suspended' || line.work === 'withdrawn') && (
        <span class="chip plain" safe>
          {TASK_WORKS[line.work]}
        </span>
      )}
    </>
  );
};

export const TimeChip = ({ time }: { readonly time: TimeStatus }): JSX.Element => (
  <span class={`chip time-${time}`} safe>
    {TIME_STATUSES[time]}
  </span>
);

/** "đề xuất": the plan does not say it, an office proposed it. */
export const ProposedMark = (): JSX.Element => (
  <abbr class="proposed" title={taskWords.proposedNote}>
    {taskWords.proposed}
  </abbr>
);

const share = (value: number, total: number): number => (total === 0 ? 0 : (value * 100) / total);

/** Parts of a whole, drawn as SVG: the page's policy allows no style attributes. Its figures stand beside it as text. */
export const ShareBar = ({
  parts,
  total,
}: {
  readonly parts: readonly { readonly kind: string; readonly value: number }[];
  readonly total: number;
}): JSX.Element => {
  let from = 0;
  return (
    <svg class="share" aria-hidden="true" focusable="false">
      {parts.map(({ kind, value }) => {
        const width = share(value, total);
        const x = from;
        from += width;
        return value === 0 ? '' : <rect class={`fill-${kind}`} x={`${x}%`} y="0" width={`${width}%`} height="100%" />;
      })}
    </svg>
  );
};

export const ProgressBar = ({ percent }: { readonly percent: number }): JSX.Element => (
  <span class="progress">
    <svg class="share" aria-hidden="true" focusable="false">
      <rect class="fill-progress" x="0" y="0" width={`${percent}%`} height="100%" />
    </svg>
    <span class="figure">{percent}%</span>
  </span>
);

/** The day and, while it is still owed, how many working days are left. */
export const DueDate = ({
  shell,
  due,
  counting,
}: {
  readonly shell: Shell;
  readonly due: CivilDate | null;
  readonly counting: boolean;
}): JSX.Element => {
  if (due === null) return <span class="quiet">—</span>;
  const left = shell.rules ? workingDaysBetween(shell.rules.calendar, civilDateAt(shell.nowMs), due) : null;
  return (
    <span class="due">
      <time datetime={due} safe>
        {shortDate(due)}
      </time>
      {counting && left !== null && (
        <small class="quiet" safe>
          {boardWords.daysLeft(left)}
        </small>
      )}
    </span>
  );
};

/** The first two agencies by name, the others as a number. */
export const AgencyNames = ({
  shell,
  codes,
  most = 2,
}: {
  readonly shell: Shell;
  readonly codes: readonly string[];
  readonly most?: number;
}): JSX.Element => (
  <span class="agencies">
    <span safe>{codes.slice(0, most).map(shell.agencyName).join(', ')}</span>
    {codes.length > most && (
      <small class="quiet" safe>
        {` ${listWords.andMore(codes.length - most)}`}
      </small>
    )}
  </span>
);

/** How far a group of leads and the coordinating agencies have come: "21/30". */
export const RollUp = ({ line }: { readonly line: TaskLine }): JSX.Element => (
  <>
    {rollUp(
      { done: line.leadsDone, total: line.leads.length },
      { done: line.coordinatingDone, total: line.coordinatingTotal },
    ).map((text) => (
      <small class="quiet" safe>
        {text}
      </small>
    ))}
  </>
);

export const Figure = ({
  value,
  href,
  kind,
}: {
  readonly value: number;
  readonly href: string;
  readonly kind?: string | undefined;
}): JSX.Element =>
  value === 0 ? (
    <span class="zero">0</span>
  ) : (
    <a class={kind === undefined ? 'figure' : `figure text-${kind}`} href={href} safe>
      {webText.count(value)}
    </a>
  );
