import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { DecisionKind } from '../../../domain/task/who-decides';
import { actWords } from '../../../messages/web/web-acts';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly type: 'text' | 'area' | 'date' | 'time' | 'number' | 'url' | 'file';
  /** Unique on the page together with the name. */
  readonly id: string;
  readonly required?: boolean | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
}

interface LabelledProps {
  readonly label: string;
  readonly inputId: string;
  readonly children: JSX.Element;
}

const Labelled = ({ label, inputId, children }: LabelledProps): JSX.Element => (
  <p class="field">
    <label for={inputId} safe>
      {label}
    </label>
    {children}
  </p>
);

/** Longest text the rules take (decide-official.ts). */
const TEXT_LIMIT = '2000';

export const Field = ({ label, name, type, id, required, min, max, value, hint }: FieldProps): JSX.Element => {
  const inputId = `${id}-${name}`;
  return (
    <Labelled label={label} inputId={inputId}>
      {type === 'area' ? (
        <textarea
          id={inputId}
          name={name}
          rows="3"
          maxlength={TEXT_LIMIT}
          required={required}
          placeholder={hint}
        ></textarea>
      ) : (
        <input
          id={inputId}
          name={name}
          type={type}
          required={required}
          min={min}
          max={max}
          value={value}
          placeholder={hint}
          maxlength={type === 'text' || type === 'url' ? '500' : undefined}
        />
      )}
    </Labelled>
  );
};

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly id: string;
  /** Value and what is read; an empty value stands for not chosen. */
  readonly options: readonly (readonly [string, string])[];
}

export const Select = ({ label, name, id, options }: SelectProps): JSX.Element => {
  const inputId = `${id}-${name}`;
  return (
    <Labelled label={label} inputId={inputId}>
      <select id={inputId} name={name}>
        {options.map(([value, text]) => (
          <option value={value} safe>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

export const ReasonField = ({ id, required }: { readonly id: string; readonly required?: boolean }): JSX.Element => (
  <Field
    label={required === true ? actWords.reason : actWords.reasonOptional}
    name="reason"
    type="area"
    required={required}
    id={id}
  />
);

/** Of what a leader may decide, one. */
export const DecisionFields = ({
  choices,
  named,
}: {
  readonly choices: readonly DecisionKind[];
  readonly named: Readonly<Record<DecisionKind, string>>;
}): JSX.Element => (
  <fieldset>
    <legend>{actWords.decision}</legend>
    {choices.map((choice) => (
      <label class="check">
        <input type="radio" name="decision" value={choice} required /> <span safe>{named[choice]}</span>
      </label>
    ))}
  </fieldset>
);

/** Any of these proves; which are enough is for the rules to say. */
export const EvidenceFields = ({ id, today }: { readonly id: string; readonly today: CivilDate }): JSX.Element => (
  <>
    <p class="note">{actWords.evidenceNeeded}</p>
    <div class="pair">
      <Field
        label={actWords.documentNumber}
        name="documentNumber"
        type="text"
        hint={actWords.documentNumberHint}
        id={id}
      />
      <Field label={actWords.documentDate} name="documentDate" type="date" max={today} id={id} />
    </div>
    <div class="pair">
      <Field label={actWords.issuer} name="issuer" type="text" id={id} />
      <Field label={actWords.extract} name="extract" type="text" id={id} />
    </div>
    <Field label={actWords.file} name="file" type="file" id={id} />
    <Field label={actWords.link} name="link" type="url" hint="https://" id={id} />
    <Field label={actWords.statement} name="text" type="area" id={id} />
  </>
);
