import type { ItemDifference, ListDifference } from '../../../domain/plan/item-difference';
import { amendmentText } from '../../../messages/plans/amendment';
import { targetLine } from '../../../messages/plans/plan-workbooks';
import { Kind, MOST } from './difference-kind';

const { items: words, moreItems } = amendmentText;

const Lines = ({ texts }: { readonly texts: readonly string[] }): JSX.Element => (
  <>
    {' '}
    {texts.slice(0, MOST).map((text) => (
      <li safe>{text}</li>
    ))}
  </>
);

interface Props<Item> {
  readonly kind: keyof typeof words;
  readonly difference: ListDifference<Item> | null;
  readonly textOf: (item: Item) => string;
}

const OfKind = <Item,>({ kind, difference, textOf }: Props<Item>): JSX.Element => {
  const { added, removed } = difference ?? { added: [], removed: [] };
  const { added: addedName, removed: removedName } = words[kind];
  return (
    <>
      <Kind name={addedName(added.length)} kind={`${kind}-added`} total={added.length} more={moreItems}>
        <Lines texts={added.map(textOf)} />
      </Kind>
      <Kind name={removedName(removed.length)} kind={`${kind}-removed`} total={removed.length} more={moreItems}>
        <Lines texts={removed.map(textOf)} />
      </Kind>
    </>
  );
};

/** What a changed appendix changes of the plan's targets and duties. */
export const ImportItems = ({ items: { targets, duties } }: { readonly items: ItemDifference }): JSX.Element => (
  <>
    <OfKind kind="targets" difference={targets} textOf={targetLine} />
    <OfKind kind="duties" difference={duties} textOf={({ holder, text }) => `${holder}: ${text}`} />
  </>
);
