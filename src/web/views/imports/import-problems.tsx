import { recogniseAgencies } from '../../../domain/directory/recognise-agencies';
import { doubtWords, rowProblemText } from '../../../messages/plans/import';
import { importText as words } from '../../../messages/web/import-pages';
import { importHref, type RowProps } from './import-row-props';

/** What is doubtful and why, each at once with what can be done about it. */
export const Problems = (props: RowProps): JSX.Element => {
  const { row } = props;
  if (row.skipped) return <></>;
  const others = row.faults.filter(
    (fault) => fault.problem !== 'agency-unknown' && fault.problem !== 'deadline-doubtful',
  );
  const unknown = row.faults.some((fault) => fault.problem === 'agency-unknown') ? unknownIn(props) : [];
  const doubts = row.task?.deadline.doubts ?? [];
  if (others.length === 0 && unknown.length === 0 && doubts.length === 0) return <></>;
  return (
    <ul class="problems">
      {others.map((fault) => (
        <li safe>{sentence(rowProblemText(fault))}</li>
      ))}
      {doubts.length > 0 && <li safe>{`${words.deadline}: ${doubtWords(doubts)}.`}</li>}
      {unknown.map((one) => (
        <li>
          <span safe>{words.unknownName(one.text)}</span>
          {props.mayEdit && <Proposals {...props} unknown={one} />}
        </li>
      ))}
    </ul>
  );
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

type Unknown = ReturnType<typeof recogniseAgencies>['unknown'][number];

const unknownIn = ({ row, catalogue }: RowProps): readonly Unknown[] => {
  const found = [row.cells.lead, row.cells.coordinating].flatMap((text) => {
    const { unknown, agencies, groups } = recogniseAgencies(text, catalogue);
    // A cell that names nobody, but in words that look like no agency's name either: the whole cell is asked about.
    const whole = text !== '' && unknown.length === 0 && agencies.length + groups.length === 0;
    return whole ? [{ text, nearest: [] }] : unknown;
  });
  return [...new Map(found.map((one) => [one.text, one])).values()];
};

const Proposals = ({ importId, back, unknown, row }: RowProps & { readonly unknown: Unknown }): JSX.Element => (
  <form class="proposals" method="post" action={`${importHref(importId)}/ten-goi`}>
    <input type="hidden" name="said" value={unknown.text} />
    <input type="hidden" name="back" value={`${back}#dong-${row.place}`} />
    {unknown.nearest.length > 0 && <span class="quiet">{words.meant}</span>}
    {unknown.nearest.map((one) => (
      <button class="button small" type="submit" name="code" value={one.code} formnovalidate safe>
        {one.name}
      </button>
    ))}
    <span class="other">
      <input
        name="name"
        list="co-quan"
        placeholder={words.otherAgency}
        aria-label={words.otherAgency}
        maxlength="200"
        autocomplete="off"
      />
      <button class="button small" type="submit">
        {words.remember}
      </button>
    </span>
  </form>
);
