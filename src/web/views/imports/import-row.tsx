import { rowStanding, type RowStanding } from '../../../domain/plan/listing';
import type { Deadline } from '../../../domain/task/state';
import { deadlineWords, importText as words, ROW_STANDING_NAMES } from '../../../messages/web/import-pages';
import { postTitlesIn } from '../../../domain/directory/post-titles';
import { ImportOpenGroups } from './import-open-groups';
import { Problems } from './import-problems';
import { rowHref, type RowProps } from './import-row-props';

const STANDING_CHIPS: Readonly<Record<RowStanding, string>> = {
  sure: 'label-done',
  looked: 'plain',
  doubtful: 'time-due-soon',
  'left-out': 'time-overdue',
  skipped: 'plain',
};

const MOST_NAMES = 3;

const Names = ({
  codes,
  agencyName,
}: {
  readonly codes: readonly string[];
  readonly agencyName: RowProps['agencyName'];
}): JSX.Element => (
  <>
    <span safe>{codes.slice(0, MOST_NAMES).map(agencyName).join('; ')}</span>
    {codes.length > MOST_NAMES && (
      <small class="quiet" safe>
        {` ${words.more(codes.length - MOST_NAMES)}`}
      </small>
    )}
  </>
);

/** What the file says, where that is not what is shown as understood. */
const Written = ({ text, shown }: { readonly text: string; readonly shown: string }): JSX.Element =>
  text === '' || text === shown ? (
    <></>
  ) : (
    <small class="written">
      <span class="sr">{words.written}</span>
      <q safe>{text}</q>
    </small>
  );

/** One row: what was understood, how sure, and what may be done about it. */
export const ImportRow = (props: RowProps): JSX.Element => {
  const { row } = props;
  const standing = rowStanding(row);
  const { task, cells } = row;
  return (
    <tr id={`dong-${row.place}`} class={`row-${standing}`}>
      <td class="no" data-label={words.row} title={row.sheet}>
        {row.row}
      </td>
      <td class="title" data-label={words.task}>
        <p class="task-text">
          {cells.stt !== '' && <b safe>{`${cells.stt} `}</b>}
          <span safe>{cells.text || words.nobody}</span>
        </p>
        {row.group !== null && (
          <small class="quiet" safe>
            {`${words.group}: ${row.group}`}
          </small>
        )}
        {cells.product !== '' && (
          <small class="quiet" safe>
            {`${words.product}: ${cells.product}`}
          </small>
        )}
        <Problems {...props} />
      </td>
      <AgenciesCell {...props} label={words.leads} said={cells.lead} codes={task?.leads ?? []} needed />
      <AgenciesCell
        {...props}
        label={words.coordinating}
        said={cells.coordinating}
        codes={task?.coordinating ?? []}
        needed={false}
      >
        <ImportOpenGroups {...props} />
      </AgenciesCell>
      <DeadlineCell row={row} />
      <td class="status" data-label={words.state}>
        <span class={`chip ${STANDING_CHIPS[standing]}`} safe>
          {ROW_STANDING_NAMES[standing]}
        </span>
        {row.edited && <small class="quiet">{words.editedMark}</small>}
        {props.mayEdit && <RowActs {...props} standing={standing} />}
      </td>
    </tr>
  );
};

interface AgenciesProps extends RowProps {
  readonly label: string;
  readonly said: string;
  readonly codes: readonly string[];
  /** A task without a lead is none. */
  readonly needed: boolean;
  readonly children?: JSX.Element;
}

const AgenciesCell = ({ label, said, codes, needed, agencyName, children }: AgenciesProps): JSX.Element => (
  <td class="lead" data-label={label}>
    {codes.length > 0 ? (
      <Names codes={codes} agencyName={agencyName} />
    ) : (
      <span class={needed ? 'text-overdue' : 'quiet'}>{needed ? words.nobody : words.nobodyElse}</span>
    )}
    <Written text={said} shown={codes.map(agencyName).join('; ')} />
    <ByTitle said={said} />
    {children !== undefined && children}
  </td>
);

/** "Giám đốc Sở Nội vụ" is understood as its agency, and says so. */
const ByTitle = ({ said }: { readonly said: string }): JSX.Element => {
  const titles = postTitlesIn(said);
  return titles.length === 0 ? (
    <></>
  ) : (
    <small class="quiet" safe>
      {words.byTitle(titles)}
    </small>
  );
};

/** Neither a day nor a period: of a doubtful reading its kind alone would look like an answer. */
const isOpen = ({ due, every }: Deadline): boolean => due === null && every === null;

const DeadlineCell = ({ row: { task, cells } }: Pick<RowProps, 'row'>): JSX.Element => {
  const doubtful = task !== null && task.deadline.doubts.length > 0;
  const understood =
    task === null ? '—' : doubtful && isOpen(task.deadline) ? words.nobody : deadlineWords(task.deadline);
  return (
    <td class="when" data-label={words.deadline}>
      <b class={doubtful ? 'text-due-soon' : ''} safe>
        {understood}
      </b>
      <Written text={cells.deadline} shown={understood} />
    </td>
  );
};

/** The page again with this row as a form: for a browser without script. */
const openHref = ({ back, row }: RowProps): string =>
  `${back}${back.includes('?') ? '&' : '?'}sua=${row.place}#dong-${row.place}`;

const RowActs = ({ standing, ...props }: RowProps & { readonly standing: RowStanding }): JSX.Element => {
  const href = rowHref(props);
  const target = `#dong-${props.row.place}`;
  const marks =
    standing === 'skipped'
      ? (['restore'] as const)
      : standing === 'doubtful'
        ? (['looked', 'skip'] as const)
        : (['skip'] as const);
  const names = { looked: words.keep, skip: words.skip, restore: words.restore };
  return (
    <div class="row-acts">
      <a class="button small" href={openHref(props)} hx-get={`${href}/sua`} hx-target={target} hx-swap="outerHTML">
        {words.edit}
      </a>
      {marks.map((mark) => (
        <form
          method="post"
          action={`${href}/danh-dau`}
          hx-post={`${href}/danh-dau`}
          hx-target={target}
          hx-swap="outerHTML"
        >
          <input type="hidden" name="back" value={props.back} />
          <button class="button small" type="submit" name="mark" value={mark}>
            {names[mark]}
          </button>
        </form>
      ))}
    </div>
  );
};
