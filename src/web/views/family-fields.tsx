import type { CivilDate } from '../../domain/calendar/civil-date';
import { actWords } from '../../messages/web-acts';
import { Field } from './fields';
import { PersonField, type PeopleFieldProps } from './people-fields';

type Props = PeopleFieldProps & { readonly tomorrow: CivilDate };

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
      <input type="hidden" name="agency" value={props.part.agency} />
      <PersonField {...props} none={actWords.focal} />
    </>
  ),
} as const satisfies Readonly<Record<string, (props: Props) => JSX.Element>>;
