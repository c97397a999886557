import { isOpenTo } from '../../../domain/task/open-group';
import { importText as words } from '../../../messages/web/import-pages';
import { openGroupsLine } from '../../../messages/words/open-groups';
import { AgencyBoxes } from '../fields/agency-boxes';
import { rowHref, type RowProps } from './import-row-props';

/** "Các cơ quan liên quan": what it means, and the agencies of it to name at once instead of leaving that to the lead. */
export const ImportOpenGroups = (props: RowProps): JSX.Element => {
  const { row, catalogue, mayEdit } = props;
  const { openGroups = [], coordinating = [], leads = [] } = row.task ?? {};
  if (openGroups.length === 0) return <></>;
  const members = new Set(
    catalogue.groups.filter(({ code }) => isOpenTo(openGroups, [code])).flatMap((one) => one.memberCodes),
  );
  const named = new Set([...leads, ...coordinating]);
  const free = catalogue.agencies.filter(({ code }) => members.has(code) && !named.has(code));
  return (
    <>
      <small class="open-groups" safe>
        {openGroupsLine(openGroups)}
      </small>
      {mayEdit && free.length > 0 && <Choose {...props} free={free} />}
    </>
  );
};

const Choose = ({
  free,
  ...props
}: RowProps & { readonly free: readonly { readonly code: string; readonly name: string }[] }): JSX.Element => {
  const href = `${rowHref(props)}/phoi-hop`;
  return (
    <details class="choose">
      <summary>{words.chooseMembers}</summary>
      <form method="post" action={href} hx-post={href} hx-target={`#dong-${props.row.place}`} hx-swap="outerHTML">
        <input type="hidden" name="back" value={props.back} />
        <AgencyBoxes legend={words.coordinating} name="agencies" agencies={free} />
        <button class="button small" type="submit">
          {words.chosenMembers}
        </button>
      </form>
    </details>
  );
};
