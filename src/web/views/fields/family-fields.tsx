import type { CivilDate } from '../../../domain/calendar/civil-date';
import { actWords } from '../../../messages/web/web-acts';
import { Field } from './fields';
import { Choice, PersonField, type PeopleFieldProps } from './people-fields';

type Props = PeopleFieldProps & { readonly tomorrow: CivilDate };

/** The agency itself, or one that is under it by the catalogue. */
const ReceiverField = ({ id, part, shell }: Props): JSX.Element => {
  const under = shell.agencies.filter((one) => one.parentCode === part.agency && one.successorCode === undefined);
  if (under.length === 0) return <input type="hidden" name="agency" value={part.agency} />;
  const all = [{ code: part.agency, name: shell.agencyName(part.agency) }, ...under];
  return (
    <Choice
      label={actWords.receiver}
      name="agency"
      id={id}
      options={all.map(({ code, name }) => ({ value: code, label: name }))}
      chosen={part.agency}
    />
  );
};

/** What conditions and an agency's own plan need to be told. */
export const FAMILY_FIELDS = {
  'state-condition': ({ id, tomorrow }) => (
    <>
      <Field label={actWords.condition} name="text" type="area" required id={id} />
      <Field label={actWords.conditionDue} name="date" type="date" min={tomorrow} required id={id} />
    </>
  ),
  'add-subtask': (props) => (
    <>
      <Field label={actWords.subtask} name="text" type="area" required id={props.id} />
      <Field
        label={actWords.subtaskDue}
        name="date"
        type="date"
        min={props.tomorrow}
        max={props.part.due ?? undefined}
        required
        id={props.id}
      />
      <ReceiverField {...props} />
      <PersonField {...props} none={actWords.focal} />
    </>
  ),
} as const satisfies Readonly<Record<string, (props: Props) => JSX.Element>>;
