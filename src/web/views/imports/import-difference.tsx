import {
  isChanged,
  isEmptyDifference,
  type ContentField,
  type Matched,
  type RowContent,
} from '../../../domain/plan/difference';
import { itemsChanged } from '../../../domain/plan/item-difference';
import type { PlanDifference } from '../../../ports/import-desk';
import { amendmentText as words, FIELD_NAMES } from '../../../messages/plans/amendment';
import { openGroupNames } from '../../../messages/words/open-groups';
import { shortDate } from '../../../messages/words/dates';
import type { ImportHead } from '../../../ports/plan-imports';
import { taskHref } from '../../links';
import { Kind, MOST } from './difference-kind';
import { ImportItems } from './import-items';

interface Props {
  readonly difference: PlanDifference;
  readonly agencyName: (code: string) => string;
  readonly areas: ImportHead['areas'];
}

/** What a changed appendix changes: added, changed, removed, moved, renumbered, each with what was, what is and what comes. */
export const ImportDifference = ({ difference, agencyName, areas }: Props): JSX.Element => {
  const { added, removed, matched } = difference;
  const areaName = (code = ''): string => `${code} ${areas.find((one) => one.code === code)?.name ?? ''}`.trim();
  const changed = matched.filter((one) => one.changes.length > 0);
  const moved = matched.filter((one) => one.moved !== null);
  const renumbered = matched.filter((one) => isChanged(one) && one.renumbered !== null);
  return (
    <section id="khac-biet" class="panel difference" aria-labelledby="h-difference">
      <h2 id="h-difference">{words.title}</h2>
      {isEmptyDifference(difference) && itemsChanged(difference.items) === 0 && <p class="quiet">{words.none}</p>}
      <Kind name={words.added(added.length)} kind="added" total={added.length}>
        <>
          {' '}
          {added.slice(0, MOST).map(({ content }) => (
            <li safe>{`${content.stt} ${content.text}`}</li>
          ))}
        </>
      </Kind>
      <Kind name={words.changed(changed.length)} kind="changed" total={changed.length}>
        <>
          {' '}
          {changed.slice(0, MOST).map((one) => (
            <Changed one={one} agencyName={agencyName} />
          ))}
        </>
      </Kind>
      <Kind name={words.removed(removed.length)} kind="removed" total={removed.length}>
        <>
          {' '}
          {removed.slice(0, MOST).map((task) => (
            <li>
              <TaskLink number={task.number} /> <span safe>{task.now.text}</span>
            </li>
          ))}
        </>
      </Kind>
      <Kind name={words.moved(moved.length)} kind="moved" total={moved.length}>
        <>
          {' '}
          {moved.slice(0, MOST).map(({ task, moved: way }) => (
            <li>
              <TaskLink number={task.number} /> <span safe>{task.now.text}</span>
              <p class="change" safe>{`${words.area}: ${areaName(way?.from)} → ${areaName(way?.to)}`}</p>
            </li>
          ))}
        </>
      </Kind>
      <Kind name={words.renumbered(renumbered.length)} kind="renumbered" total={renumbered.length}>
        <>
          {' '}
          {renumbered.slice(0, MOST).map(({ task, renumbered: way }) => (
            <li>
              <TaskLink number={task.number} />{' '}
              <span safe>{`${words.stt}: ${way?.from ?? ''} → ${way?.to ?? ''}`}</span>
            </li>
          ))}
        </>
      </Kind>
      <ImportItems items={difference.items} />
    </section>
  );
};

const TaskLink = ({ number }: { readonly number: number }): JSX.Element => (
  <a href={taskHref(number)} safe>
    {words.task(number)}
  </a>
);

/** Its day, or what the document says where it names none. */
const deadlineText = ({ due, wording }: RowContent['deadline']): string =>
  due === null ? wording || words.nothing : shortDate(due);

const valueText = (content: RowContent, field: ContentField, agencyName: Props['agencyName']): string => {
  switch (field) {
    case 'text':
      return content.text;
    case 'product':
      return content.product ?? words.nothing;
    case 'leads':
    case 'coordinating':
      return content[field].map(agencyName).join('; ') || words.nothing;
    case 'openGroups':
      return openGroupNames(content.openGroups ?? []) || words.nothing;
    case 'deadline':
      return deadlineText(content.deadline);
  }
};

interface ChangedProps {
  readonly one: Matched;
  readonly agencyName: Props['agencyName'];
}

/** Agencies that lead no longer but coordinate, or the other way: each field alone says only half of it. */
const Turned = ({ one: { task, content }, agencyName }: ChangedProps): JSX.Element => {
  const down = task.now.leads.filter((code) => content.coordinating.includes(code) && !content.leads.includes(code));
  const up = content.leads.filter((code) => task.now.coordinating.includes(code));
  const said = [...down.map(agencyName).map(words.steppedDown), ...up.map(agencyName).map(words.steppedUp)];
  return said.length === 0 ? <></> : <small class="turned" safe>{`${said.join('; ')}.`}</small>;
};

const Changed = ({ one, agencyName }: ChangedProps): JSX.Element => (
  <li>
    <TaskLink number={one.task.number} /> <span safe>{one.task.now.text}</span>
    {one.changes.map(({ field, clash }) => (
      <p class={clash ? 'change clash' : 'change'}>
        <b safe>{`${FIELD_NAMES[field]}: `}</b>
        <del safe>{valueText(one.task.now, field, agencyName)}</del>{' '}
        <ins safe>{valueText(one.content, field, agencyName)}</ins>
        {field === 'leads' && <Turned one={one} agencyName={agencyName} />}
        {clash && <small safe>{`${words.clash} (${valueText(one.task.base, field, agencyName)})`}</small>}
      </p>
    ))}
  </li>
);
